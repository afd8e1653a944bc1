import type { Lattice } from './align'
import type { Habits } from './habits'

/** No gap is dearer than this: behind it, the card or the camera was changed. */
const dearestGap = 1e-6
/**
 * Beside planned frames that are all there, an exposure without a shot is this much rarer: one between them would have
 * made the run stand; one in step before the first or behind the last, only if the rig was not there yet or any more.
 */
const rarerInside = 0.3
const rarerBeyond = 0.3

/** What skipping costs, by place in the lattice: shot or number of shots done with, less `origin`. */
export interface Costs {
  readonly origin: number
  /** A shot has no photo; and the next one has none either. */
  readonly open: Float64Array
  readonly on: Float64Array
  /** An exposure without a shot, when so many shots are done with. */
  readonly lost: Float64Array
  /** Being through with the log where an exposure is given up next: no surprise where the log lost shots just there. */
  readonly leave: Float64Array
  /** 1 where, with so many shots done with, the log says that it lost some. */
  readonly inGap: Uint8Array
  /** By number of shots done with: that the next exposure has no shot either. */
  readonly lostOn: Float64Array
  /**
   * By shot: what it means for exposures given up before it that it is the first with a photo. Where the log lost shots
   * just before it they are no surprise; before the first frame of a plan they are.
   */
  readonly late: Float64Array
  /** Cost of going on skipping from shot `from` up to `to`, both as in the log. */
  readonly goOn: (from: number, to: number) => number
}

/** Laid out once, for they are asked for in every cell. */
export function costsOf({ rows, lo, hi, free, gap, plan, exit }: Lattice, habits: Habits): Costs {
  const { lost, lostInGap, stray, strayOn, edgeLost } = habits
  const origin = rows > 0 ? (lo[0] ?? 0) : 0
  const shots = rows > 0 ? (hi[rows - 1] ?? 0) - origin : 0
  const forgiven = Math.max(1, lostInGap / edgeLost)
  const open = new Float64Array(shots).fill(stray)
  const on = new Float64Array(shots).fill(strayOn)
  for (let at = 0; free && at < shots; at += 1) {
    const own = free[origin + at] ?? 1
    open[at] = 1 - own * (1 - stray)
    on[at] = 1 - own * (1 - strayOn)
  }
  const logOn = new Float64Array(free ? shots + 1 : 0)
  for (let at = 0; free && at < shots; at += 1) logOn[at + 1] = (logOn[at] ?? 0) + Math.log(on[at] ?? 1)
  const powers = Float64Array.from({ length: 64 }, (_, count) => Math.max(dearestGap, strayOn ** count))
  const goOn = (from: number, to: number): number =>
    from >= to
      ? 1
      : free === null
        ? (powers[to - from] ?? dearestGap)
        : Math.max(dearestGap, Math.exp((logOn[to - origin] ?? 0) - (logOn[from - origin] ?? 0)))
  const lostBy = new Float64Array(shots + 1)
  const leave = new Float64Array(shots + 1)
  const inGap = new Uint8Array(shots + 1)
  const lostOn = new Float64Array(shots + 1).fill(habits.lostOn)
  const late = new Float64Array(shots + 1)
  for (let at = 0; at <= shots; at += 1) {
    const here = gap[origin + at] ?? 1
    const next = gap[origin + at + 1] ?? 1
    inGap[at] = here === 1 || next === 1 ? 1 : 0
    lostBy[at] = inGap[at] === 1 ? lostInGap : lost
    late[at] = gap[origin + at] === 1 ? forgiven : 1
    leave[at] = (exit ? (exit[origin + at] ?? 1) : 1) * (late[at] ?? 1)
  }
  for (let at = 0; plan && at <= shots; at += 1) {
    const done = origin + at
    const missing = plan.missing[done] ?? 0
    // As many exposures as planned frames are missing, on the average.
    if (missing > 0) lostOn[at] = Math.min(0.9, Math.max(0.02, 1 - 1 / missing))
    if (plan.whole[done] === 1) lostBy[at] = lost * rarerInside
    if (plan.begins[done] === 1) late[at] = rarerBeyond
    if (plan.ends[done] === 1) leave[at] = (exit ? (exit[done] ?? 1) : 1) * rarerBeyond
    if (plan.open[done] === 1) leave[at] = (exit ? (exit[done] ?? 1) : 1) * forgiven
  }
  return { origin, open, on, lost: lostBy, leave, inGap, lostOn, late, goOn }
}
