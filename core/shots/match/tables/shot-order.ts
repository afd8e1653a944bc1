import type { ShotLine } from '../../shot-line'
import { orderOf } from './order-of'
import { straighten } from './straighten'
import { utcMs } from './utc-ms'

/** What a log says of its shots' times, a column a fact, in the order in which they were given. */
export interface ShotTimes {
  readonly seq: Float64Array
  /** The host's estimate, UTC in ms. */
  readonly timeMs: Float64Array
  readonly errorMs: Float64Array
  /** Since the boot of the rig. */
  readonly rigTimeUs: Float64Array
}

/** Which shots count, in order of time, and when they happened. */
export interface ShotOrder {
  readonly timeMs: Float64Array
  readonly errorMs: Float64Array
  /** Indexes of the shots given. */
  readonly order: Uint32Array
}

/** Puts shots in order of time, without repeats of one (rig, boot, seq) and without lines whose time cannot be read. */
export function orderShots(shots: readonly ShotLine[]): ShotOrder {
  const { times, boots } = readTimes(shots)
  const order = new Uint32Array(shots.length)
  let count = 0
  for (const boot of boots) {
    const once = onceEach(boot, times.seq, shots)
    straighten(once, times)
    order.set(once, count)
    count += once.length
  }
  return { ...times, order: inOrderOfTime(order.subarray(0, count), times, shots) }
}

/** Reads every line once, and which of them are of one boot, boot by boot. */
function readTimes(shots: readonly ShotLine[]): {
  readonly times: ShotTimes
  readonly boots: readonly Uint32Array[]
} {
  const count = shots.length
  const times = {
    seq: new Float64Array(count),
    timeMs: new Float64Array(count),
    errorMs: new Float64Array(count),
    rigTimeUs: new Float64Array(count),
  }
  const numbers = new Map<string, number>()
  const sizes: number[] = []
  const bootOf = new Int32Array(count).fill(-1)
  let boot = -1
  let before: ShotLine | undefined
  for (let index = 0; index < count; index += 1) {
    const line = shots[index]
    const timeMs = line ? utcMs(line.time) : Number.NaN
    if (!line || !Number.isFinite(timeMs)) continue
    if (before?.boot !== line.boot || before.rig !== line.rig) {
      const key = `${line.rig}\n${line.boot}`
      boot = numbers.get(key) ?? numbers.size
      numbers.set(key, boot)
    }
    sizes[boot] = (sizes[boot] ?? 0) + 1
    bootOf[index] = boot
    times.seq[index] = line.seq
    times.timeMs[index] = timeMs
    times.errorMs[index] = line.timeErrorMs
    times.rigTimeUs[index] = line.rigTimeUs
    before = line
  }
  const boots = sizes.map((size) => new Uint32Array(size))
  const filled = sizes.map(() => 0)
  for (let index = 0; index < count; index += 1) {
    const own = bootOf[index] ?? -1
    const at = filled[own]
    const members = boots[own]
    if (at === undefined || !members) continue
    members[at] = index
    filled[own] = at + 1
  }
  return { times, boots }
}

/** Of two lines that claim one number the better known time stands; then the text decides, so that order does not. */
const isBetter = (line: ShotLine, known: ShotLine): boolean =>
  line.timeErrorMs < known.timeErrorMs || (line.timeErrorMs === known.timeErrorMs && line.time < known.time)

/** The shots of one boot in order of their numbers, each number once. */
function onceEach(boot: Uint32Array, seq: Float64Array, shots: readonly ShotLine[]): Uint32Array {
  const numbers = new Float64Array(boot.length)
  let rising = true
  for (let place = 0; place < boot.length; place += 1) {
    numbers[place] = seq[boot[place] ?? 0] ?? 0
    rising &&= place === 0 || (numbers[place] ?? 0) > (numbers[place - 1] ?? 0)
  }
  if (rising) return boot
  const kept = new Uint32Array(boot.length)
  let count = 0
  let number = Number.NaN
  for (const place of orderOf(numbers)) {
    const shot = boot[place] ?? 0
    if (numbers[place] !== number) {
      number = numbers[place] ?? 0
      kept[count] = shot
      count += 1
      continue
    }
    const [line, known] = [shots[shot], shots[kept[count - 1] ?? 0]]
    if (line && known && isBetter(line, known)) kept[count - 1] = shot
  }
  return kept.subarray(0, count)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function inOrderOfTime(
  order: Uint32Array,
  { timeMs }: Pick<ShotTimes, 'timeMs'>,
  shots: readonly ShotLine[],
): Uint32Array {
  const byName = (a: number, b: number): number => {
    const [left, right] = [shots[a], shots[b]]
    if (!left || !right) return 0
    return compareText(left.rig, right.rig) || compareText(left.boot, right.boot) || left.seq - right.seq
  }
  const compare = (a: number, b: number): number => (timeMs[a] ?? 0) - (timeMs[b] ?? 0) || byName(a, b)
  // One boot is in order already.
  for (let index = 1; index < order.length; index += 1) {
    if (compare(order[index - 1] ?? 0, order[index] ?? 0) > 0) return order.sort(compare)
  }
  return order
}
