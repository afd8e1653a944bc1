import type { LightRecord } from '../light/light-record'

const rounded = (value: number | null, digits: number): string =>
  value === null ? '-' : Number(value.toPrecision(digits)).toString()

/**
 * Equal light has equal keys. What differs from shot to shot under one light stays out: the shot's reference, the
 * place in a run, the count within a step, and the microseconds by which two equal pulses differ.
 */
export function lightKey(light: LightRecord): string {
  const { flash, step, modifiers, macro } = light
  return [
    light.mode,
    Math.round(light.power * 100),
    Math.round(light.limited * 100),
    flash ? `${rounded(flash.onUs, 2)}/${flash.pulses}/${rounded(flash.periodUs, 2)}` : '',
    step ? `${step.index}/${step.of}/${step.name}` : '',
    light.frame,
    JSON.stringify(light.zones),
    modifiers ? JSON.stringify(modifiers) : '',
    macro ? JSON.stringify(macro) : '',
  ].join('|')
}

/** Deep equality of plain JSON values, without writing them out. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    for (let index = 0; index < a.length; index += 1) if (!same(a[index], b[index])) return false
    return true
  }
  // Both are plain objects from here on, read by their own keys; `for in` makes no list of them.
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  let more = 0
  for (const key in left) {
    if (!(key in right) || !same(left[key], right[key])) return false
    more += 1
  }
  for (const _key in right) more -= 1
  return more === 0
}

/** Quick and strict: true only where the keys are equal too. Shots in a row mostly share their light. */
export const sameLight = (a: LightRecord, b: LightRecord): boolean =>
  a.frame === b.frame &&
  a.mode === b.mode &&
  a.power === b.power &&
  a.limited === b.limited &&
  same(a.zones, b.zones) &&
  same(a.flash, b.flash) &&
  same(a.step, b.step) &&
  same(a.modifiers, b.modifiers) &&
  same(a.macro, b.macro)
