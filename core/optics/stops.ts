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
