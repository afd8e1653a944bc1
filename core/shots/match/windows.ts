import type { Rows } from './rows'

/** Rows `[first, last)`. */
export type Range = readonly [first: number, last: number]

/** The stretch of at most `lengthMs` and `most` rows with the most of them; the earliest of equals. */
export function busiestWindow(
  rows: Rows,
  lengthMs: number,
  most: number,
  within: Range = [0, rows.count],
): Range {
  let best: Range = [within[0], Math.min(within[1], within[0] + 1)]
  let first = within[0]
  for (let last = within[0] + 1; last <= within[1]; last += 1) {
    while (last - first > most || (rows.midMs[last - 1] ?? 0) - (rows.midMs[first] ?? 0) > lengthMs)
      first += 1
    if (last - first > best[1] - best[0]) best = [first, last]
  }
  return best
}

/** Grows a range on both sides to `count` rows, or to all there are. */
export function growRange(rows: Rows, [first, last]: Range, count: number): Range {
  const missing = Math.max(0, count - (last - first))
  let low = Math.max(0, first - (missing >> 1))
  const high = Math.min(rows.count, low + Math.max(count, last - first))
  low = Math.max(0, high - Math.max(count, last - first))
  return [Math.min(low, first), Math.max(high, last)]
}
