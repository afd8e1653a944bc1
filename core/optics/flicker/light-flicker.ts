import type { Frame } from '../../light/frame'
import { pwmMoments, worstRippleEv } from './ripple'

/** How an LED of some kind dims itself. */
export interface Pwm {
  readonly frequencyHz: number
  /** How far an oscillator may be off, as a share. */
  readonly tolerance: number
  /** A drive of 255 is on without a gap. */
  readonly dcAtFull: boolean
}

/** How much equal exposures under this light may differ. */
export interface LightFlicker {
  /** Worst case for a single LED, in stops: what one highlight may show. 0 where nothing blinks. */
  readonly worstEv: number
  /** One standard deviation of the light of all LEDs together, in stops: their oscillators do not agree, so they average. */
  readonly spreadEv: number
  /** Drive value of the LED that ripples most; null where nothing blinks. */
  readonly drive: number | null
}

const SAMPLES = 41

/** Share of the period that an LED of this drive is lit: `v / 255`, as in an SK6812 (source: cpldcpu, 2022-08-15). */
export const dutyOf = (drive: number, { dcAtFull }: Pwm) =>
  drive === 255 && !dcAtFull ? 255 / 256 : drive / 255

/**
 * Flicker of a frame over an exposure. Each channel counts by its drive value; channels of one pixel share an
 * oscillator and are taken to be in step, pixels are independent. `spreadEv` is `log2(1 + σ / mean)`, σ taken over the
 * phases and over frequencies spread evenly within the tolerance.
 */
export function lightFlicker(frame: Frame, pwm: Pwm, exposureS: number): LightFlicker {
  const known = new Map<number, DriveFlicker>()
  const of = (drive: number) => {
    const found = known.get(drive) ?? driveFlicker(drive, pwm, exposureS)
    known.set(drive, found)
    return found
  }
  let mean = 0
  let variance = 0
  let worstEv = 0
  let worst: number | null = null
  for (let at = 0; at < frame.length; at += 4) {
    let deviation = 0
    for (let channel = 0; channel < 4; channel++) {
      const drive = frame[at + channel] ?? 0
      if (drive === 0) continue
      const flicker = of(drive)
      mean += flicker.mean
      deviation += flicker.deviation
      if (flicker.worstEv > worstEv) {
        worstEv = flicker.worstEv
        worst = drive
      }
    }
    variance += deviation * deviation
  }
  return { worstEv, spreadEv: mean > 0 ? Math.log2(1 + Math.sqrt(variance) / mean) : 0, drive: worst }
}

interface DriveFlicker {
  readonly worstEv: number
  /** In seconds of full light. */
  readonly mean: number
  readonly deviation: number
}

function driveFlicker(drive: number, pwm: Pwm, exposureS: number): DriveFlicker {
  const duty = dutyOf(drive, pwm)
  const mean = exposureS * duty
  if (duty === 1) return { worstEv: 0, mean, deviation: 0 }
  let square = 0
  for (let index = 0; index < SAMPLES; index++) {
    const hertz = pwm.frequencyHz * (1 + pwm.tolerance * ((2 * index) / (SAMPLES - 1) - 1))
    square += (pwmMoments(hertz, exposureS, duty).deviation / hertz) ** 2
  }
  return {
    worstEv: worstRippleEv(pwm.frequencyHz, exposureS, duty, pwm.tolerance),
    mean,
    deviation: Math.sqrt(square / SAMPLES),
  }
}
