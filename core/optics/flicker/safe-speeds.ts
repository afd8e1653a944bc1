import type { Frame } from '../../light/frame'
import { type Speed, shutterSpeeds } from '../stops'
import { bands } from './bands'
import { dutyOf, type LightFlicker, lightFlicker, type Pwm } from './light-flicker'

/** A tenth of a stop is the smallest step the controls offer, and about where neighbouring photos begin to differ to the eye. */
export const ALIKE_EV = 0.1

export interface SpeedFlicker extends LightFlicker {
  readonly speed: Speed
  /** Bands across one photo, of the LED that ripples most. */
  readonly bands: { readonly count: number; readonly depthEv: number }
  /** No LED ripples by more than `ALIKE_EV`, whatever its frequency within the tolerance. */
  readonly safe: boolean
  /** Some LED may, but all together differ by less than `ALIKE_EV` in about 19 photos of 20 (two standard deviations). */
  readonly evenOnAverage: boolean
}

/** What every shutter speed does to this light. `rowsS` is the readout, or the curtains' travel. */
export function speedTable(
  frame: Frame,
  pwm: Pwm,
  rowsS: number,
  speeds: readonly Speed[] = shutterSpeeds,
): readonly SpeedFlicker[] {
  return speeds.map((speed) => speedFlicker(frame, pwm, rowsS, speed))
}

export function speedFlicker(frame: Frame, pwm: Pwm, rowsS: number, speed: Speed): SpeedFlicker {
  const flicker = lightFlicker(frame, pwm, speed.exposureS)
  const { drive, worstEv, spreadEv } = flicker
  return {
    ...flicker,
    speed,
    bands:
      drive === null
        ? { count: 0, depthEv: 0 }
        : bands(pwm.frequencyHz, pwm.tolerance, dutyOf(drive, pwm), speed.exposureS, rowsS),
    safe: worstEv <= ALIKE_EV,
    evenOnAverage: 2 * spreadEv <= ALIKE_EV,
  }
}

/** The fastest speed from which on every slower one is safe; null where none is. */
export function fastestSafe(table: readonly SpeedFlicker[]): Speed | null {
  const lastBad = table.findLastIndex(({ safe }) => !safe)
  return table[lastBad + 1]?.speed ?? null
}
