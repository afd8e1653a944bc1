import type { LinkErrorKind } from '../../rig/link/link'
import type { Exposure } from '../simulated-rig'

/** What the app asks of the worker; each is answered once. */
export type WorkerRequest =
  | { readonly kind: 'open' }
  | { readonly kind: 'write'; readonly bytes: Uint8Array }
  | { readonly kind: 'close' }
  | { readonly kind: 'command'; readonly line: string }
  | { readonly kind: 'shutter'; readonly exposureS: number }
  | { readonly kind: 'dispose' }

export interface ToWorker {
  readonly id: number
  readonly request: WorkerRequest
}

/** An error on its way between threads, where its class would be lost. */
export interface PlainError {
  readonly message: string
  readonly linkKind?: LinkErrorKind
}

export type FromWorker =
  | { readonly kind: 'ready'; readonly pixelCount: number }
  | { readonly kind: 'failed'; readonly error: PlainError }
  | { readonly kind: 'done'; readonly id: number; readonly value: string | Exposure | null }
  | { readonly kind: 'refused'; readonly id: number; readonly error: PlainError }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed'; readonly error: PlainError | null }
  | { readonly kind: 'frame'; readonly rgbw: Uint8Array }
  | { readonly kind: 'released' }
