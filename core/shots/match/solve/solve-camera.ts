import { jitterOf } from '../align/lattice'
import { offsetAt } from '../clock/clock-line'
import type { OffsetPrior } from '../clock/offset-prior'
import { type CameraExposures, type Exposure, numberStep } from '../tables/exposures'
import { orderOf } from '../tables/order-of'
import type { ShotTable } from '../tables/shot-table'
import { type Belief, beliefsOf, shareAlike } from './beliefs'
import type { Solution } from './solution'
import { solveStream } from './solve-stream'

/** Exposures of one camera between two settings of its clock. */
export interface Segment {
  readonly camera: string
  readonly exposures: readonly Exposure[]
  readonly numbered: boolean
  readonly prior: OffsetPrior
  readonly solution: Solution
  readonly beliefs: readonly Belief[]
}

/** How many photos of a segment have shots. */
export const supportOf = ({ beliefs }: Segment): number =>
  beliefs.reduce((sum, { matched }) => sum + matched, 0)

const mostSegments = 5
/** Fewer photos than this are not enough to say that a clock was set. */
const fewest = 3

const isSetBack = (before: Exposure | undefined, exposure: Exposure): boolean =>
  before !== undefined && exposure.localMs < before.localMs - 2000 - before.resolutionMs

/** In order of file number, then of time. */
function fileOrder(exposures: readonly Exposure[]): Exposure[] {
  const keys = new Float64Array(exposures.length)
  for (let at = 0; at < keys.length; at += 1) keys[at] = exposures[at]?.localMs ?? 0
  const byTime = orderOf(keys)
  for (let at = 0; at < keys.length; at += 1) keys[at] = exposures[byTime[at] ?? 0]?.number ?? 0
  const sorted: Exposure[] = []
  for (const place of orderOf(keys)) {
    const exposure = exposures[byTime[place] ?? 0]
    if (exposure) sorted.push(exposure)
  }
  return sorted
}

/** In file order, the places where the wall clock goes back: somebody set it. Null if numbers do not say. */
function fileOrderRuns({ exposures }: CameraExposures): readonly (readonly Exposure[])[] | null {
  if (exposures.length < 2 * fewest || exposures.some(({ number }) => number === null)) return null
  const sorted = fileOrder(exposures)
  const wraps = (sorted[0]?.number ?? 0) < 1000 && (sorted[sorted.length - 1]?.number ?? 0) > 9000
  if (wraps) {
    let widest = 0
    let cut = 0
    for (let index = 1; index < sorted.length; index += 1) {
      const [from, to] = [sorted[index - 1], sorted[index]]
      const step = from && to ? (numberStep(from, to) ?? 0) : 0
      if (step > widest) [widest, cut] = [step, index]
    }
    sorted.push(...sorted.splice(0, cut))
  }
  const starts: number[] = [0]
  for (let index = 1; index < sorted.length; index += 1) {
    const exposure = sorted[index]
    if (!exposure || !isSetBack(sorted[index - 1], exposure)) continue
    starts.push(index)
    if (starts.length > mostSegments) return null
  }
  return starts.length < 2 ? null : starts.map((start, run) => sorted.slice(start, starts[run + 1]))
}

const gapBefore = (exposures: readonly Exposure[], index: number): number =>
  Math.abs((exposures[index]?.localMs ?? 0) - (exposures[index - 1]?.localMs ?? 0))

/** By file numbers: each has one of its own. */
const areToldApart = (group: readonly Exposure[]): boolean =>
  new Set(group.map(({ number }) => number)).size === group.length

function solveSegment(
  camera: CameraExposures,
  exposures: readonly Exposure[],
  table: ShotTable,
  prior: OffsetPrior,
  free: Float64Array | null,
): Segment {
  const { numbered } = camera
  const solution = solveStream({ exposures, numbered }, table, prior, free)
  const beliefs = [...beliefsOf(solution, exposures.length)]
  // Exposures closer than their times can be trusted, and that no number puts in order, are told apart by nothing.
  const grain = exposures[0]?.resolutionMs ?? 1000
  const blurMs = numbered || grain > 100 ? 0 : 2 * jitterOf(solution.hypotheses[0]?.scale ?? 1)
  for (let first = 0; first < exposures.length; ) {
    let last = first + 1
    while (last < exposures.length && gapBefore(exposures, last) <= blurMs) last += 1
    if (last - first > 1 && !(numbered && areToldApart(exposures.slice(first, last)))) {
      beliefs.fill(shareAlike(beliefs.slice(first, last)), first, last)
    }
    first = last
  }
  return { camera: camera.camera, exposures, numbered, prior, solution, beliefs }
}

const leaderOffset = ({ solution }: Segment): number | null => {
  const line = solution.clock?.line
  return line ? offsetAt(line, 0) : null
}

/** The same clock all along: the file numbers started anew, the clock did not. */
function sameClock(segments: readonly Segment[]): boolean {
  const offsets = segments.map(leaderOffset)
  const [first] = offsets
  return offsets.every((offset) => offset !== null && Math.abs(offset - (first ?? 0)) < 15_000)
}

