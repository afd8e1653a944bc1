import type { Failure, Outcome } from '../../../core/api/failure'
import type { PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import type { LogFields } from '../../platform/logger'
import type { LibraryChannel } from '../library'

/** What the app tells the library's thread. A request is answered once. */
export type ToLibrary =
  | {
      readonly kind: 'request'
      readonly id: number
      readonly channel: LibraryChannel | 'close'
      readonly args: unknown
    }
  | { readonly kind: 'look' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'taken'; readonly path: string; readonly utcMs: number }

export type FromLibrary =
  | { readonly kind: 'ready'; readonly setAside: string | null; readonly snapshot: PhotosSnapshot }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'snapshot'; readonly snapshot: PhotosSnapshot }
  | { readonly kind: 'trouble'; readonly failure: Failure }
  | {
      readonly kind: 'log'
      readonly level: 'info' | 'warn' | 'error'
      readonly message: string
      readonly fields: LogFields
    }
