import type { MatchReason, NamedShots } from '../../match-reason'
import { sureConfidence } from '../../match-result'
import { residual } from '../align/lattice'
import type { Segment } from '../solve/solve-camera'
import { plannedFrame } from '../tables/run-plan'
import type { ShotTable } from '../tables/shot-table'

/** More than so many are not all named. */
const MOST_NAMED = 4

function nameShots(shots: readonly number[], table: ShotTable): NamedShots {
  const numbers = shots.map((shot) => String(table.lines[shot]?.seq ?? '?'))
  const named = numbers.length > MOST_NAMED ? MOST_NAMED - 1 : numbers.length
  return { numbers: numbers.slice(0, named), more: numbers.length - named }
}

const rivals = ({ beliefs }: Segment, exposure: number): readonly number[] =>
  (beliefs[exposure]?.chances ?? []).filter(({ probability }) => probability >= 0.005).map(({ shot }) => shot)

export function whySure(
  { solution, exposures }: Segment,
  exposure: number,
  shot: number,
  table: ShotTable,
): MatchReason {
  const light = table.lines[shot]?.light
  const frame = light === undefined ? null : plannedFrame(light)
  if (frame) {
    const { id, name, place, of } = frame
    return { kind: 'frame-of-run', place, of, run: name === '' ? id : name }
  }
  const [best] = solution.hypotheses
  const own = exposures[exposure]
  const row = best?.stream.rows.rowOf[exposure]
  if (!best || !own || row === undefined) return { kind: 'fits-by-time' }
  // In hundredths of a second, as it is told: many photos share a reason then.
  const offS = Math.round(Math.abs(residual(best.stream.rows, table, best.line, row, shot)) / 10) / 100
  return { kind: 'only-shot', offS, stepMs: own.resolutionMs }
}

export function whyUnsure(
  segment: Segment,
  exposure: number,
  table: ShotTable,
  lightConfidence: number,
  cap: number,
): MatchReason {
  const found = rivals(segment, exposure).toSorted((a, b) => a - b)
  const sameLight = lightConfidence >= sureConfidence
  const shots = nameShots(found, table)
  if (found.length > 1) {
    const clockUnsure = (segment.solution.clock?.weight ?? 0) < sureConfidence
    return { kind: clockUnsure ? 'several-offsets' : 'several-shots', shots, sameLight }
  }
  if (cap < sureConfidence) return { kind: 'few-photos', sameLight }
  return { kind: 'shot-may-be-missing', shots, sameLight }
}

export function whyUndecided(segment: Segment, exposure: number, table: ShotTable): MatchReason {
  const found = rivals(segment, exposure).toSorted((a, b) => a - b)
  const clockUnsure = (segment.solution.clock?.weight ?? 0) < 0.9
  const kind = clockUnsure && found.length > 1 ? 'undecided-offsets' : 'undecided'
  return { kind, shots: nameShots(found, table) }
}

export function whyLost({ solution, prior }: Segment, table: ShotTable, timeline: boolean): MatchReason {
  if (table.lines.length === 0 && !timeline) return { kind: 'log-empty' }
  if (solution.none > 0.5 || solution.hypotheses.length === 0) {
    return { kind: prior.known ? 'light-may-have-changed' : 'clock-unknown' }
  }
  if ((solution.clock?.weight ?? 0) < 0.9) return { kind: 'clock-unsure' }
  return { kind: timeline ? 'light-may-have-changed' : 'no-timeline' }
}
