import { sameLight } from '../../light-key'
import type { ShotLine } from '../../shot-line'
import { LightNumbers } from './light-numbers'
import { type RunPlan, runPlan } from './run-plan'
import { orderShots } from './shot-order'

/** All shots in order of time, as columns. Times are in ms after `epochMs`. */
export interface ShotTable {
  readonly lines: readonly ShotLine[]
  readonly epochMs: number
  readonly timeMs: Float64Array
  /** How far each time may be off. */
  readonly errorMs: Float64Array
  /** Rising bounds for windows: no shot from index i on can have happened before `earliestMs[i]`... */
  readonly earliestMs: Float64Array
  /** ...and none up to index i after `latestMs[i]`. */
  readonly latestMs: Float64Array
  /** NaN where the body only pulses. */
  readonly closedMs: Float64Array
  /** Equal numbers mean equal light. */
  readonly light: Int32Array
  /** By the numbers in `light`: the light's key. */
  readonly keyOf: (light: number) => string
  /** 1 where the running numbers say that shots before this one are missing, or where a boot begins. */
  readonly gap: Uint8Array
  /** 1 where every pixel was off. */
  readonly dark: Uint8Array
  /** What the plans of runs say; null where the log has none. */
  readonly plan: RunPlan | null
}

const isDark = ({ light: { frame } }: ShotLine): boolean => {
  for (let index = 0; index < frame.length; index += 1) if (frame.charCodeAt(index) !== 48) return false
  return frame !== ''
}

/** Sorts, drops repeats of one (rig, boot, seq) and lines whose time cannot be read. */
export function shotTable(shots: readonly ShotLine[]): ShotTable {
  const { order, timeMs, errorMs } = orderShots(shots)
  const count = order.length
  const epochMs = timeMs[order[0] ?? 0] ?? 0
  const lights = new LightNumbers()
  const lines: ShotLine[] = []
  const table = {
    timeMs: new Float64Array(count),
    earliestMs: new Float64Array(count),
    latestMs: new Float64Array(count),
    errorMs: new Float64Array(count),
    closedMs: new Float64Array(count),
    light: new Int32Array(count),
    gap: new Uint8Array(count),
    dark: new Uint8Array(count),
  }
  let latest = Number.NEGATIVE_INFINITY
  let light = 0
  let dark = 0
  let before: ShotLine | null = null
  for (let index = 0; index < count; index += 1) {
    const shot = order[index] ?? 0
    const line = shots[shot]
    if (!line) continue
    const at = (timeMs[shot] ?? 0) - epochMs
    const error = errorMs[shot] ?? 0
    latest = Math.max(latest, at + error)
    if (!before || !sameLight(before.light, line.light)) {
      light = lights.of(line.light)
      dark = isDark(line) ? 1 : 0
    }
    const follows = before?.rig === line.rig && before.boot === line.boot && line.seq === before.seq + 1
    lines.push(line)
    table.timeMs[index] = at
    table.latestMs[index] = latest
    table.earliestMs[index] = at - error
    table.errorMs[index] = error
    table.closedMs[index] = line.closedUs === null ? Number.NaN : line.closedUs / 1000
    table.light[index] = light
    // Before the very first shot of a rig that counts from 1 nothing was lost.
    table.gap[index] = follows || (index === 0 && line.seq === 1) ? 0 : 1
    table.dark[index] = dark
    before = line
  }
  for (let index = count - 2; index >= 0; index -= 1) {
    table.earliestMs[index] = Math.min(table.earliestMs[index] ?? 0, table.earliestMs[index + 1] ?? 0)
  }
  return { ...table, lines, epochMs, plan: runPlan(lines), keyOf: (number) => lights.keyOf(number) }
}

/** The first index whose value is at least `value`, sought from an index that is probably near. */
export function nearBound(sorted: Float64Array, value: number, near: number): number {
  let at = near
  for (let steps = 0; steps < 64; steps += 1) {
    if (at < sorted.length && (sorted[at] ?? 0) < value) at += 1
    else if (at > 0 && (sorted[at - 1] ?? 0) >= value) at -= 1
    else return at
  }
  return lowerBound(sorted, value)
}

/** The first index whose value is at least `value`. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
