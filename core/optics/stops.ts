/**
 * The third-stop scales of cameras: what is marked, and what it stands for. Marked numbers are rounded; a shutter set to
 * 1/60 is open for 2^-6 s.
 */
export interface Speed {
  /** As on the dial: 0.0166… for 1/60. */
  readonly markedS: number
  readonly exposureS: number
}

const MARKED = [
  8000, 6400, 5000, 4000, 3200, 2500, 2000, 1600, 1250, 1000, 800, 640, 500, 400, 320, 250, 200, 160, 125,
  100, 80, 60, 50, 40, 30, 25, 20, 15, 13, 10, 8, 6, 5, 4, 3.2, 2.5, 2, 1.6, 1.3, 1,
]

/** 1/8000 to 1 s, fastest first, in thirds of a stop. */
export const shutterSpeeds: readonly Speed[] = MARKED.map((part, third) => ({
  markedS: 1 / part,
  exposureS: 2 ** (-13 + third / 3),
}))

/** The fastest speed at least this long, or null beyond a second. */
export function speedAtLeast(exposureS: number): Speed | null {
  return shutterSpeeds.find((speed) => speed.exposureS >= exposureS * (1 - 1e-6)) ?? null
}

/** The marked speed nearest to this, in stops. */
export function nearestSpeed(exposureS: number): Speed {
  return shutterSpeeds.reduce((best, one) =>
    Math.abs(Math.log(one.markedS / exposureS)) < Math.abs(Math.log(best.markedS / exposureS)) ? one : best,
  )
}

/** f/1 to f/64 in thirds of a stop, exact. */
export const apertures: readonly number[] = Array.from({ length: 37 }, (_, third) => 2 ** (third / 6))

/** ISO 50 to 102,400 as cameras mark them, in thirds of a stop. */
export const isoSpeeds: readonly number[] = [
  50, 64, 80, 100, 125, 160, 200, 250, 320, 400, 500, 640, 800, 1000, 1250, 1600, 2000, 2500, 3200, 4000,
  5000, 6400, 8000, 10_000, 12_800, 16_000, 20_000, 25_600, 32_000, 40_000, 51_200, 64_000, 80_000, 102_400,
]

/** Marks are rounded: a hair less than asked for is as good. */
const NEAR = 2 ** (1 / 12)

/** The lowest marked ISO that gives at least this; null beyond all marks. */
export const isoAtLeast = (iso: number): number | null => isoSpeeds.find((one) => one * NEAR >= iso) ?? null
