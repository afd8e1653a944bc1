import { type ClockLine, offsetAt, predictedVariance, trueTime } from '../clock/clock-line'
import { nearBound, type ShotTable } from '../tables/shot-table'
import type { Lattice } from './align'
import type { Edges } from './edges'
import type { Evidence } from './evidence'
import { reachMs, residualDensity } from './residual'
import { clustered, type Rows } from './rows'

/** Everything about one stream that does not change with the clock that is tried. */
export interface Stream {
  readonly table: ShotTable
  readonly rows: Rows
  /** By shot: probability that no other camera made it. Null: 1 for all. */
  readonly free: Float64Array | null
  readonly evidence: Evidence | null
  readonly edges: Edges
}

/** Jitter between contact and camera clock before any is measured. */
const usualJitterMs = 40
/** Jitter, as one standard deviation, at a measured scale. */
export const jitterOf = (scale: number): number => usualJitterMs * scale

/** A stated error bounds the true one; half of it is taken for one standard deviation. */
const errorShare = 0.5

/** Standard deviation between one row and one shot, in ms. `scale` corrects the usual jitter to what was measured. */
function spread(scale: number, errorMs: number, variance: number): number {
  const stated = usualJitterMs * usualJitterMs + (errorShare * errorMs) ** 2
  return Math.sqrt(scale * scale * stated + variance)
}

/** Beyond its tick by no more than this, a shot is of a row's own second. */
const besideMs = 60

/** The shots that each of the rows `[first, last)` may have under a clock, and when the row was by it. */
interface Windows extends Pick<Lattice, 'rows' | 'lo' | 'hi' | 'cell'> {
  /** True time, in ms after the table's epoch, and its variance. */
  readonly at: Float64Array
  readonly variance: Float64Array
}

function openWindows(
  { table, rows }: Stream,
  line: ClockLine,
  scale: number,
  first: number,
  last: number,
): Windows {
  const count = last - first
  const lo = new Int32Array(count)
  const hi = new Int32Array(count)
  const at = new Float64Array(count)
  const variance = new Float64Array(count)
  let near = 0
  let far = 0
  for (let index = 0; index < count; index += 1) {
    const row = first + index
    const mid = rows.midMs[row] ?? 0
    const untilMs = rows.untilMs[row] ?? 0
    const time = trueTime(line, mid)
    const until = untilMs === mid ? time : trueTime(line, untilMs)
    const predicted = predictedVariance(line, time)
    const reach = reachMs(rows.halfMs[row] ?? 0, spread(scale, 0, predicted))
    at[index] = time
    variance[index] = predicted
    near = nearBound(table.latestMs, time - reach, near)
    far = nearBound(table.earliestMs, until + reach, Math.max(near, far))
    lo[index] = near
    hi[index] = far
  }
  for (let index = 1; index < count; index += 1) hi[index] = Math.max(hi[index] ?? 0, hi[index - 1] ?? 0)
  for (let index = count - 2; index >= 0; index -= 1) lo[index] = Math.min(lo[index] ?? 0, lo[index + 1] ?? 0)
  const cell = new Int32Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    hi[index] = Math.max(hi[index] ?? 0, lo[index] ?? 0)
    cell[index + 1] = (cell[index] ?? 0) + (hi[index] ?? 0) - (lo[index] ?? 0)
  }
  return { rows: count, lo, hi, cell, at, variance }
}

/** Windows and fits of the rows `[first, last)` under a clock. */
export function buildLattice(
  stream: Stream,
  line: ClockLine,
  scale: number,
  first: number,
  last: number,
): Lattice {
  const { table, rows, free, evidence, edges } = stream
  const { at, variance, ...windows } = openWindows(stream, line, scale, first, last)
  const { rows: count, lo, hi, cell } = windows
  const fit = new Float64Array(cell[count] ?? 0)
  const density = new Float64Array(count)
  const beside = new Int32Array(count).fill(-1)
  let taken = -1
  for (let index = 0; index < count; index += 1) {
    const row = first + index
    const from = lo[index] ?? 0
    const to = hi[index] ?? 0
    const start = (cell[index] ?? 0) - from
    const exposure = rows.exposure[row] ?? -1
    if (exposure < 0) {
      for (let shot = from; shot < to; shot += 1) fit[start + shot] = free ? (free[shot] ?? 1) : 1
      continue
    }
    const half = rows.halfMs[row] ?? 0
    const time = at[index] ?? 0
    const own = variance[index] ?? 0
    let nearest = Number.POSITIVE_INFINITY
    for (let shot = from; shot < to; shot += 1) {
      const off = time - (table.timeMs[shot] ?? 0)
      const away = Math.abs(off)
      nearest = Math.min(nearest, away)
      if (shot > taken && beside[index] === -1 && away <= half + besideMs) {
        beside[index] = shot
        taken = shot
      }
      const likely = residualDensity(off, half, spread(scale, table.errorMs[shot] ?? 0, own))
      fit[start + shot] = (free ? (free[shot] ?? 1) : 1) * likely * (evidence ? evidence(exposure, shot) : 1)
    }
    // Releases come in clusters: one whose shot was lost is likely near others all the same.
    density[index] =
      nearest <= half + besideMs
        ? (rows.closeDensity[row] ?? 0)
        : Math.max(rows.density[row] ?? 0, clustered(nearest, 2 * half))
  }
  const entry = first === 0 ? edges.entry : null
  const exit = last === rows.count ? edges.exit : null
  return { ...windows, fit, density, free, gap: table.gap, plan: table.plan, beside, entry, exit }
}

/** Camera minus true of one row paired with one shot. */
export const difference = (rows: Rows, table: ShotTable, row: number, shot: number): number =>
  (rows.midMs[row] ?? 0) - (table.timeMs[shot] ?? 0)

/** Residual of one row paired with one shot under a clock. */
export const residual = (rows: Rows, table: ShotTable, line: ClockLine, row: number, shot: number): number =>
  difference(rows, table, row, shot) - offsetAt(line, table.timeMs[shot] ?? 0)

export const pairSpread = (table: ShotTable, scale: number, shot: number): number =>
  spread(scale, table.errorMs[shot] ?? 0, 0)
