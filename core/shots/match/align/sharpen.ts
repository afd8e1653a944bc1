import type { ClockLine } from '../clock/clock-line'
import { residualDensity } from './residual'

/** One likely pair: true time and camera − true in ms, with its probability and spread. */
export interface Point {
  readonly trueMs: number
  readonly differenceMs: number
  readonly probability: number
  readonly halfMs: number
  readonly sigmaMs: number
}

/**
 * Sharpens a clock by maximum likelihood. With coarse ticks least squares wastes what the edges tell: no residual may
 * leave its tick, and photos in step with the clock (a run every 2 s) are no independent samples of it. Searches offset
 * and drift by turns with shrinking steps, then measures how far each may move before the likelihood falls.
 */
export function sharpen(
  line: ClockLine,
  points: readonly Point[],
  drift: number,
  driftSd: number,
): ClockLine {
  const [first] = points
  if (!first || points.length < 3) return line
  let low = first.trueMs
  let high = first.trueMs
  for (const { trueMs } of points) {
    low = Math.min(low, trueMs)
    high = Math.max(high, trueMs)
  }
  const middle = (low + high) / 2
  // The slope is searched in ms at the ends, so that one step serves both.
  const span = Math.max(1, (high - low) / 2)
  const log = (offset: number, tilt: number): number => {
    const bend = (tilt / span - drift) / driftSd
    let sum = -0.5 * bend * bend
    for (const { trueMs, differenceMs, probability, halfMs, sigmaMs } of points) {
      const off = differenceMs - offset - (tilt * (trueMs - middle)) / span
      sum += probability * Math.log(residualDensity(off, halfMs, sigmaMs))
    }
    return sum
  }
  let offset = line.offsetMs + line.drift * (middle - line.atMs)
  let tilt = line.drift * span
  let best = log(offset, tilt)
  for (let step = first.halfMs / 3; step > first.halfMs / 120; step /= 2) {
    for (let moved = true, turns = 0; moved && turns < 6; turns += 1) {
      moved = false
      for (const [x, y] of [
        [step, 0],
        [-step, 0],
        [0, step],
        [0, -step],
      ] as const) {
        const value = log(offset + x, tilt + y)
        if (value <= best + 1e-9) continue
        ;[offset, tilt, best, moved] = [offset + x, tilt + y, value, true]
      }
    }
  }
  /** How far one can go, in steps that double, until the likelihood has fallen by two nats. */
  const slack = (x: number, y: number): number => {
    let reach = first.halfMs / 100
    while (reach < 2 * first.halfMs && log(offset + x * reach, tilt + y * reach) > best - 2) reach *= 1.4
    return reach
  }
  const [up, down] = [slack(1, 0), slack(-1, 0)]
  const [left, right] = [slack(0, 1), slack(0, -1)]
  return {
    atMs: middle,
    offsetMs: offset + (up - down) / 4,
    drift: (tilt + (left - right) / 4) / span,
    offsetVariance: ((up + down) / 4) ** 2 + 9,
    driftVariance: Math.min(driftSd, (left + right) / 4 / span) ** 2,
    covariance: 0,
  }
}
