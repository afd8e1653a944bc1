import type { Rows } from '../align/rows'
import { nearBound, type ShotTable } from '../tables/shot-table'

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

/** The stretch of at most `lengthMs` in which an offset, good to a second or two, has the most rows near a shot. */
export function supportedWindow(
  rows: Rows,
  table: ShotTable,
  offsetMs: number,
  lengthMs: number,
  [start, end]: Range,
): Range {
  const near = 1700
  const hits = new Uint32Array(end - start + 1)
  let shot = 0
  for (let row = start; row < end; row += 1) {
    const expected = (rows.midMs[row] ?? 0) - offsetMs
    shot = nearBound(table.timeMs, expected - near, shot)
    const hit =
      (rows.exposure[row] ?? -1) >= 0 && (table.timeMs[shot] ?? Number.POSITIVE_INFINITY) < expected + near
    hits[row - start + 1] = (hits[row - start] ?? 0) + (hit ? 1 : 0)
  }
  let best: Range = [start, end]
  let most = 0
  let first = start
  for (let last = start + 1; last <= end; last += 1) {
    while ((rows.midMs[last - 1] ?? 0) - (rows.midMs[first] ?? 0) > lengthMs) first += 1
    const count = (hits[last - start] ?? 0) - (hits[first - start] ?? 0)
    if (count > most) [best, most] = [[first, last], count]
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
