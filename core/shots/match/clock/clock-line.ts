/**
 * What is known of a camera's clock: camera − true = offset + drift × (true − at), with the variances of a Gaussian
 * posterior. All in ms; drift is a plain ratio.
 */
export interface ClockLine {
  readonly atMs: number
  readonly offsetMs: number
  readonly drift: number
  readonly offsetVariance: number
  readonly driftVariance: number
  readonly covariance: number
}

/** Quartz in cameras: most within 20 ppm, cold and cheap ones beyond 50. */
const usualDrift = 40e-6

export const freshLine = (
  atMs: number,
  offsetMs: number,
  offsetSdMs: number,
  drift = 0,
  driftSd = usualDrift,
) =>
  ({
    atMs,
    offsetMs,
    drift,
    offsetVariance: offsetSdMs ** 2,
    driftVariance: driftSd ** 2,
    covariance: 0,
  }) satisfies ClockLine

/** True time, in ms, at which the camera's clock showed `localMs`. */
export const trueTime = (line: ClockLine, localMs: number): number =>
  line.atMs + (localMs - line.offsetMs - line.atMs) / (1 + line.drift)

export const offsetAt = (line: ClockLine, trueMs: number): number =>
  line.offsetMs + line.drift * (trueMs - line.atMs)

/** Variance of the predicted offset at a true time. */
export function predictedVariance(line: ClockLine, trueMs: number): number {
  const x = trueMs - line.atMs
  return line.offsetVariance + 2 * x * line.covariance + x * x * line.driftVariance
}

/** Weighted sums over (true time, camera − true) points, for a straight line. */
export class LineSums {
  readonly #atMs: number
  readonly #offsetMs: number
  #w = 0
  #x = 0
  #xx = 0
  #y = 0
  #xy = 0

  constructor(atMs: number, offsetMs: number) {
    this.#atMs = atMs
    this.#offsetMs = offsetMs
  }

  get weight(): number {
    return this.#w
  }

  add(trueMs: number, differenceMs: number, weight: number): void {
    const x = trueMs - this.#atMs
    const y = differenceMs - this.#offsetMs
    this.#w += weight
    this.#x += weight * x
    this.#xx += weight * x * x
    this.#y += weight * y
    this.#xy += weight * x * y
  }

  /** The posterior under a prior on the drift alone. `inflation` widens it for noise that is not independent. */
  solve(driftMean: number, driftSd: number, inflation = 1): ClockLine | null {
    const precision = 1 / driftSd ** 2
    const a = this.#w
    const b = this.#x
    const c = this.#xx + precision
    const determinant = a * c - b * b
    if (!(a > 0) || !(determinant > 0)) return null
    const xy = this.#xy + precision * driftMean
    return {
      atMs: this.#atMs,
      offsetMs: this.#offsetMs + (c * this.#y - b * xy) / determinant,
      drift: (a * xy - b * this.#y) / determinant,
      offsetVariance: (inflation * c) / determinant,
      driftVariance: (inflation * a) / determinant,
      covariance: (-inflation * b) / determinant,
    }
  }
}
