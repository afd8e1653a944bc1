import type { LightRecord } from '../light/light-record'

const rounded = (value: number | null, digits: number): string =>
  value === null ? '-' : Number(value.toPrecision(digits)).toString()

/**
 * Equal light has equal keys. What differs from shot to shot under one light stays out: the shot's reference, the
 * place in a run, the count within a step, and the microseconds by which two equal pulses differ.
 */
export function lightKey(light: LightRecord): string {
  const { flash, step, modifiers } = light
  return [
    light.mode,
    Math.round(light.power * 100),
    Math.round(light.limited * 100),
    flash ? `${rounded(flash.onUs, 2)}/${flash.pulses}/${rounded(flash.periodUs, 2)}` : '',
    step ? `${step.index}/${step.of}/${step.name}` : '',
    light.frame,
    JSON.stringify(light.zones),
    modifiers ? JSON.stringify(modifiers) : '',
  ].join('|')
}
