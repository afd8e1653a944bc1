import { brightnessEvidence } from '../align/brightness'
import { edgesOf } from '../align/edges'
import { both, evidenceFrom, tracksShare } from '../align/evidence'
import {
  type Fit,
  type FitOptions,
  forEachPair,
  improve,
  learnScale,
  learntHabits,
  sharpened,
} from '../align/fit'
import { usualHabits } from '../align/habits'
import type { Stream } from '../align/lattice'
import { layOut, type Rows, timeRows } from '../align/rows'
import { allOffsets, isFew } from '../clock/all-offsets'
import { freshLine, offsetAt } from '../clock/clock-line'
import type { OffsetPrior } from '../clock/offset-prior'
import { type OffsetCandidate, refineOffset, searchOffsets } from '../clock/offset-search'
import { isShort, spreadOffsets } from '../clock/spread-offsets'
import { busiestWindow, growRange, supportedWindow } from '../clock/windows'
import type { CameraExposures } from '../tables/exposures'
import type { ShotTable } from '../tables/shot-table'
import { type Scored, type Solution, scoreOf, weigh } from './solution'

const mostCandidates = 48
const trialRows = 400
/** So many clocks have a say in whether the contact follows the shutter. */
const mostJudges = 12
/** Clocks less likely than the best by more nats than this are dropped. */
const hopeless = 18
/** Rows times clocks that may be aligned in full. */
const budget = 400_000

/** Where in the exposure cameras take the time can be told only where exposures differ by more than the clock's grain. */
function signsFor({ exposures }: Pick<CameraExposures, 'exposures'>): readonly number[] {
  let shortest = Number.POSITIVE_INFINITY
  let longest = 0
  let grain = 1
  for (const { exposureMs, resolutionMs } of exposures) {
    shortest = Math.min(shortest, exposureMs ?? 0)
    longest = Math.max(longest, exposureMs ?? 0)
    grain = Math.max(grain, resolutionMs)
  }
  return longest - shortest > Math.max(0.3 * grain, 150) ? [0, 1, -1] : [0]
}

const photoTimes = (rows: Rows, first: number, last: number): Float64Array =>
  rows.midMs
    .subarray(first, last)
    .filter((_, index) => (rows.exposure[first + index] ?? -1) >= 0)
    .sort()

interface Candidates {
  readonly list: readonly OffsetCandidate[]
  /** They need no closer look. */
  readonly fine: boolean
}

/** Offsets, to the second, at which a stretch of hours fits the log; long enough to be telling, short enough to not drift. */
function coarseOffsets(rows: Rows, table: ShotTable, prior: OffsetPrior): Candidates {
  const wide = busiestWindow(rows, 6 * 3_600_000, Number.POSITIVE_INFINITY)
  const times = photoTimes(rows, ...wide)
  if (isFew(times, table) && wide[1] - wide[0] === rows.count) {
    const half = rows.halfMs[0] ?? 500
    return { list: allOffsets(times, half, table, prior.range, prior.logWeight, mostCandidates), fine: true }
  }
  return {
    list: searchOffsets(times, table, prior.range, prior.logWeight, mostCandidates),
    fine: false,
  }
}

function trials(
  stream: Stream,
  { list: found, fine }: Candidates,
  prior: OffsetPrior,
  options: FitOptions,
  sign: number,
): readonly Scored[] {
  const { rows, table } = stream
  const wide = busiestWindow(rows, 6 * 3_600_000, Number.POSITIVE_INFINITY)
  const narrow = busiestWindow(rows, 30 * 60_000, trialRows, wide)
  const [first, last] = growRange(rows, narrow, trialRows)
  const half = rows.halfMs[first] ?? 500
  const best = found[0]?.score ?? 0
  const scored: Scored[] = []
  for (const { offsetMs: about, score } of found) {
    if (score < best - 60) break
    const own = supportedWindow(rows, table, about, 30 * 60_000, [first, last])
    const offsets = fine ? [about] : refineOffset(photoTimes(rows, ...own), half, table, about, 3)
    for (const offsetMs of offsets) {
      const atMs = (rows.midMs[(own[0] + own[1]) >> 1] ?? 0) - offsetMs
      const start = freshLine(atMs, offsetMs, Math.max(0.6 * half, 80), options.drift, options.driftSd)
      const close = improve(stream, start, options, own[0], own[1], 2)
      const rough = improve(stream, close.line, options, first, last, 2)
      const fit = table.plan ? inStep(rough, options) : rough
      scored.push({ fit, sign, score: scoreOf(fit, prior, sign), widthMs: 1000 })
    }
  }
  return scored
}

/**
 * The frames of a run may be in step with the camera's clock, each a whole number of its ticks after the other: they say
 * little of where in a tick they are, and the mean of what they say is off. The edges of the ticks tell.
 */
function inStep(fit: Fit, options: FitOptions): Fit {
  const sharp = sharpened(fit, options, fit.first, fit.last)
  return sharp.alignment.logEvidence > fit.alignment.logEvidence ? sharp : fit
}

