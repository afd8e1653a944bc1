import { sameLight } from '../../light-key'
import type { ShotLine } from '../../shot-line'
import { LightNumbers } from './light-numbers'
import { utcMs } from './utc-ms'

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
}

interface Timed {
  readonly line: ShotLine
  timeMs: number
}

/** The shots of one boot. */
interface Boot {
  entries: Timed[]
  /** They came in order of their numbers, each number once. */
  inOrder: boolean
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
  const fitted = ({ line }: Timed): number =>
    origin + meanY + slope * ((line.rigTimeUs - first.line.rigTimeUs) / 1000 - meanX)
  const origin = first.timeMs
  let strangers = 0
  for (const entry of boot) {
    if (Math.abs(fitted(entry) - entry.timeMs) > 3 + 1.2 * entry.line.timeErrorMs) strangers += 1
  }
  if (strangers > 0.01 * n) inOrder(boot)
  else for (const entry of boot) entry.timeMs = fitted(entry)
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

const isDark = ({ light: { frame } }: ShotLine): boolean => {
  for (let index = 0; index < frame.length; index += 1) if (frame.charCodeAt(index) !== 48) return false
  return frame !== ''
}

/** Of two lines that claim one number the better known time stands; then the text decides, so that order does not. */
const isBetter = ({ line }: Timed, known: ShotLine): boolean =>
  line.timeErrorMs < known.timeErrorMs || (line.timeErrorMs === known.timeErrorMs && line.time < known.time)

/** In order of their numbers, each number once. */
function onceEach({ entries, inOrder: sorted }: Boot): Timed[] {
  if (sorted) return entries
  const byNumber = new Map<number, Timed>()
  const numbers = new Float64Array(entries.length)
  let count = 0
  for (const entry of entries) {
    const { seq } = entry.line
    const known = byNumber.get(seq)
    if (known === undefined) numbers[count++] = seq
    if (known === undefined || isBetter(entry, known.line)) byNumber.set(seq, entry)
  }
  return Array.from(numbers.subarray(0, count).sort(), (seq) => byNumber.get(seq)).filter(
    (entry) => entry !== undefined,
  )
}

/** Sorts, drops repeats of one (rig, boot, seq) and lines whose time cannot be read. */
export function shotTable(shots: readonly ShotLine[]): ShotTable {
  const boots = new Map<string, Boot>()
  let boot: Boot | undefined
  let before: ShotLine | undefined
  for (const line of shots) {
    const timeMs = utcMs(line.time)
    if (!Number.isFinite(timeMs)) continue
    if (!boot || before?.boot !== line.boot || before.rig !== line.rig) {
      const key = `${line.rig}\n${line.boot}`
      boot = boots.get(key) ?? { entries: [], inOrder: true }
      boots.set(key, boot)
    }
    const last = boot.entries[boot.entries.length - 1]
    if (last && last.line.seq >= line.seq) boot.inOrder = false
    boot.entries.push({ line, timeMs })
    before = line
  }
  const all: Timed[] = []
  for (const each of boots.values()) {
    const entries = onceEach(each)
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
  return columns(all)
}

function columns(all: readonly Timed[]): ShotTable {
  const count = all.length
  const epochMs = all[0]?.timeMs ?? 0
  const lights = new LightNumbers()
  const table = {
    lines: all.map(({ line }) => line),
    epochMs,
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
  let before: ShotLine | null = null
  all.forEach(({ line, timeMs }, index) => {
    const at = timeMs - epochMs
    latest = Math.max(latest, at + line.timeErrorMs)
    light = before && sameLight(before.light, line.light) ? light : lights.of(line.light)
    const follows = before?.rig === line.rig && before.boot === line.boot && line.seq === before.seq + 1
    table.timeMs[index] = at
    table.latestMs[index] = latest
    table.earliestMs[index] = at - line.timeErrorMs
    table.errorMs[index] = line.timeErrorMs
    table.closedMs[index] = line.closedUs === null ? Number.NaN : line.closedUs / 1000
    table.light[index] = light
    // Before the very first shot of a rig that counts from 1 nothing was lost.
    table.gap[index] = follows || (index === 0 && line.seq === 1) ? 0 : 1
    table.dark[index] = isDark(line) ? 1 : 0
    before = line
  })
  for (let index = count - 2; index >= 0; index -= 1) {
    table.earliestMs[index] = Math.min(table.earliestMs[index] ?? 0, table.earliestMs[index + 1] ?? 0)
  }
  return { ...table, keyOf: (number) => lights.keyOf(number) }
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
