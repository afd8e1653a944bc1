import { sureConfidence } from '../../match-result'
import { residual } from '../align/lattice'
import type { Segment } from '../solve/solve-camera'
import type { ShotTable } from '../tables/shot-table'

/** Shots as a person reads them: 41, 42 and 43. */
function listShots(shots: readonly number[], table: ShotTable): string {
  const names = shots.map((shot) => String(table.lines[shot]?.seq ?? '?'))
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
  const last = names.pop() ?? ''
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last
}

const rivals = ({ beliefs }: Segment, exposure: number): readonly number[] =>
  (beliefs[exposure]?.chances ?? []).filter(({ probability }) => probability >= 0.005).map(({ shot }) => shot)

export function saySure(
  { solution, exposures }: Segment,
  exposure: number,
  shot: number,
  table: ShotTable,
): string {
  const [best] = solution.hypotheses
  const own = exposures[exposure]
  const row = best?.stream.rows.rowOf[exposure]
  if (!best || !own || row === undefined) return 'Fits by time.'
  const off = Math.abs(residual(best.stream.rows, table, best.line, row, shot)) / 1000
  return `The only shot that fits its time (${off.toFixed(2)} s off, clock steps of ${own.resolutionMs} ms).`
}

export function sayUnsure(
  segment: Segment,
  exposure: number,
  _shot: number,
  table: ShotTable,
  lightConfidence: number,
  cap: number,
): string {
  const shots = rivals(segment, exposure)
  const light = lightConfidence >= sureConfidence ? ' The light is the same for all of them.' : ''
  if (shots.length > 1) {
    const names = listShots(
      shots.toSorted((a, b) => a - b),
      table,
    )
    return (segment.solution.clock?.weight ?? 0) < sureConfidence
      ? `Shots ${names} fit: several offsets of the clock do, as with evenly spaced photos. Pin one pair or set the offset.${light}`
      : `Shots ${names} fit its time.${light}`
  }
  if (cap < sureConfidence) {
    return `Too few photos of this camera have shots to be sure of its clock.${light}`
  }
  return `Shot ${listShots(shots, table)} fits, but its own shot may be missing from the log.${light}`
}

export function sayUndecided(segment: Segment, exposure: number, table: ShotTable): string {
  const shots = [...rivals(segment, exposure)].sort((a, b) => a - b)
  if ((segment.solution.clock?.weight ?? 0) < 0.9 && shots.length > 1) {
    return `Undecided between shots ${listShots(shots, table)}: evenly spaced photos fit several offsets of the clock. Pin one pair or set the offset.`
  }
  return `Undecided between shots ${listShots(shots, table)}. Pin it by hand.`
}

export function sayLost(
  { solution, prior }: Segment,
  exposure: number,
  table: ShotTable,
  timeline: boolean,
): string {
  if (table.lines.length === 0 && !timeline) return 'The log is empty.'
  if (solution.none > 0.5 || solution.hypotheses.length === 0) {
    return prior.known
      ? 'No shot fits its time, and the light may have changed during its exposure.'
      : 'None of this camera’s photos fits a shot, so its clock is unknown: set its offset, or pin one photo.'
  }
  const unsure = (solution.clock?.weight ?? 0) < 0.9
  if (unsure)
    return 'Several offsets of this camera’s clock fit, so the time of this photo is not known well enough.'
  void exposure
  return timeline
    ? 'No shot fits its time, and the light may have changed during its exposure.'
    : 'No shot fits its time, and there is no light timeline.'
}
