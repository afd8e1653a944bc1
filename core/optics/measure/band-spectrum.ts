import { detrended, spectrum } from './spectrum'

/**
 * What runs through the whole width of a photo in one phase. Bands do, so the strips' spectra add up as vectors; texture
 * and noise do not: the sum's share of all power is the coherence.
 */
export interface BandSpectrum {
  readonly rows: number
  readonly strips: number
  /** Bins to one cycle from the first row to the last. Padding to a power of two sets them closer than one. */
  readonly perCycle: number
  /** Power of the strips' sum, a bin each. */
  readonly together: Float64Array
  /** What the sum would have if all strips agreed. */
  readonly apart: Float64Array
}

/** `strips`: linear light of the rows, in strips side by side, all of one length. */
export function bandSpectrum(strips: readonly Float64Array[]): BandSpectrum {
  const rows = strips[0]?.length ?? 0
  const spectra = strips.map((strip) => spectrum(detrended(strip)))
  const length = spectra[0]?.re.length ?? 0
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
  return { rows, strips: strips.length, perCycle: rows > 0 ? (length * 2) / rows : 1, together, apart }
}

/** How alike the bands of this bin are in all strips, 0-1. */
export const coherenceAt = ({ together, apart }: BandSpectrum, bin: number) =>
  (together[bin] ?? 0) / (apart[bin] || 1)

/** Half the way from dark to bright, as a share of the light. A sine of amplitude A over n rows has A n / 4 in its bin under a Hann window. */
export const depthAt = ({ together, strips, rows }: BandSpectrum, bin: number) =>
  (4 * Math.sqrt(together[bin] ?? 0)) / (strips * rows)

/** Bin of the top of the parabola through the logarithms of three neighbours. */
export function peakNear({ together }: BandSpectrum, bin: number): number {
  const [a, b, c] = [bin - 1, bin, bin + 1].map((at) => Math.log(together[at] || Number.MIN_VALUE))
  if (a === undefined || b === undefined || c === undefined) return bin
  const bend = a - 2 * b + c
  return bend < 0 ? bin + (a - c) / (2 * bend) : bin
}
