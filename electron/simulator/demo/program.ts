import type { CameraSettings } from './develop'

const ISO = [
  100, 125, 160, 200, 250, 320, 400, 500, 640, 800, 1000, 1250, 1600, 2000, 2500, 3200, 4000, 5000, 6400,
] as const
const F_NUMBERS = [5.6, 6.3, 7.1, 8, 9, 10, 11, 13, 14, 16] as const

/** At these settings, a ring of 24 white pixels at 0 EV and 60 mm exposes the subject well. */
const WELL_EXPOSED = { exposureS: 1 / 125, iso: 1250, fNumber: 5.6 }

const nearestStop = (values: readonly number[], wanted: number): number =>
  values.reduce((best, value) =>
    Math.abs(Math.log2(value / wanted)) < Math.abs(Math.log2(best / wanted)) ? value : best,
  )

/**
 * The settings of a photographer who has metered the full ring once and keeps the exposure while turning the shutter
 * dial: ISO first, then the aperture. It never looks at the light, so that a change of light shows in the photo.
 * `compensationEv` is the photographer's own, for light that is far from the full ring.
 */
export function meteredSettings(exposureS: number, compensationEv = 0): CameraSettings {
  const wantedIso = ((WELL_EXPOSED.iso * WELL_EXPOSED.exposureS) / exposureS) * 2 ** compensationEv
  const iso = nearestStop(ISO, wantedIso)
  const wantedF = WELL_EXPOSED.fNumber * Math.sqrt(Math.max(1, iso / wantedIso))
  return { exposureS, iso, fNumber: nearestStop(F_NUMBERS, wantedF) }
}
