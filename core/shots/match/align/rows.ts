import { type CameraExposures, type Exposure, numberStep } from '../tables/exposures'
import { IntervalHabit, longestInterval } from './interval-habit'

/**
 * What one camera's shots are aligned with, in order: its exposures, and a ghost for each file number that is missing
 * between two of them (a photo that was probably deleted). Times are the camera's, in ms after the table's epoch.
 */
export interface Rows {
  readonly exposures: readonly Exposure[]
  readonly count: number
  /** Index of the exposure, or -1 for a ghost. */
  readonly exposure: Int32Array
  /** By exposure, its row. */
  readonly rowOf: Int32Array
  /** Middle of the clock's tick; for a ghost, of the exposure before it. */
  readonly midMs: Float64Array
  /** For a ghost, the middle of the exposure after it. */
  readonly untilMs: Float64Array
  readonly halfMs: Float64Array
  /** Density, per ms, of an exposure at this time for which the log has no shot. */
  readonly density: Float64Array
  /** The same where a shot that is not its own falls into its tick: how often, beside such intervals, two do. */
  readonly closeDensity: Float64Array
}

/** More missing numbers than this say that the counter was used elsewhere, not that photos were deleted. */
const mostGhosts = 12
/** A ghost between exposures further apart than this could be any shot. */
const longestGhostMs = 30 * 60_000

/**
 * Density, per ms, of an exposure at this distance from another: alike on a logarithmic scale, on which intervals from a
 * tick to a day span some 13 e-folds; as half of what may be.
 */
export const clustered = (awayMs: number, tickMs: number): number => 0.5 / (13 * Math.max(awayMs, tickMs))

/**
 * The density of each exposure's time given those around it, were there no shots to explain it. Half: habit, intervals
 * that this camera used elsewhere in this set (beside an interval of the same kind, too), which is what makes equal
 * spacing and bursts prove so little. Half: any interval, alike on a logarithmic scale. The likelier of both sides
 * counts: the first frame of a burst is explained by those that follow.
 */
function densities(exposures: readonly Exposure[]): Pick<Rows, 'density' | 'closeDensity'> {
  const width = Math.max(exposures[0]?.resolutionMs ?? 1000, 100)
  /** Interval before exposure `index`. */
  const gapAt = (index: number): number => {
    const [before, own] = [exposures[index - 1], exposures[index]]
    return before && own ? Math.max(0, own.localMs - before.localMs) : Number.POSITIVE_INFINITY
  }
  const bins = Int32Array.from({ length: exposures.length + 1 }, (_, index) => {
    const gap = gapAt(index)
    return Number.isFinite(gap) ? Math.min(longestInterval, 1 + Math.round(gap / width)) : 0
  })
  const binAt = (index: number): number => bins[index] ?? 0
  const after = new IntervalHabit(exposures.length)
  const before = new IntervalHabit(exposures.length)
  for (let index = 1; index < exposures.length; index += 1) {
    after.count(binAt(index - 1), binAt(index))
    before.count(binAt(index + 1), binAt(index))
  }
  const side = (index: number, beside: number, habits: IntervalHabit): number => {
    const gap = gapAt(index)
    if (!Number.isFinite(gap)) return 1e-8
    const bin = binAt(index)
    const habit = Math.max(habits.shareOfAll(bin), habits.share(binAt(beside), bin)) / width
    return 0.5 * habit + clustered(gap, width)
  }
  return {
    density: Float64Array.from(exposures, (_, index) =>
      Math.max(side(index, index - 1, after), side(index + 1, index + 2, before)),
    ),
    closeDensity: Float64Array.from(exposures, (_, index) => {
      const close = Math.max(after.share(binAt(index), 1), before.share(binAt(index + 1), 1))
      return (0.5 * close) / width + clustered(0, width)
    }),
  }
}

/** Lays out the rows. `exposureSign` says where in the exposure the camera takes the time: 0 start, 1 end, -1 before. */
export function layRows(
  { exposures, numbered }: Pick<CameraExposures, 'exposures' | 'numbered'>,
  epochMs: number,
  exposureSign: number,
): Rows {
  const { density, closeDensity } = densities(exposures)
  const exposure: number[] = []
  const rowOf = new Int32Array(exposures.length)
  const midMs: number[] = []
  const untilMs: number[] = []
  const halfMs: number[] = []
  const rowDensity: number[] = []
  const rowClose: number[] = []
  const midOf = (of: Exposure): number =>
    of.localMs - epochMs + of.resolutionMs / 2 - exposureSign * (of.exposureMs ?? 0)
  exposures.forEach((current, index) => {
    const before = exposures[index - 1]
    const mid = midOf(current)
    if (before && numbered && current.localMs - before.localMs <= longestGhostMs) {
      const missing = (numberStep(before, current) ?? 1) - 1
      for (let ghost = 0; ghost < missing && missing <= mostGhosts; ghost += 1) {
        exposure.push(-1)
        midMs.push(midOf(before))
        untilMs.push(mid)
        halfMs.push(before.resolutionMs / 2)
        rowDensity.push(1)
        rowClose.push(1)
      }
    }
    rowOf[index] = exposure.length
    exposure.push(index)
    midMs.push(mid)
    untilMs.push(mid)
    halfMs.push(current.resolutionMs / 2)
    rowDensity.push(density[index] ?? 1e-8)
    rowClose.push(closeDensity[index] ?? 1e-8)
  })
  return {
    exposures,
    count: exposure.length,
    exposure: Int32Array.from(exposure),
    rowOf,
    midMs: Float64Array.from(midMs),
    untilMs: Float64Array.from(untilMs),
    halfMs: Float64Array.from(halfMs),
    density: Float64Array.from(rowDensity),
    closeDensity: Float64Array.from(rowClose),
  }
}
