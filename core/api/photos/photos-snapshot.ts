import type { LightRecord } from '../../light/light-record'
import type { PictureShape } from '../../photos/picture-shape'
import type { HandSummary } from './axis'
import type { PhotoAction, WatchTrouble } from './batch-report'
import type { BatchSummary, UndoSummary } from './batch-summary'
import type { PhotoReason } from './photo-reason'

export interface PhotoLight {
  readonly via: 'shot' | 'timeline' | 'given'
  readonly shot: { readonly rig: string; readonly boot: string; readonly seq: number } | null
  /** Probability that this is the shot; null from the timeline. */
  readonly confidence: number | null
  /** Probability that the light is right. 0.99 is needed to write. */
  readonly lightConfidence: number
  readonly record: LightRecord
}

/** One line of the Photos table. */
export interface PhotoRow {
  readonly path: string
  readonly name: string
  /** Camera wall-clock time as EXIF gives it, `2026-11-23T10:15:30.12`, or null. */
  readonly takenAt: string | null
  readonly camera: string | null
  readonly exposureS: number | null
  readonly light: PhotoLight | null
  /** Its shot was decided by hand. */
  readonly pinned: boolean
  /** The light record the photo carries already. */
  readonly carries: LightRecord | null
  /** What writing would do, or what was done. */
  readonly action: PhotoAction | null
  /** Why there is no light, or why the file is refused; null when all is well. */
  readonly reason: PhotoReason | null
  readonly state: 'ready' | 'unsure' | 'no-light' | 'refused' | 'unchanged' | 'written' | 'failed'
}

/** A photo's own small picture. */
export interface PhotoPicture {
  /** Null where it has none that can be read. */
  readonly dataUrl: string | null
  /** Cameras pad it with black to 4:3, and do not turn it: this is what it is of. Null where the photo does not say. */
  readonly shape: PictureShape | null
}

/** How bright a photo's embedded picture is (linear sRGB luminance, 0-1), and how the camera was set for it. */
export interface PhotoBrightness {
  readonly path: string
  readonly exposureS: number | null
  readonly fNumber: number | null
  readonly iso: number | null
  /** Of all of it. */
  readonly mean: number
  /** Of its middle, a third of its width and height. */
  readonly centre: number
  /** The share of it that is too bright to say how bright. */
  readonly clipped: number
}

export type PhotosActivity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'scanning' | 'planning' | 'writing' | 'undoing'
      readonly done: number
      readonly total: number | null
      readonly file: string
      readonly perSecond: number
    }

export interface PhotosSnapshot {
  readonly folder: string | null
  readonly total: number
  readonly ready: number
  readonly unsure: number
  readonly withoutLight: number
  /** Those that carry their light already. */
  readonly written: number
  readonly activity: PhotosActivity
  readonly cameras: readonly CameraClock[]
  readonly lastBatch: BatchSummary | null
  readonly lastUndo: UndoSummary | null
  readonly hand: HandSummary
  /** The open folder is watched: photos are tagged as they arrive. */
  readonly watch: {
    /** For `photos/unwatch`. */
    readonly watch: number
    readonly tagged: number
    /** What the watch waits for; it goes on by itself. */
    readonly trouble: WatchTrouble | null
    /** Files that still grow. */
    readonly growing: number
    /** Arrived, and their light is not sure yet. */
    readonly waiting: number
  } | null
  /** Rises whenever a row changed: views ask for the rows they show again. */
  readonly version: number
}

export interface CameraClock {
  readonly id: string
  /** Camera minus true time, in seconds. */
  readonly offsetS: number
  readonly driftPpm: number
}

export interface FolderListing {
  readonly folder: string
  readonly parent: string | null
  readonly folders: readonly string[]
  readonly photos: number
}
