import { decodeSrgb } from '../../light/mixing/srgb'
import { bandSpectrum, depthAt } from './band-spectrum'
import { type BandsMeasured, measureBands } from './bands'
import { type Picture, rowStrips } from './row-strips'

/** What one photo tells by its pixels alone: of bands, and of how bright it came out. */
export interface FrameReading {
  readonly width: number
  readonly height: number
  /** Linear light of the rows from the top, against their mean; neighbours are put together. */
  readonly rows: readonly number[]
  /** Depth of whatever runs through the whole width, over bands a photo. */
  readonly spectrum: readonly { readonly cycles: number; readonly depth: number }[]
  readonly bands: BandsMeasured
  readonly tones: Tones
}

/** A histogram in stops: `shares[0]` are the pixels from `fromEv` to `fromEv + stepEv`, darker ones among them. */
export interface Tones {
  readonly fromEv: number
  readonly stepEv: number
  readonly shares: readonly number[]
}

/** The linear light of middle grey, against white: the tone a meter aims at (18 %, the photographic grey card). */
const MIDDLE_GREY = 0.18
const DARKEST_EV = -7
const STEP_EV = 0.1
const STEPS = 95

/** More than a plot is wide. */
const MOST_POINTS = 480

export function readFrame(picture: Picture): FrameReading {
  const strips = rowStrips(picture)
  const spectrum = bandSpectrum(strips.strips)
  return {
    width: picture.width,
    height: picture.height,
    rows: rowCourse(strips.strips),
    spectrum: spectrumPoints(spectrum),
    bands: measureBands(strips, spectrum),
    tones: tonesOf(picture),
  }
}

function rowCourse(strips: readonly Float64Array[]): readonly number[] {
  const rows = strips[0]?.length ?? 0
  const points = Math.min(rows, MOST_POINTS)
  const lights = Array.from({ length: points }, (_, point) => {
    const from = Math.floor((point * rows) / points)
    const to = Math.floor(((point + 1) * rows) / points)
    let sum = 0
    for (const strip of strips) for (let row = from; row < to; row++) sum += strip[row] ?? 0
    return sum / ((to - from) * strips.length)
  })
  const mean = lights.reduce((sum, light) => sum + light, 0) / Math.max(1, points)
  return lights.map((light) => (mean > 0 ? light / mean : 0))
}

/** The deepest of each group of bins, so that no peak is lost. */
function spectrumPoints(spectrum: ReturnType<typeof bandSpectrum>): FrameReading['spectrum'] {
  const { rows, perCycle } = spectrum
  const bins = Math.floor((rows / 4) * perCycle)
  const points = Math.min(bins, MOST_POINTS)
  return Array.from({ length: points }, (_, point) => {
    const from = 1 + Math.floor((point * bins) / points)
    const to = Math.max(from, Math.floor(((point + 1) * bins) / points))
    let best = from
    for (let bin = from; bin <= to; bin++) if (depthAt(spectrum, bin) > depthAt(spectrum, best)) best = bin
    return { cycles: best / perCycle, depth: depthAt(spectrum, best) }
  })
}

const linear = Float64Array.from({ length: 256 }, (_, value) => decodeSrgb(value / 255))

/** Luminance by the weights of sRGB (IEC 61966-2-1). */
function tonesOf({ width, height, data }: Picture): Tones {
  const counts = new Float64Array(STEPS)
  const pixels = width * height
  for (let pixel = 0; pixel < pixels; pixel++) {
    const at = pixel * 4
    const light =
      0.2126 * (linear[data[at] ?? 0] ?? 0) +
      0.7152 * (linear[data[at + 1] ?? 0] ?? 0) +
      0.0722 * (linear[data[at + 2] ?? 0] ?? 0)
    const step = Math.floor((Math.log2(light / MIDDLE_GREY) - DARKEST_EV) / STEP_EV)
    const place = Math.min(STEPS - 1, Math.max(0, step))
    counts[place] = (counts[place] ?? 0) + 1
  }
  return {
    fromEv: DARKEST_EV,
    stepEv: STEP_EV,
    shares: Array.from(counts, (count) => (pixels > 0 ? count / pixels : 0)),
  }
}

/** The tone that half of the photo is darker than, in stops from middle grey. */
export function medianTone({ fromEv, stepEv, shares }: Tones): number {
  let below = 0
  for (const [step, share] of shares.entries()) {
    if (below + share >= 0.5) return fromEv + (step + (share > 0 ? (0.5 - below) / share : 0.5)) * stepEv
    below += share
  }
  return fromEv + shares.length * stepEv
}
