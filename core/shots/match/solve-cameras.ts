import type { CameraExposures } from './exposures'
import type { OffsetPrior } from './offset-prior'
import type { ShotTable } from './shot-table'
import { explainedCount, type Segment, solveCamera } from './solve-camera'

export interface CameraJob {
  readonly exposures: CameraExposures
  readonly prior: OffsetPrior
}

/** By shot: how much of it these segments claim. */
function claims(segments: readonly Segment[], shots: number): Float64Array {
  const claimed = new Float64Array(shots)
  for (const { beliefs } of segments) {
    for (const { chances } of beliefs) {
      for (const { shot, probability } of chances) claimed[shot] = (claimed[shot] ?? 0) + probability
    }
  }
  return claimed
}

/**
 * Solves each camera by itself; where two claim the same shots, the one that explains more of its photos keeps them and
 * the other is solved again with what is left.
 */
export function solveCameras(
  jobs: readonly CameraJob[],
  table: ShotTable,
  taken: ReadonlySet<number>,
): readonly Segment[] {
  const shots = table.timeMs.length
  const pinned =
    taken.size > 0 ? Float64Array.from({ length: shots }, (_, shot) => (taken.has(shot) ? 0 : 1)) : null
  const solved = jobs.map((job) => ({
    job,
    segments: solveCamera(job.exposures, table, job.prior, pinned),
  }))
  if (solved.length < 2) return solved.flatMap(({ segments }) => segments)
  const strength = (segments: readonly Segment[]): number =>
    segments.reduce((sum, { beliefs }) => sum + explainedCount(beliefs), 0)
  const order = solved
    .map((entry, index) => ({ ...entry, index, strength: strength(entry.segments) }))
    .sort((a, b) => b.strength - a.strength || a.index - b.index)
  const free = new Float64Array(shots).fill(1)
  if (pinned) free.set(pinned)
  const results: (readonly Segment[])[] = solved.map(({ segments }) => segments)
  for (const [rank, { job, segments, index }] of order.entries()) {
    let result = segments
    if (rank > 0) {
      const contested = claims(segments, shots).some((claim, shot) => claim * (1 - (free[shot] ?? 1)) > 0.005)
      if (contested) result = solveCamera(job.exposures, table, job.prior, free)
    }
    results[index] = result
    const claimed = claims(result, shots)
    for (let shot = 0; shot < shots; shot += 1)
      free[shot] = (free[shot] ?? 1) * Math.max(0, 1 - (claimed[shot] ?? 0))
  }
  return results.flat()
}
