import { cctDuvToXy } from './cct'
import { xyToXyz } from './chromaticity'
import { type DisplayRgb, xyzToDisplayRgb } from './display-rgb'

/** The photographer's range of a kelvin slider. */
export const TRACK_KELVIN = { from: 1800, to: 10_000 } as const

/** Place 0-1 on a kelvin slider, even in mired: a step looks alike everywhere on it. */
export function kelvinToTrack(kelvin: number, { from, to } = TRACK_KELVIN): number {
  return (1 / from - 1 / kelvin) / (1 / from - 1 / to)
}

/** The inverse of `kelvinToTrack`. */
export function trackToKelvin(place: number, { from, to } = TRACK_KELVIN): number {
  return 1 / (1 / from - place * (1 / from - 1 / to))
}

/** Screen colours of the Planckian locus at `steps` places, evenly along the track from 0 to 1. `steps` at least 2. */
export function kelvinTrack(
  steps: number,
  range = TRACK_KELVIN,
): readonly (DisplayRgb & { readonly kelvin: number })[] {
  if (!(steps >= 2)) throw new Error(`expected at least 2 steps, got ${steps}`)
  return Array.from({ length: steps }, (_, index) => {
    const kelvin = trackToKelvin(index / (steps - 1), range)
    return { kelvin, ...xyzToDisplayRgb(xyToXyz(cctDuvToXy({ cct: kelvin, duv: 0 }), 0.7)) }
  })
}