export function explainedCount(beliefs: readonly Belief[]): number {
  return beliefs.reduce((sum, { matched }) => sum + (matched > 0.5 ? 1 : 0), 0)
}

/**
 * Exposures that no shot explains and that stand together, as those after a setting of the clock do: three in a row, or
 * four out of seven. Those scattered over the day merely lost their shots.
 */
function clumps(exposures: readonly Exposure[], beliefs: readonly Belief[]): readonly Exposure[] {
  const loose = beliefs.map(({ matched }) => (matched < 0.2 ? 1 : 0))
  const sum = (from: number, to: number): number => {
    let total = 0
    for (let index = from; index <= to; index += 1) total += loose[index] ?? 0
    return total
  }
  return exposures.filter((_, index) => {
    if (loose[index] !== 1) return false
    if (sum(index - 3, index + 3) >= 4) return true
    return sum(index - 2, index) === 3 || sum(index - 1, index + 1) === 3 || sum(index, index + 2) === 3
  })
}

/** By shot, how free it is once one segment has taken its own. */
function leftBy({ beliefs }: Segment, table: ShotTable, free: Float64Array | null): Float64Array {
  const left = new Float64Array(table.timeMs.length).fill(1)
  if (free) left.set(free)
  for (const { chances } of beliefs) {
    for (const { shot, probability } of chances) left[shot] = Math.max(0, (left[shot] ?? 1) - probability)
  }
  return left
}

/** Photos that no shot explains may stand by a clock of their own: tries that, as long as it explains them. */
function splitOff(
  camera: CameraExposures,
  whole: Segment,
  table: ShotTable,
  free: Float64Array | null,
  depth: number,
): readonly Segment[] {
  const { exposures, beliefs, prior } = whole
  if (depth >= mostSegments || prior.known?.from === 'manual') return [whole]
  const loose = clumps(exposures, beliefs)
  if (loose.length < Math.max(fewest, 0.001 * exposures.length) || loose.length === exposures.length)
    return [whole]
  const other = solveSegment(camera, loose, table, prior, leftBy(whole, table, free))
  if (other.solution.none > 0.01 || explainedCount(other.beliefs) < Math.max(fewest, 0.5 * loose.length))
    return [whole]
  const own = new Set(borders(whole, other))
  const first = solveSegment(
    camera,
    exposures.filter((exposure) => !own.has(exposure)),
    table,
    prior,
    free,
  )
  const rest = exposures.filter((exposure) => own.has(exposure))
  const second =
    own.size === loose.length ? other : solveSegment(camera, rest, table, prior, leftBy(first, table, free))
  return [first, ...splitOff(camera, second, table, free, depth + 1)]
}

/** The exposures that go with the new clock: those it explains and those enclosed by them. */
function borders(whole: Segment, other: Segment): readonly Exposure[] {
  const explained = new Set(other.exposures.filter((_, index) => (other.beliefs[index]?.matched ?? 0) > 0.5))
  const loose = new Set(other.exposures)
  const indexes = whole.exposures.flatMap((exposure, index) => (explained.has(exposure) ? [index] : []))
  const from = indexes[0] ?? 0
  const to = indexes[indexes.length - 1] ?? 0
  const inside = whole.exposures.slice(from, to + 1)
  const strangers = inside.filter((exposure) => !loose.has(exposure)).length
  // Nearly all in between stand by the new clock: those few that met a shot under the old one did so by chance.
  if (strangers < 0.3 * inside.length) return inside
  return inside.filter((exposure) => loose.has(exposure))
}

/** Solves one camera: one segment, or several when its clock was set in between. */
export function solveCamera(
  camera: CameraExposures,
  table: ShotTable,
  prior: OffsetPrior,
  free: Float64Array | null,
): readonly Segment[] {
  const runs = fileOrderRuns(camera)
  if (runs) {
    const segments = runs.map((run) => {
      return solveSegment(camera, run, table, prior, free)
    })
    if (!sameClock(segments)) return segments.flatMap((segment) => splitOff(camera, segment, table, free, 1))
  }
  const whole = solveSegment(camera, camera.exposures, table, prior, free)
  const far = whole.solution.none > 0.5 ? farPrior(camera, table, prior) : null
  return splitOff(
    camera,
    far ? solveSegment(camera, camera.exposures, table, far, free) : whole,
    table,
    free,
    0,
  )
}

/** A clock that lost its date (2000-01-01 after a flat battery): any offset that brings photos and log together. */
function farPrior({ exposures }: CameraExposures, table: ShotTable, prior: OffsetPrior): OffsetPrior | null {
  const shots = table.timeMs
  const early = (exposures[0]?.localMs ?? 0) - table.epochMs
  const late = (exposures[exposures.length - 1]?.localMs ?? 0) - table.epochMs
  const lowMs = early - (shots[shots.length - 1] ?? 0)
  const highMs = late - (shots[0] ?? 0)
  const near = lowMs < prior.range.highMs && highMs > prior.range.lowMs
  if (near || prior.known?.from === 'manual' || highMs - lowMs > 4 * 86_400_000) return null
  return { ...prior, range: { lowMs, highMs }, logWeight: () => 0 }
}
