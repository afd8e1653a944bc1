import { type BandSpectrum, bandSpectrum, coherenceAt, depthAt, peakNear } from './band-spectrum'
import type { RowStrips } from './row-strips'

export type BandsMeasured =
  | {
      readonly ok: true
      /** Dark bands from the first row to the last. */
      readonly cycles: number
      /** How alike the bands are in all parts of the photo, 0-1; texture is alike in few. */
      readonly coherence: number
      /** Their power against that of all else in the spectrum. */
      readonly contrast: number
      /** Half the way from dark to bright, as a share of the light. */
      readonly depth: number
    }
  | { readonly ok: false; readonly reason: 'small' | 'clipped' | 'black' | 'none' | 'few' | 'unclear' }

/** Fewer rows than this cannot carry bands and noise. */
const FEWEST_ROWS = 200
/** Looked for from here on … */
const LOWEST_CYCLES = 3
/** … but believed only from here: fewer bands look like blotches of the surface. */
export const FEWEST_CYCLES = 6
const MOST_CLIPPED = 0.05
/** At an exposure far below a period of an LED at a quarter of its drive, three rows of four are black. */
const MOST_BLACK = 0.8
/** On made frames texture reaches 0.91, bands fall to 0.96. */
const LEAST_COHERENCE = 0.96
const LEAST_CONTRAST = 25
/** Half the depth of the faintest bands that count, as a share of the light: 0.006 EV from dark to bright. */
const LEAST_DEPTH = 0.002

/**
 * Counts the bands that a blinking light draws across a photo of a plain surface. The strongest coherent peak counts,
 * placed between bins by a parabola through its logarithm. Refuses what will not do rather than guess.
 */
export function measureBands(
  { strips, clipped, black }: RowStrips,
  spectrum: BandSpectrum = bandSpectrum(strips),
): BandsMeasured {
  const { rows, perCycle, together } = spectrum
  if (rows < FEWEST_ROWS) return { ok: false, reason: 'small' }
  if (clipped > MOST_CLIPPED) return { ok: false, reason: 'clipped' }
  if (black > MOST_BLACK) return { ok: false, reason: 'black' }
  const first = Math.ceil(LOWEST_CYCLES * perCycle)
  const last = Math.floor((rows / 4) * perCycle)
  let peak: number | null = null
  for (let bin = first; bin <= last; bin++) {
    if (coherenceAt(spectrum, bin) < LEAST_COHERENCE) continue
    if (peak === null || power(together, bin) > power(together, peak)) peak = bin
  }
  if (peak === null) return { ok: false, reason: 'none' }
  const floor = median(together.subarray(first, last + 1))
  const contrast = floor > 0 ? power(together, peak) / floor : Number.MAX_VALUE
  const depth = depthAt(spectrum, peak)
  if (depth < LEAST_DEPTH || contrast < LEAST_CONTRAST) return { ok: false, reason: 'none' }
  const cycles = peakNear(spectrum, peak) / perCycle
  if (isHarmonic(spectrum, peak)) return { ok: false, reason: 'unclear' }
  if (cycles < FEWEST_CYCLES) return { ok: false, reason: 'few' }
  return { ok: true, cycles, coherence: coherenceAt(spectrum, peak), contrast, depth }
}

/** Multiples of the bands that were seen to be taken for them; a higher one was not. */
const MOST_HARMONIC = 8
/** How near, in cycles, something must lie to a part of a peak's count to be what the peak is a multiple of. */
const NEAR_CYCLES = 0.7

/**
 * Whether a peak may be a multiple of the bands instead of them. Multiples of a pulsed light, seen through any exposure, are never
 * stronger than the bands themselves (`|sin(h x)| ≤ h |sin x|`, for pulse and exposure alike): where something stronger lies at a whole part of
 * the peak's count, and is not mere noise, texture has hidden the bands.
 */
function isHarmonic(spectrum: BandSpectrum, peak: number): boolean {
  const { perCycle } = spectrum
  for (let multiple = 2; multiple <= MOST_HARMONIC; multiple++) {
    const part = peak / multiple
    if (part < 2 * perCycle) return false
    const last = Math.round(part + NEAR_CYCLES * perCycle)
    for (let bin = Math.round(part - NEAR_CYCLES * perCycle); bin <= last; bin++) {
      if (depthAt(spectrum, bin) > depthAt(spectrum, peak) && coherenceAt(spectrum, bin) > 0.5) return true
    }
  }
  return false
}

/** Time from first to last row, from bands of a light that blinks at a known rate. */
export const readoutFromBandsS = (cycles: number, frequencyHz: number) => cycles / frequencyHz

/** Rate of the light, from bands under a known readout. */
export const frequencyFromBandsHz = (cycles: number, readoutS: number) => cycles / readoutS

const power = (values: Float64Array, bin: number) => values[bin] ?? 0

function median(values: Float64Array): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0
}
