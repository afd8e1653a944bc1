import { type FitOptions, fitRows } from '../align/fit'
import type { Rows } from '../align/rows'
import { type Scored, scoreOf } from '../solve/solution'
import { freshLine } from './clock-line'
import type { OffsetPrior } from './offset-prior'

const fewRows = 48
const longestMs = 40 * 60_000

/** With so few rows the offset stays unsure, and all of them share the error: that must not pass for each one's own. */
export const isShort = (rows: Rows): boolean =>
  rows.count <= fewRows && (rows.midMs[rows.count - 1] ?? 0) - (rows.midMs[0] ?? 0) <= longestMs

/** How far around each fit, and how finely against its spread, offsets are laid out. */
const reachSds = 3
const stepSds = 0.3
const mostSteps = 600

/**
 * Lays every offset that the fits leave open side by side, a narrow clock each, and weighs them one by one: the integral
 * over the offset in place of a Gaussian around each fit.
 */
export function spreadOffsets(
  finals: readonly Scored[],
  prior: OffsetPrior,
  options: FitOptions,
): readonly Scored[] {
  const spread: Scored[] = []
  for (const sign of new Set(finals.map((entry) => entry.sign))) {
    const own = finals.filter((entry) => entry.sign === sign)
    const [first] = own
    if (!first) continue
    const { stream } = first.fit
    const { midMs, count } = stream.rows
    const atMs = ((midMs[0] ?? 0) + (midMs[count - 1] ?? 0)) / 2 - first.fit.line.offsetMs
    const spans = own
      .map(({ fit: { line } }) => {
        const sd = Math.sqrt(line.offsetVariance)
        return { low: line.offsetMs - reachSds * sd, high: line.offsetMs + reachSds * sd, sd }
      })
      .sort((a, b) => a.low - b.low)
    const total = spans.reduce((sum, { low, high }) => sum + high - low, 0)
    const finest = spans.reduce((least, { sd }) => Math.min(least, sd), Number.POSITIVE_INFINITY)
    const step = Math.max(stepSds * finest, total / mostSteps)
    let next = Number.NEGATIVE_INFINITY
    for (const { low, high } of spans) {
      for (let offset = Math.max(low, next); offset <= high; offset += step) {
        const line = freshLine(atMs, offset, step / 3 + 3, prior.drift, prior.driftSd)
        const fit = fitRows(stream, line, options, 0, count)
        if (Number.isFinite(fit.alignment.logEvidence)) {
          spread.push({ fit, sign, score: scoreOf(fit, prior, sign), widthMs: step })
        }
        next = offset + step
      }
    }
  }
  return spread
}
