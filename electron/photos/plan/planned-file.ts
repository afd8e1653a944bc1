import type { PhotoAction } from '../../../core/api/photos/batch-report'
import type { ReasonCode } from '../../../core/photos/reasons'

export type TagAction = PhotoAction

/** The file that will be written for a photo. */
export interface PhotoTarget {
  readonly path: string
  /** The photo behind any link, or its sidecar. */
  readonly target: string
  /** The target as it was seen: null where it does not exist yet. */
  readonly seen: { readonly size: number; readonly mtimeMs: number } | null
}

/** What is going to happen to one file, before anything is written. */
export interface PlannedWrite extends PhotoTarget {
  readonly action: TagAction
  readonly code: ReasonCode | null
  /** What the code does not say, in the system's words. */
  readonly detail: string | null
}

/** What came of one photo. */
export interface Written {
  readonly action: TagAction
  readonly code: ReasonCode | null
  readonly detail: string | null
  /** Whether the result was read back and compared. */
  readonly verified: boolean
}

export const written = (action: TagAction, code: ReasonCode | null, verified: boolean): Written => ({
  action,
  code,
  detail: null,
  verified,
})
