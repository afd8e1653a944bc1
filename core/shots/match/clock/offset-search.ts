import { lowerBound, type ShotTable } from '../tables/shot-table'
import { correlate } from './fourier'

const binMs = 1000
/** Above this many pairs the votes are counted by Fourier transform instead of one by one. */
const mostPairs = 1_500_000

export interface OffsetCandidate {
  /** Camera minus true, in ms. */
  readonly offsetMs: number
  /** How well it explains the times, in nats against chance. */
  readonly score: number
}

export interface LagRange {
  readonly lowMs: number
  readonly highMs: number
}

/**
 * By second of true time, what a photo in that second says for the offset: log likelihood of "the log has a shot here"
 * against chance. A shot in a quiet hour weighs more than one in a burst.
 */
function shotSignal(table: ShotTable, fromMs: number, bins: number): Float64Array {
  const hit = new Float64Array(bins)
  const first = lowerBound(table.timeMs, fromMs - binMs)
  for (let shot = first; shot < table.timeMs.length; shot += 1) {
    const bin = Math.floor(((table.timeMs[shot] ?? 0) - fromMs) / binMs)
    if (bin > bins) break
    for (let near = Math.max(0, bin - 1); near <= Math.min(bins - 1, bin + 1); near += 1) {
      hit[near] = Math.max(hit[near] ?? 0, near === bin ? 1 : 0.6)
    }
  }
  const around = 60
  const sums = new Float64Array(bins + 1)
  for (let bin = 0; bin < bins; bin += 1) sums[bin + 1] = (sums[bin] ?? 0) + ((hit[bin] ?? 0) > 0 ? 1 : 0)
  const missing = 0.08
  for (let bin = 0; bin < bins; bin += 1) {
    const low = Math.max(0, bin - around)
    const high = Math.min(bins, bin + around + 1)
    const share = Math.min(0.98, Math.max(0.004, ((sums[high] ?? 0) - (sums[low] ?? 0)) / (2 * around + 1)))
    const strength = hit[bin] ?? 0
    const there = (1 - missing) * strength + missing * share
    hit[bin] = strength > 0 ? Math.max(0, Math.log(there / share)) : Math.log(missing / (1 - share))
  }
  // Relative to "no shot far and wide", so that the signal is 0 outside the log.
  const floor = Math.log(missing)
  for (let bin = 0; bin < bins; bin += 1) hit[bin] = (hit[bin] ?? 0) - floor
  return hit
}

/**
 * Scores every offset in the range, by whole seconds, for camera times in rising order, and returns the best peaks,
 * best first. Near-linear: n log n in the length of the range in seconds.
 */
export function searchOffsets(
  timesMs: Float64Array,
  table: ShotTable,
  range: LagRange,
  priorOf: (offsetMs: number) => number,
  most: number,
): readonly OffsetCandidate[] {
  const first = timesMs[0] ?? 0
  const last = timesMs[timesMs.length - 1] ?? 0
  const lags = Math.max(1, Math.ceil((range.highMs - range.lowMs) / binMs) + 1)
  // Lag k means camera − true = high − k bins: a photo's bin i looks at the signal's bin i + k.
  const fromMs = first - range.highMs
  const photoBins = Math.floor((last - first) / binMs) + 1
  const signal = shotSignal(table, fromMs, photoBins + lags)
  const photos = new Float64Array(photoBins)
  let occupied = 0
  for (const time of timesMs) {
    const bin = Math.floor((time - first) / binMs)
    if ((photos[bin] ?? 0) === 0) occupied += 1
    // In a burst one photo a second says nearly all that there is to say.
    photos[bin] = Math.min(2, (photos[bin] ?? 0) + 1)
  }
  let scores: Float64Array
  if (occupied * lags < mostPairs * 20) {
    scores = new Float64Array(lags)
    for (let bin = 0; bin < photoBins; bin += 1) {
      const weight = photos[bin] ?? 0
      if (weight === 0) continue
      for (let lag = 0; lag < lags; lag += 1) {
        scores[lag] = (scores[lag] ?? 0) + weight * (signal[bin + lag] ?? 0)
      }
    }
  } else {
    scores = correlate(photos, signal, lags)
  }
  for (let lag = 0; lag < lags; lag += 1) {
    scores[lag] = (scores[lag] ?? 0) + priorOf(range.highMs - lag * binMs)
  }
  return peaks(scores, most).map((lag) => ({ offsetMs: range.highMs - lag * binMs, score: scores[lag] ?? 0 }))
}

/** The highest local maxima, at least two bins apart, best first; ties by position. */
function peaks(scores: Float64Array, most: number): readonly number[] {
  const found: number[] = []
  for (let at = 0; at < scores.length; at += 1) {
    const here = scores[at] ?? 0
    if (here > 0 && here >= (scores[at - 1] ?? -1) && here > (scores[at + 1] ?? -1)) found.push(at)
  }
  found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return found.slice(0, most)
}

/**
 * Looks closely around a candidate: the differences of all near pairs, in fine steps, under a window of one tick. In a
 * burst every whole number of frames is a peak, so the best few are returned, in ms.
 */
export function refineOffset(
  timesMs: Float64Array,
  halfMs: number,
  table: ShotTable,
  offsetMs: number,
  most: number,
): readonly number[] {
  const reach = 1700
  const step = Math.min(100, Math.max(10, halfMs / 5))
  const bins = Math.ceil((2 * reach) / step)
  const votes = new Float64Array(bins + 1)
  for (const time of timesMs) {
    const expected = time - offsetMs
    let shot = lowerBound(table.timeMs, expected - reach)
    for (; shot < table.timeMs.length && (table.timeMs[shot] ?? 0) < expected + reach; shot += 1) {
      const bin = Math.floor((expected - (table.timeMs[shot] ?? 0) + reach) / step)
      votes[bin + 1] = (votes[bin + 1] ?? 0) + 1
    }
  }
  for (let bin = 0; bin < bins; bin += 1) votes[bin + 1] = (votes[bin + 1] ?? 0) + (votes[bin] ?? 0)
  const width = Math.max(1, Math.round(Math.max(2 * halfMs, 60) / step))
  // A triangle-shaped bonus for the middle of the window turns plateaus into peaks.
  const inner = Math.max(1, width >> 1)
  const sums = new Float64Array(bins)
  const sumOf = (from: number, to: number): number =>
    (votes[Math.min(bins, Math.max(0, to))] ?? 0) - (votes[Math.min(bins, Math.max(0, from))] ?? 0)
  for (let bin = 0; bin < bins; bin += 1) {
    const start = bin - (width >> 1)
    sums[bin] = sumOf(start, start + width) + 0.001 * sumOf(bin - (inner >> 1), bin - (inner >> 1) + inner)
  }
  return peaks(sums, most).map((bin) => offsetMs + (bin + 0.5) * step - reach)
}
