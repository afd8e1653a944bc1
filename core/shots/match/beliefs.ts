import { predictedVariance, trueTime } from './clock-line'
import { forEachPair } from './fit'
import type { Solution } from './solve-stream'

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

/** By exposure, over all hypotheses. */
export function beliefsOf(solution: Solution, exposures: number): readonly Belief[] {
  const sums: (Map<number, number> | undefined)[] = new Array(exposures)
  for (const hypothesis of solution.hypotheses) {
    if (hypothesis.weight < 1e-6) continue
    const { rows } = hypothesis.stream
    forEachPair(hypothesis, (row, shot, probability) => {
      const exposure = rows.exposure[row] ?? -1
      let chances = sums[exposure]
      if (!chances) {
        chances = new Map()
        sums[exposure] = chances
      }
      chances.set(shot, (chances.get(shot) ?? 0) + hypothesis.weight * probability)
    })
  }
  return Array.from({ length: exposures }, (_, index) => {
    const chances = [...(sums[index] ?? [])].map(([shot, probability]) => ({ shot, probability }))
    return toBelief(chances)
  })
}

function toBelief(chances: Chance[]): Belief {
  chances.sort((a, b) => b.probability - a.probability || a.shot - b.shot)
  return { chances, matched: chances.reduce((sum, { probability }) => sum + probability, 0) }
}

/** Where nothing orders some exposures (one tick, no file numbers), each may be any of theirs: shares them evenly. */
export function shareAlike(beliefs: readonly Belief[]): Belief {
  const sums = new Map<number, number>()
  for (const { chances } of beliefs) {
    for (const { shot, probability } of chances) {
      sums.set(shot, (sums.get(shot) ?? 0) + probability / beliefs.length)
    }
  }
  return toBelief([...sums].map(([shot, probability]) => ({ shot, probability })))
}

/** When an exposure was made, under one clock. In ms after the table's epoch. */
export interface Moment {
  /** The exposure lies between these, but for one case in a thousand. */
  readonly fromMs: number
  readonly toMs: number
  readonly weight: number
}

/** When one exposure was made, under each clock that fits. */
export function momentsOf(solution: Solution, exposure: number): readonly Moment[] {
  return solution.hypotheses.flatMap(({ weight, line, stream, scale }) => {
    const row = stream.rows.rowOf[exposure]
    if (weight < 1e-6 || row === undefined) return []
    const timeMs = trueTime(line, stream.rows.midMs[row] ?? 0)
    const sigma = Math.sqrt(predictedVariance(line, timeMs) + (40 * Math.max(1, scale)) ** 2)
    const half = (stream.rows.halfMs[row] ?? 0) + 3.3 * sigma
    const lengthMs = stream.rows.exposures[exposure]?.exposureMs ?? 0
    return [{ fromMs: timeMs - half, toMs: timeMs + half + lengthMs, weight }]
  })
}
