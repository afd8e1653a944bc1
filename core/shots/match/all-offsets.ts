import type { LagRange, OffsetCandidate } from './offset-search'
import type { ShotTable } from './shot-table'

/** Up to so many differences are looked at one by one. */
const mostDifferences = 20_000
/** Over a longer stretch drift would blur the differences. */
const longestMs = 40 * 60_000
/** What one more photo that fits is worth when candidates are put in order, in nats. */
const worth = 6

/** Few photos and shots, close together: every offset that pairs any two of them can be listed. */
export const isFew = (timesMs: Float64Array, table: ShotTable): boolean =>
  timesMs.length * table.timeMs.length <= mostDifferences &&
  (timesMs[timesMs.length - 1] ?? 0) - (timesMs[0] ?? 0) <= longestMs

/**
 * Every offset under which some photo meets some shot, best first: an evenly spaced run fits at every whole number of
 * steps, and each of them must be weighed. Differences (camera − true) closer than a tick are one offset.
 */
export function allOffsets(
  timesMs: Float64Array,
  halfMs: number,
  table: ShotTable,
  range: LagRange,
  priorOf: (offsetMs: number) => number,
  most: number,
): readonly OffsetCandidate[] {
  const differences = new Float64Array(timesMs.length * table.timeMs.length)
  let count = 0
  for (const time of timesMs) {
    for (const shot of table.timeMs) {
      const difference = time - shot
      if (difference < range.lowMs || difference > range.highMs) continue
      differences[count] = difference
      count += 1
    }
  }
  const sorted = differences.subarray(0, count).sort()
  const width = 2 * halfMs + 80
  const found: OffsetCandidate[] = []
  let last = 0
  let held: OffsetCandidate | null = null
  for (let first = 0; first < count; first += 1) {
    const from = sorted[first] ?? 0
    while (last < count && (sorted[last] ?? 0) <= from + width) last += 1
    let sum = 0
    for (let index = first; index < last; index += 1) sum += (sorted[index] ?? 0) - from
    const offsetMs = from + sum / (last - first)
    const candidate = { offsetMs, score: worth * (last - first) + priorOf(offsetMs) }
    // Windows that overlap by more than three quarters are one offset; the fullest of them stands.
    if (held && offsetMs - held.offsetMs < width / 4) {
      if (candidate.score > held.score) held = candidate
      continue
    }
    if (held) found.push(held)
    held = candidate
  }
  if (held) found.push(held)
  return found.sort((a, b) => b.score - a.score || a.offsetMs - b.offsetMs).slice(0, most)
}
