import { type CameraExposures, type Exposure, numberStep } from '../tables/exposures'
import { IntervalHabit, longestInterval } from './interval-habit'

/**
 * What one camera's shots are aligned with, in order: its exposures, and a ghost for each file number that is missing
 * between two of them (a photo that was probably deleted). Times are the camera's, in ms after the table's epoch.
 */
export interface Rows {
  readonly exposures: readonly Exposure[]
  readonly count: number
  /** Some of the pictures' brightness was measured. */
  readonly measured: boolean
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
  const count = exposures.length
  /** By exposure, the interval before it; infinite before the first and after the last. */
  const gaps = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const bins = new Int32Array(count + 1)
  for (let index = 1; index < count; index += 1) {
    const gap = Math.max(0, (exposures[index]?.localMs ?? 0) - (exposures[index - 1]?.localMs ?? 0))
    gaps[index] = gap
    bins[index] = Math.min(longestInterval, 1 + Math.round(gap / width))
  }
  const binAt = (index: number): number => bins[index] ?? 0
  const after = new IntervalHabit(count)
  const before = new IntervalHabit(count)
  for (let index = 1; index < count; index += 1) {
    after.count(binAt(index - 1), binAt(index))
    before.count(binAt(index + 1), binAt(index))
  }
  const side = (index: number, beside: number, habits: IntervalHabit): number => {
    const gap = gaps[index] ?? Number.POSITIVE_INFINITY
    if (!Number.isFinite(gap)) return 1e-8
    const bin = binAt(index)
    const habit = Math.max(habits.shareOfAll(bin), habits.share(binAt(beside), bin)) / width
    return 0.5 * habit + clustered(gap, width)
  }
  const density = new Float64Array(count)
  const closeDensity = new Float64Array(count)
  for (let index = 0; index < count; index += 1) {
    density[index] = Math.max(side(index, index - 1, after), side(index + 1, index + 2, before))
    const close = Math.max(after.share(binAt(index), 1), before.share(binAt(index + 1), 1))
    closeDensity[index] = (0.5 * close) / width + clustered(0, width)
  }
  return { density, closeDensity }
}

/** What rows are like whatever the clock. */
export type Layout = Omit<Rows, 'midMs' | 'untilMs'>

/** Lays out one camera's rows. */
export function layOut({ exposures, numbered }: Pick<CameraExposures, 'exposures' | 'numbered'>): Layout {
  const own = densities(exposures)
  const ghosts = ghostsBefore(exposures, numbered)
  const count = ghosts.reduce((sum, missing) => sum + missing, exposures.length)
  const exposure = new Int32Array(count).fill(-1)
  const rowOf = new Int32Array(exposures.length)
  const halfMs = new Float64Array(count)
  const density = new Float64Array(count).fill(1)
  const closeDensity = new Float64Array(count).fill(1)
  let row = 0
  let before = 0
  exposures.forEach(({ resolutionMs }, index) => {
    const half = resolutionMs / 2
    for (let ghost = ghosts[index] ?? 0; ghost > 0; ghost -= 1) {
      halfMs[row] = before
      row += 1
    }
    rowOf[index] = row
    exposure[row] = index
    halfMs[row] = half
    density[row] = own.density[index] ?? 1e-8
    closeDensity[row] = own.closeDensity[index] ?? 1e-8
    row += 1
    before = half
  })
  const measured = exposures.some(({ litEv }) => litEv !== null)
  return { exposures, count, measured, exposure, rowOf, halfMs, density, closeDensity }
}

/** When the rows were. `exposureSign` says where in the exposure the camera takes the time: 0 start, 1 end, -1 before. */
export function timeRows(layout: Layout, epochMs: number, exposureSign: number): Rows {
  const { exposures, count, rowOf } = layout
  const midMs = new Float64Array(count)
  const untilMs = new Float64Array(count)
  let row = 0
  let before = 0
  exposures.forEach(({ localMs, resolutionMs, exposureMs }, index) => {
    const mid = localMs - epochMs + resolutionMs / 2 - exposureSign * (exposureMs ?? 0)
    for (const own = rowOf[index] ?? 0; row < own; row += 1) {
      midMs[row] = before
      untilMs[row] = mid
    }
    midMs[row] = mid
    untilMs[row] = mid
    row += 1
    before = mid
  })
  return { ...layout, midMs, untilMs }
}

/** By exposure, how many file numbers are missing before it that were probably photos. */
function ghostsBefore(exposures: readonly Exposure[], numbered: boolean): Uint8Array {
  const ghosts = new Uint8Array(exposures.length)
  for (let index = 1; numbered && index < exposures.length; index += 1) {
    const before = exposures[index - 1]
    const current = exposures[index]
    if (!before || !current || current.localMs - before.localMs > longestGhostMs) continue
    const missing = (numberStep(before, current) ?? 1) - 1
    if (missing > 0 && missing <= mostGhosts) ghosts[index] = missing
  }
  return ghosts
}
