import { pwmRipple } from './ripple'

/** What rows that are exposed one after another show of a blinking light. */
export interface Bands {
  /** Dark bands across the photo: `f × T`, T the time from the first row to the last. */
  readonly count: number
  /** Darkest to brightest row, in stops, for one LED at its worst frequency and moment. */
  readonly depthEv: number
}

/** Frequencies tried within the tolerance; the depth changes smoothly between them. */
const TRIED = 256

/**
 * Bands of one LED: the count at the nominal frequency (source: horshack-dpreview/RollingShutter, README) and the worst
 * depth within the oscillator's tolerance. `rowsS` is the readout of an electronic shutter, or the curtains' travel of a
 * mechanical one. Where all rows are read within a part of a period, only that part of the ripple can show.
 */
export function bands(
  frequencyHz: number,
  tolerance: number,
  duty: number,
  exposureS: number,
  rowsS: number,
): Bands {
  let depthEv = 0
  for (let index = 0; index <= TRIED; index++) {
    const hertz = frequencyHz * (1 + tolerance * ((2 * index) / TRIED - 1))
    depthEv = Math.max(depthEv, bandDepthEv(hertz, duty, exposureS, rowsS))
  }
  return { count: frequencyHz * rowsS, depthEv }
}

/** Darkest to brightest row at one frequency, wherever in the period the exposure begins. */
export function bandDepthEv(frequencyHz: number, duty: number, exposureS: number, rowsS: number): number {
  const { least, most, ev } = pwmRipple(frequencyHz, exposureS, duty)
  // Over a row's start the light rises by at most one period's share of light per period: a ramp of slope 1.
  const seen = frequencyHz * rowsS
  if (seen >= most - least || ev === 0) return ev
  return Math.log2((least + seen) / least)
}