/** Drops hopeless ones, and those that came out at the clock of a better one. Best first. */
function prune(scored: readonly Scored[]): readonly Scored[] {
  const sorted = scored.filter(({ score }) => Number.isFinite(score)).sort((a, b) => b.score - a.score)
  const best = sorted[0]?.score ?? 0
  const kept: Scored[] = []
  for (const entry of sorted) {
    if (entry.score < best - hopeless) break
    const { line, stream } = entry.fit
    const half = stream.rows.halfMs[0] ?? 500
    const again = kept.some(
      ({ fit }) =>
        fit.stream.rows === stream.rows &&
        Math.abs(offsetAt(fit.line, line.atMs) - line.offsetMs) < Math.max(8, 0.1 * half),
    )
    if (!again) kept.push(entry)
  }
  return kept
}

/** Whether the clock at this place of the list is likely enough to be missed. */
function countsAt(sorted: readonly Scored[], place: number): boolean {
  const entry = sorted[place]
  return entry !== undefined && entry.score > (sorted[0]?.score ?? 0) - 7
}

/** Extends a fit outwards to `most` rows, a few times as many at a time, so that the drift is known before it matters. */
function extend(fit: Fit, options: FitOptions, most: number): Fit {
  let current = fit
  const count = fit.stream.rows.count
  while (current.last - current.first < Math.min(most, count)) {
    const { first, last } = current
    const range = growRange(
      fit.stream.rows,
      [first, last],
      Math.min(most, (last - first < 3000 ? 2 : 4) * (last - first)),
    )
    current = sharpened(current, options, ...range)
  }
  return most < count ? current : sharpened(current, options, current.first, current.last)
}

/** How often exposure and closed time agree in the pairs that are likely by time. */
function learnTracks(fit: Fit): number {
  const pairs: (readonly [number, number])[] = []
  const { rows, table } = fit.stream
  forEachPair(fit, (row, shot, probability) => {
    const exposureMs = rows.exposures[rows.exposure[row] ?? -1]?.exposureMs ?? null
    const closedMs = table.closedMs[shot] ?? Number.NaN
    if (probability > 0.5 && exposureMs !== null && !Number.isNaN(closedMs))
      pairs.push([exposureMs, closedMs])
  })
  return pairs.length < 10 ? 0.5 : tracksShare(pairs)
}

/** Finds the clocks under which these exposures fit the log, and how likely each of them is. */
export function solveStream(
  camera: Pick<CameraExposures, 'exposures' | 'numbered'>,
  table: ShotTable,
  prior: OffsetPrior,
  free: Float64Array | null,
): Solution {
  const nothing: Solution = { hypotheses: [], clock: null, none: 1, crowded: false }
  if (camera.exposures.length === 0 || table.timeMs.length === 0) return nothing
  let options: FitOptions = { drift: prior.drift, driftSd: prior.driftSd, scale: 1, habits: usualHabits }
  const evidence = evidenceFrom(camera.exposures, table, 0.5)
  const longest = camera.exposures.reduce((most, { exposureMs }) => Math.max(most, exposureMs ?? 0), 0)
  const layout = layOut(camera)
  const edges = edgesOf(table, free)
  let found: Candidates | null = null
  let scored: readonly Scored[] = signsFor(camera).flatMap((sign) => {
    const rows = timeRows(layout, table.epochMs, sign)
    // Where the time is taken in the exposure shifts it by less than the search sees, unless exposures are long.
    if (found === null || longest > 1500) found = coarseOffsets(rows, table, prior)
    return trials({ table, rows, free, evidence, edges }, found, prior, options, sign)
  })
  scored = prune(scored)
  const [leader] = scored
  if (!leader) return nothing
  const crowded = scored.length >= mostCandidates - 8 && countsAt(scored, scored.length - 1)
  options = { ...options, scale: learnScale(leader.fit), habits: learntHabits(leader.fit) }
  // What a rival would make of exposure and closed time counts too: a wrong leader shows no agreement.
  const tracks = scored
    .slice(0, mostJudges)
    .reduce(
      (most, { fit, score }) => (score > leader.score - 12 ? Math.max(most, learnTracks(fit)) : most),
      0,
    )
  const learnt = evidence && evidenceFrom(camera.exposures, table, tracks)
  let finals: readonly Scored[] = scored.map(({ fit, ...rest }) => {
    const stream = { ...fit.stream, evidence: both(learnt, brightnessEvidence(fit)) }
    return { fit: improve(stream, fit.line, options, fit.first, fit.last, 1), ...rest }
  })
  const all = leader.fit.stream.rows.count
  let dropped = false
  for (let most = trialRows; ; most *= 8) {
    finals = prune(
      finals.map(({ fit, sign }) => {
        const whole = extend(fit, options, most)
        return { fit: whole, sign, score: scoreOf(whole, prior, sign), widthMs: 1000 }
      }),
    )
    if (most >= all) break
    const affordable = Math.max(2, Math.floor(budget / Math.min(all, most * 8)))
    if (countsAt(finals, affordable)) dropped = true
    finals = finals.slice(0, affordable)
  }
  if (isShort(leader.fit.stream.rows)) finals = spreadOffsets(finals, prior, options)
  return weigh(finals, prior, crowded || dropped)
}
