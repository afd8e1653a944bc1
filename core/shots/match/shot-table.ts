import { lightKey } from '../light-key'
import type { ShotLine } from '../shot-line'

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
  /** 1 where the running numbers say that shots before this one are missing, or where a boot begins. */
  readonly gap: Uint8Array
  /** 1 where every pixel was off. */
  readonly dark: Uint8Array
}

interface Timed {
  readonly line: ShotLine
  timeMs: number
}

/**
 * Within one boot the rig's own clock gives the intervals better than the host's estimates do, as long as both agree
 * within the stated error: then the straight line through them replaces the estimates.
 */
function straighten(boot: readonly Timed[]): void {
  const [first] = boot
  if (!first || boot.length < 2) return
  const n = boot.length
  let meanX = 0
  let meanY = 0
  for (const { line, timeMs } of boot) {
    meanX += (line.rigTimeUs - first.line.rigTimeUs) / 1000 / n
    meanY += (timeMs - first.timeMs) / n
  }
  let xx = 0
  let excess = 0
  let error = 1
  for (const { line, timeMs } of boot) {
    const x = (line.rigTimeUs - first.line.rigTimeUs) / 1000 - meanX
    xx += x * x
    excess += x * (timeMs - first.timeMs - meanY - x)
    error += line.timeErrorMs / n
  }
  // A crystal is good to 100 ppm; over a short boot the noise of the estimates would bend the line further.
  const slope = 1 + excess / (xx + (error / 1e-4) ** 2)
  const fitted = boot.map(({ line }) => {
    const x = (line.rigTimeUs - first.line.rigTimeUs) / 1000 - meanX
    return first.timeMs + meanY + slope * x
  })
  const strangers = boot.filter(
    ({ line, timeMs }, index) => Math.abs((fitted[index] ?? 0) - timeMs) > 3 + 1.2 * line.timeErrorMs,
  ).length
  if (strangers > 0.01 * n) {
    inOrder(boot)
    return
  }
  boot.forEach((entry, index) => {
    entry.timeMs = fitted[index] ?? entry.timeMs
  })
}

/** Shots of one boot happened in the order of their numbers: where estimates say otherwise, they share their mean. */
function inOrder(boot: readonly Timed[]): void {
  const blocks: { sum: number; count: number }[] = []
  for (const { timeMs } of boot) {
    let block = { sum: timeMs - (boot[0]?.timeMs ?? 0), count: 1 }
    let last = blocks[blocks.length - 1]
    while (last && last.sum / last.count > block.sum / block.count) {
      block = { sum: last.sum + block.sum, count: last.count + block.count }
      blocks.pop()
      last = blocks[blocks.length - 1]
    }
    blocks.push(block)
  }
  const origin = boot[0]?.timeMs ?? 0
  let next = 0
  for (const { sum, count } of blocks) {
    for (const entry of boot.slice(next, next + count)) entry.timeMs = origin + sum / count
    next += count
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const isDark = (line: ShotLine): boolean => line.light.frame !== '' && /^0+$/.test(line.light.frame)

/** Sorts, drops repeats of one (rig, boot, seq) and lines whose time cannot be read. */
export function shotTable(shots: readonly ShotLine[]): ShotTable {
  const boots = new Map<string, Map<number, Timed>>()
  for (const line of shots) {
    const timeMs = Date.parse(line.time)
    if (!Number.isFinite(timeMs)) continue
    const key = `${line.rig}\n${line.boot}`
    let boot = boots.get(key)
    if (!boot) {
      boot = new Map()
      boots.set(key, boot)
    }
    const known = boot.get(line.seq)
    // Of two lines that claim one number the better known time stands; then the text decides, so that order does not.
    if (
      !known ||
      line.timeErrorMs < known.line.timeErrorMs ||
      (line.timeErrorMs === known.line.timeErrorMs && line.time < known.line.time)
    ) {
      boot.set(line.seq, { line, timeMs })
    }
  }
  const all: Timed[] = []
  for (const boot of boots.values()) {
    const entries = [...boot.values()].sort((a, b) => a.line.seq - b.line.seq)
    straighten(entries)
    for (const entry of entries) all.push(entry)
  }
  all.sort(
    (a, b) =>
      a.timeMs - b.timeMs ||
      compareText(a.line.rig, b.line.rig) ||
      compareText(a.line.boot, b.line.boot) ||
      a.line.seq - b.line.seq,
  )
  const epochMs = all[0]?.timeMs ?? 0
  const lights = new Map<string, number>()
  const light = new Int32Array(all.length)
  all.forEach(({ line }, index) => {
    const key = lightKey(line.light)
    const known = lights.get(key) ?? lights.size
    lights.set(key, known)
    light[index] = known
  })
  const earliestMs = Float64Array.from(all, ({ line, timeMs }) => timeMs - epochMs - line.timeErrorMs)
  const latestMs = Float64Array.from(all, ({ line, timeMs }) => timeMs - epochMs + line.timeErrorMs)
  for (let index = 1; index < all.length; index += 1) {
    latestMs[index] = Math.max(latestMs[index] ?? 0, latestMs[index - 1] ?? 0)
  }
  for (let index = all.length - 2; index >= 0; index -= 1) {
    earliestMs[index] = Math.min(earliestMs[index] ?? 0, earliestMs[index + 1] ?? 0)
  }
  return {
    lines: all.map(({ line }) => line),
    epochMs,
    timeMs: Float64Array.from(all, ({ timeMs }) => timeMs - epochMs),
    earliestMs,
    latestMs,
    errorMs: Float64Array.from(all, ({ line }) => line.timeErrorMs),
    closedMs: Float64Array.from(all, ({ line }) =>
      line.closedUs === null ? Number.NaN : line.closedUs / 1000,
    ),
    light,
    gap: Uint8Array.from(all, ({ line }, index) => {
      const before = all[index - 1]?.line
      return before && before.rig === line.rig && before.boot === line.boot && line.seq === before.seq + 1
        ? 0
        : 1
    }),
    dark: Uint8Array.from(all, ({ line }) => (isDark(line) ? 1 : 0)),
  }
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
