import type { PhotoReason } from './photo-reason'

/** What writing does to a photo. */
export type PhotoAction =
  | 'in-place'
  | 'append'
  | 'create'
  | 'exiftool'
  | 'sidecar'
  /** Its record was taken out and the photo is what it was before, byte for byte. */
  | 'restored'
  | 'unchanged'
  | 'refused'

export interface FileReport {
  readonly path: string
  readonly action: PhotoAction
  readonly reason: PhotoReason | null
  readonly verified: boolean
}

export interface BatchReport {
  readonly batch: string | null
  readonly files: readonly FileReport[]
  readonly cancelled: boolean
}

export interface UndoReport {
  readonly batch: string
  readonly files: readonly UndoneFile[]
}

/** What keeps a watched folder from being worked in: it is gone, or nothing may be written into it. */
export type WatchTrouble = 'gone' | 'read-only'

export interface WatchReport {
  readonly running: boolean
  readonly trouble: WatchTrouble | null
  readonly files: readonly FileReport[]
  /** Files that still grow. */
  readonly growing: number
  /** Arrived, and their light is not sure yet. */
  readonly waiting: number
}

export interface UndoneFile {
  readonly path: string
  readonly restored: boolean
  readonly reason: PhotoReason | null
}
