import { fail, ok, type Result } from '../result'
import { concat, equalBytes } from './bytes'

/** At `offset` of the original stand the bytes `before`; they become `after`. Lengths may differ. */
export interface Patch {
  readonly offset: number
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/**
 * An edit of a file as a value: it can be looked at, applied, and turned round. Patches ascend and do not
 * overlap. Holding the old bytes, it is its own undo record.
 */
export interface BytePlan {
  readonly sizeBefore: number
  readonly sizeAfter: number
  readonly patches: readonly Patch[]
}

/** The file is not the one that was planned for. */
export type PlanFailure = { readonly kind: 'changed'; readonly offset: number }

/** Sorts the patches, drops those that change nothing, and counts sizes. Overlap is a programmer's mistake. */
export function makePlan(sizeBefore: number, patches: readonly Patch[]): BytePlan {
  const kept = patches
    .filter((patch) => !equalBytes(patch.before, patch.after))
    .sort((a, b) => a.offset - b.offset || a.before.length - b.before.length)
  let end = 0
  let sizeAfter = sizeBefore
  for (const patch of kept) {
    if (patch.offset < end || patch.offset + patch.before.length > sizeBefore)
      throw new Error(`expected patches inside the file and apart, got one at ${patch.offset} after ${end}`)
    end = patch.offset + patch.before.length
    sizeAfter += patch.after.length - patch.before.length
  }
  return { sizeBefore, sizeAfter, patches: kept }
}

/** Whether no byte moves: every patch keeps its length. */
export const isInPlace = (plan: BytePlan): boolean =>
  plan.patches.every((patch) => patch.before.length === patch.after.length)

/** The same plan seen from the edited file: applying it gives the original back. */
export function invertPlan(plan: BytePlan): BytePlan {
  let shift = 0
  const patches = plan.patches.map((patch) => {
    const inverse = { offset: patch.offset + shift, before: patch.after, after: patch.before }
    shift += patch.after.length - patch.before.length
    return inverse
  })
  return { sizeBefore: plan.sizeAfter, sizeAfter: plan.sizeBefore, patches }
}

/** The pieces of the edited file in order, without copying: views of `bytes` and the new bytes between. */
function planPieces(bytes: Uint8Array, plan: BytePlan): Result<readonly Uint8Array[], PlanFailure> {
  if (bytes.length !== plan.sizeBefore) return fail({ kind: 'changed', offset: bytes.length })
  const pieces: Uint8Array[] = []
  let at = 0
  for (const patch of plan.patches) {
    const end = patch.offset + patch.before.length
    if (!equalBytes(bytes.subarray(patch.offset, end), patch.before))
      return fail({ kind: 'changed', offset: patch.offset })
    pieces.push(bytes.subarray(at, patch.offset), patch.after)
    at = end
  }
  pieces.push(bytes.subarray(at))
  return ok(pieces)
}

/** The edited file, or a failure where the bytes are not those planned for. */
export function applyPlan(bytes: Uint8Array, plan: BytePlan): Result<Uint8Array, PlanFailure> {
  const pieces = planPieces(bytes, plan)
  return pieces.ok ? ok(concat(pieces.value)) : pieces
}
