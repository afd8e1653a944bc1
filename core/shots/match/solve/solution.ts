import type { Fit } from '../align/fit'
import { type ClockLine, offsetAt } from '../clock/clock-line'
import type { OffsetPrior } from '../clock/offset-prior'

export interface Hypothesis extends Fit {
  /** Probability of this clock, all hypotheses and "no shots at all" summing to 1. */
  readonly weight: number
}

/** The camera's clock as one line. */
export interface FoundClock {
  readonly line: ClockLine
  /** Probability that it is right to about a tick. */
  readonly weight: number
}

export interface Solution {
  /** Likeliest first. */
  readonly hypotheses: readonly Hypothesis[]
  readonly clock: FoundClock | null
  /** Probability that none of these photos has a shot in the log. */
  readonly none: number
  /** More clocks fit than could be looked at. */
  readonly crowded: boolean
}

export interface Scored {
  readonly fit: Fit
  /** See timeRows. */
  readonly sign: number
  readonly score: number
  /** How many ms of offsets it stands for. */
  readonly widthMs: number
}

const logPriorOfSign = new Map([
  [0, Math.log(0.6)],
  [1, Math.log(0.3)],
  [-1, Math.log(0.1)],
])

/** Evidence of a fit with what was believed before. */
export function scoreOf(fit: Fit, prior: OffsetPrior, sign: number): number {
  const { line, alignment } = fit
  const bend = (line.drift - prior.drift) / prior.driftSd
  return (
    alignment.logEvidence +
    prior.logWeight(line.offsetMs) +
    (logPriorOfSign.get(sign) ?? 0) -
    0.5 * bend * bend
  )
}

/** Log of how many whole-second offsets are open before anything is known: what a chance hit has to beat. */
const logOffsets = Math.log(100_000)

/** Probability that photos and log have nothing to do with each other, though somebody put them side by side. */
const unrelated = 0.3
/** Density, per ms, of a time about which nothing is known. */
const anyMoment = 1e-8

/** Clocks less likely than this change nothing that is shown. */
const negligible = 1e-7

/** The mean of all clocks near the likeliest. */
function clockOf(hypotheses: readonly Hypothesis[]): FoundClock | null {
  const [best] = hypotheses
  if (!best) return null
  const { line, stream } = best
  const near = Math.max(150, 2.5 * (stream.rows.halfMs[0] ?? 500))
  let weight = 0
  let sum = 0
  for (const other of hypotheses) {
    const apart = offsetAt(other.line, line.atMs) - line.offsetMs
    if (Math.abs(apart) > near) continue
    weight += other.weight
    sum += other.weight * apart
  }
  return { line: { ...line, offsetMs: line.offsetMs + sum / weight }, weight }
}

/** Turns evidence into probabilities, "none of these has a shot" among the possibilities. */
export function weigh(finals: readonly Scored[], prior: OffsetPrior, crowded: boolean): Solution {
  const [leader] = finals
  if (!leader) return { hypotheses: [], clock: null, none: 1, crowded }
  const { rows, edges } = leader.fit.stream
  let none = Math.log(unrelated * edges.unused * anyMoment)
  // The first photo's time is any; from it on, the intervals count.
  for (let row = 1; row < rows.count; row += 1) {
    if ((rows.exposure[row] ?? -1) >= 0) none += Math.log(rows.density[row] ?? 1)
  }
  const open = prior.known?.from === 'manual' ? Math.log(10) : logOffsets
  const scores = finals.map(
    ({ score, widthMs }) => score + Math.log(widthMs / 1000) - open - Math.log(edges.sessions),
  )
  const most = Math.max(none, ...scores)
  const total = Math.exp(none - most) + scores.reduce((sum, score) => sum + Math.exp(score - most), 0)
  const hypotheses = finals
    .map(({ fit }, index) => ({ ...fit, weight: Math.exp((scores[index] ?? 0) - most) / total }))
    .filter(({ weight }) => weight > negligible)
    .sort((a, b) => b.weight - a.weight)
  return { hypotheses, clock: clockOf(hypotheses), none: Math.exp(none - most) / total, crowded }
}
