import type { LightRecord } from '../light-record'

/**
 * A key that is equal for records of the same light: how it was timed, every pixel as applied, on which LEDs
 * and where, and what stood in front of them. Names of zones, how a power was split between master and zone, and when the pulse began do not change
 * the light, so they do not count.
 */
export function lightKey({ mode, flash, frame, modifiers, rig }: LightRecord): string {
  const dose = flash === null ? '' : `${flash.onUs ?? '-'}x${flash.pulses}/${flash.periodUs ?? '-'}`
  const glass = (modifiers ?? []).map((one) => [one.kind, one.stops, one.mired ?? 0, one.duv ?? 0]).join(',')
  return [mode, dose, frame.toLowerCase(), glass, rig.layout, rig.leds].join('|')
}

/** Whether two records tell of the same light. */
export function sameLight(a: LightRecord, b: LightRecord): boolean {
  return lightKey(a) === lightKey(b)
}

/** Whether two records tell of the same magnification and aperture, or neither does. */
export const sameMacro = ({ macro: a }: LightRecord, { macro: b }: LightRecord): boolean =>
  a?.magnification === b?.magnification &&
  a?.fNumber === b?.fNumber &&
  a?.effectiveFNumber === b?.effectiveFNumber &&
  a?.focalLengthMm === b?.focalLengthMm
