import type { ShotTable } from '../tables/shot-table'
import type { LagRange, OffsetCandidate } from './offset-search'

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
  const shots = table.timeMs.length
  const cells: number[] = []
  const differenceAt = (cell: number): number =>
    (timesMs[Math.floor(cell / shots)] ?? 0) - (table.timeMs[cell % shots] ?? 0)
  for (let cell = 0; cell < timesMs.length * shots; cell += 1) {
    const difference = differenceAt(cell)
    if (difference >= range.lowMs && difference <= range.highMs) cells.push(cell)
  }
  cells.sort((a, b) => differenceAt(a) - differenceAt(b) || a - b)
  const width = 2 * halfMs + 80
  const photos = new Tally(timesMs.length)
  const taken = new Tally(shots)
  const found: OffsetCandidate[] = []
  let last = 0
  let held: OffsetCandidate | null = null
  let sum = 0
  for (let first = 0; first < cells.length; first += 1) {
    const from = differenceAt(cells[first] ?? 0)
    for (; last < cells.length && differenceAt(cells[last] ?? 0) <= from + width; last += 1) {
      const cell = cells[last] ?? 0
      photos.add(Math.floor(cell / shots), 1)
      taken.add(cell % shots, 1)
      sum += differenceAt(cell)
    }
    const offsetMs = sum / (last - first)
    // In a burst every photo is near every shot: each counts once.
    const fitting = Math.min(photos.distinct, taken.distinct)
    const candidate = { offsetMs, score: worth * fitting + priorOf(offsetMs) }
    const cell = cells[first] ?? 0
    photos.add(Math.floor(cell / shots), -1)
    taken.add(cell % shots, -1)
    sum -= from
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

/** How many different things are in a window. */
class Tally {
  readonly #counts: Int32Array
  distinct = 0

  constructor(kinds: number) {
    this.#counts = new Int32Array(kinds)
  }

  add(kind: number, by: 1 | -1): void {
    const before = this.#counts[kind] ?? 0
    this.#counts[kind] = before + by
    if (before === 0) this.distinct += 1
    if (before + by === 0) this.distinct -= 1
  }
}
