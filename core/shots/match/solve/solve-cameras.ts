import type { OffsetPrior } from '../clock/offset-prior'
import type { CameraExposures } from '../tables/exposures'
import type { ShotTable } from '../tables/shot-table'
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

/** By shot: probability that none of these cameras made it. */
function freeOf(others: readonly Float64Array[], pinned: Float64Array | null, shots: number): Float64Array {
  const free = pinned ? Float64Array.from(pinned) : new Float64Array(shots).fill(1)
  for (const claimed of others) {
    for (let shot = 0; shot < shots; shot += 1) {
      free[shot] = (free[shot] ?? 1) * Math.max(0, 1 - (claimed[shot] ?? 0))
    }
  }
  return free
}

/**
 * Solves each camera by itself, then again knowing which shots the others explain: without that, the shots of one look
 * like test flashes to the other. The camera that explains most of its photos goes first and last.
 */
export function solveCameras(
  jobs: readonly CameraJob[],
  table: ShotTable,
  taken: ReadonlySet<number>,
): readonly Segment[] {
  const shots = table.timeMs.length
  const pinned =
    taken.size > 0 ? Float64Array.from({ length: shots }, (_, shot) => (taken.has(shot) ? 0 : 1)) : null
  const solved = jobs.map(({ exposures, prior }) => solveCamera(exposures, table, prior, pinned))
  if (solved.length < 2) return solved.flat()
  const claimed = solved.map((segments) => claims(segments, shots))
  const strength = solved.map((segments) =>
    segments.reduce((sum, { beliefs }) => sum + explainedCount(beliefs), 0),
  )
  const order = [...jobs.keys()].sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
  for (const index of [...order.slice(1), ...order.slice(0, 1)]) {
    const job = jobs[index]
    const others = claimed.filter((_, other) => other !== index)
    if (!job || others.every((claim) => claim.every((value) => value < 0.005))) continue
    const result = solveCamera(job.exposures, table, job.prior, freeOf(others, pinned, shots))
    solved[index] = result
    claimed[index] = claims(result, shots)
  }
  return solved.flat()
}
