import { type Fit, forEachPair } from '../align/fit'
import { predictedVariance, trueTime } from '../clock/clock-line'
import type { Solution } from './solution'

export interface Chance {
  readonly shot: number
  readonly probability: number
}

/** What is believed of one exposure, over all clocks that fit. */
export interface Belief {
  /** Most likely shot first; ties by position in the log. */
  readonly chances: readonly Chance[]
  /** Probability that one of the shots in the log is its own. */
  readonly matched: number
}

/** Chances below this are counted, but not listed. */
const least = 1e-4

/** By exposure, over all hypotheses. */
export function beliefsOf(solution: Solution, exposures: number): readonly Belief[] {
  const lists: (Chance[] | undefined)[] = new Array(exposures)
  const matched = new Float64Array(exposures)
  for (const hypothesis of solution.hypotheses) {
    if (hypothesis.weight < 1e-6) continue
    const { rows } = hypothesis.stream
    forEachPair(hypothesis, (row, shot, probability) => {
      const exposure = rows.exposure[row] ?? -1
      const chance = hypothesis.weight * probability
      matched[exposure] = (matched[exposure] ?? 0) + chance
      if (chance < least) return
      const list = lists[exposure]
      if (!list) {
        lists[exposure] = [{ shot, probability: chance }]
        return
      }
      const at = solution.hypotheses.length > 1 ? list.findIndex((entry) => entry.shot === shot) : -1
      if (at < 0) list.push({ shot, probability: chance })
      else list[at] = { shot, probability: chance + (list[at]?.probability ?? 0) }
    })
  }
  const beliefs: Belief[] = []
  for (let exposure = 0; exposure < exposures; exposure += 1) {
    beliefs.push({ chances: ranked(lists[exposure] ?? []), matched: matched[exposure] ?? 0 })
  }
  return beliefs
}

const ranked = (chances: Chance[]): readonly Chance[] =>
  chances.length > 1 ? chances.sort((a, b) => b.probability - a.probability || a.shot - b.shot) : chances

/** Where nothing orders some exposures (one tick, no file numbers), each may be any of theirs: shares them evenly. */
export function shareAlike(beliefs: readonly Belief[]): Belief {
  const sums = new Map<number, number>()
  for (const { chances } of beliefs) {
    for (const { shot, probability } of chances) {
      sums.set(shot, (sums.get(shot) ?? 0) + probability / beliefs.length)
    }
  }
  return {
    chances: ranked([...sums].map(([shot, probability]) => ({ shot, probability }))),
    matched: beliefs.reduce((sum, { matched }) => sum + matched, 0) / beliefs.length,
  }
}

/** When an exposure was made if no shot of the log is its own, under one clock. In ms after the table's epoch. */
export interface Moment {
  /** The exposure lies between these, but for one case in a thousand. */
  readonly fromMs: number
  readonly toMs: number
  /** Probability of this clock, and that no shot is the exposure's own under it. */
  readonly weight: number
}

/** When one exposure was made, under each clock by which it may have no shot. */
export function silentMoments(solution: Solution, exposure: number): readonly Moment[] {
  return solution.hypotheses.flatMap((hypothesis) => {
    const { line, stream, scale } = hypothesis
    const row = stream.rows.rowOf[exposure]
    if (row === undefined) return []
    const weight = hypothesis.weight * silence(hypothesis, row)
    if (weight < 1e-6) return []
    const timeMs = trueTime(line, stream.rows.midMs[row] ?? 0)
    const sigma = Math.sqrt(predictedVariance(line, timeMs) + (40 * Math.max(1, scale)) ** 2)
    const half = (stream.rows.halfMs[row] ?? 0) + 3.3 * sigma
    const lengthMs = stream.rows.exposures[exposure]?.exposureMs ?? 0
    return [{ fromMs: timeMs - half, toMs: timeMs + half + lengthMs, weight }]
  })
}

/** Probability that a row has no shot under one clock. */
function silence({ lattice, alignment, first }: Fit, row: number): number {
  const index = row - first
  let matched = 0
  for (let cell = lattice.cell[index] ?? 0; cell < (lattice.cell[index + 1] ?? 0); cell += 1) {
    matched += alignment.posterior[cell] ?? 0
  }
  return Math.max(0, 1 - matched)
}
