import type { RowStrips } from './row-strips'
import { detrended, spectrum } from './spectrum'

export type BandsMeasured =
  | {
      readonly ok: true
      /** Dark bands from the first row to the last. */
      readonly cycles: number
      /** How alike the bands are in all parts of the photo, 0-1; texture is alike in few. */
      readonly coherence: number
      /** Their strength against all else in the spectrum. */
      readonly contrast: number
    }
  | { readonly ok: false; readonly reason: 'small' | 'clipped' | 'none' | 'few' }

/** Fewer rows than this cannot carry bands and noise. */
const FEWEST_ROWS = 200
/** Looked for from here on … */
const LOWEST_CYCLES = 3
/** … but believed only from here: fewer bands look like blotches of the surface. */
const FEWEST_CYCLES = 6
const MOST_CLIPPED = 0.05
/** On made frames texture reaches 0.91, bands fall to 0.96. */
const LEAST_COHERENCE = 0.96
const LEAST_CONTRAST = 25
/** Half the depth of the faintest bands that count, as a share of the light: 0.006 EV from dark to bright. */
const LEAST_DEPTH = 0.002

/**
 * Counts the bands that a blinking light draws across a photo of a plain surface. Bands run through the whole width in one
 * phase, so the strips' spectra add up as vectors; texture and noise do not: the sum's share of all power is the
 * coherence. The strongest coherent peak counts, placed between bins by a parabola through its
 * logarithm. Refuses what will not do rather than guess.
 */
export function measureBands({ strips, clipped }: RowStrips): BandsMeasured {
  const rows = strips[0]?.length ?? 0
  if (rows < FEWEST_ROWS) return { ok: false, reason: 'small' }
  if (clipped > MOST_CLIPPED) return { ok: false, reason: 'clipped' }
  const spectra = strips.map((strip) => spectrum(detrended(strip)))
  const length = spectra[0]?.re.length ?? 0
  // Padding to a power of two sets bins closer than one cycle a photo.
  const perCycle = (length * 2) / rows
  const first = Math.ceil(LOWEST_CYCLES * perCycle)
  const last = Math.floor((rows / 4) * perCycle)
  const together = new Float64Array(length)
  const apart = new Float64Array(length)
  for (let bin = 0; bin < length; bin++) {
    let re = 0
    let im = 0
    for (const one of spectra) {
      const r = one.re[bin] ?? 0
      const i = one.im[bin] ?? 0
      re += r
      im += i
      apart[bin] = (apart[bin] ?? 0) + (r * r + i * i) * strips.length
    }
    together[bin] = re * re + im * im
  }
  const coherenceOf = (bin: number) => power(together, bin) / (power(apart, bin) || 1)
  let peak: number | null = null
  for (let bin = first; bin <= last; bin++) {
    if (coherenceOf(bin) < LEAST_COHERENCE) continue
    if (peak === null || power(together, bin) > power(together, peak)) peak = bin
  }
  if (peak === null) return { ok: false, reason: 'none' }
  const floor = median(together.subarray(first, last + 1))
  const contrast = floor > 0 ? power(together, peak) / floor : Number.POSITIVE_INFINITY
  // A sine of amplitude A over n rows has A n / 4 in its bin under a Hann window.
  const depth = (4 * Math.sqrt(power(together, peak))) / (strips.length * rows)
  if (depth < LEAST_DEPTH || contrast < LEAST_CONTRAST) return { ok: false, reason: 'none' }
  const cycles = vertex(together, peak) / perCycle
  if (cycles < FEWEST_CYCLES) return { ok: false, reason: 'few' }
  return { ok: true, cycles, coherence: coherenceOf(peak), contrast }
}

/** Time from first to last row, from bands of a light that blinks at a known rate. */
export const readoutFromBandsS = (cycles: number, frequencyHz: number) => cycles / frequencyHz

/** Rate of the light, from bands under a known readout. */
export const frequencyFromBandsHz = (cycles: number, readoutS: number) => cycles / readoutS

const power = (values: Float64Array, bin: number) => values[bin] ?? 0

/** Bin of the top of the parabola through the logarithms of three neighbours. */
function vertex(values: Float64Array, bin: number): number {
  const [a, b, c] = [bin - 1, bin, bin + 1].map((at) => Math.log(power(values, at) || Number.MIN_VALUE))
  if (a === undefined || b === undefined || c === undefined) return bin
  const bend = a - 2 * b + c
  return bend < 0 ? bin + (a - c) / (2 * bend) : bin
}

function median(values: Float64Array): number {
  return Float64Array.from(values).sort()[Math.floor(values.length / 2)] ?? 0
}
