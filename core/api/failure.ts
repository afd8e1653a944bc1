import type { Result } from '../result'
import { PROTOCOL_MAJOR } from '../wire/rig-request'
import { type FailureWords, failureWords } from './failure-words'

/** Everything that can go wrong across the contract, as values: a thrown error loses its class on the way. */
export type Failure =
  | { readonly kind: 'bad-request'; readonly detail: string }
  | { readonly kind: 'no-rig' }
  | { readonly kind: 'rig-timeout'; readonly request: string; readonly ms: number }
  | { readonly kind: 'rig-lost'; readonly port: string }
  | { readonly kind: 'rig-refused'; readonly detail: string }
  /** It speaks protocol `theirs`; null where it says so in its own words, `detail`. */
  | { readonly kind: 'rig-version'; readonly theirs: number | null; readonly detail: string }
  | {
      readonly kind: 'port'
      readonly port: string
      readonly reason: 'missing' | 'permission' | 'in-use' | 'io' | 'not-a-rig'
    }
  | { readonly kind: 'not-simulated' }
  /** The demo camera could not take or save its photo: `detail` is the sentence. */
  | { readonly kind: 'camera'; readonly detail: string }
  /** A photo will not do: `detail` is the sentence. */
  | { readonly kind: 'photo'; readonly detail: string }
  /** Firmware could not be put on a board's drive: `detail` is the sentence. */
  | { readonly kind: 'drive'; readonly detail: string }
  | { readonly kind: 'file'; readonly path: string; readonly reason: FileReason }
  | { readonly kind: 'busy'; readonly what: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing-to-do'; readonly detail: string }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'unexpected'; readonly detail: string }

export type FileReason = 'missing' | 'permission' | 'not-a-folder' | 'unreadable' | 'full' | 'changed'

export type Outcome<T> = Result<T, Failure>

/** The sentence for a person: what happened and what to do. One place for both shells and the command line. */
export function failureText(failure: Failure, words: FailureWords = failureWords): string {
  switch (failure.kind) {
    case 'bad-request':
      return words.badRequest(failure.detail)
    case 'no-rig':
      return words.noRig
    case 'rig-timeout':
      return words.rigTimeout(failure.request, failure.ms)
    case 'rig-lost':
      return words.rigLost(failure.port)
    case 'rig-refused':
      return words.rigRefused(failure.detail)
    case 'rig-version': {
      const { theirs, detail } = failure
      if (theirs === null) return detail
      return words.rigVersion[theirs > PROTOCOL_MAJOR ? 'newer' : 'older'](theirs, PROTOCOL_MAJOR)
    }
    case 'port':
      return words.port[failure.reason](failure.port)
    case 'not-simulated':
      return words.notSimulated
    case 'file':
      return words.file[failure.reason](failure.path)
    case 'busy':
      return words.busy(failure.what)
    case 'cancelled':
      return words.cancelled
    case 'camera':
    case 'drive':
    case 'photo':
    case 'nothing-to-do':
      return failure.detail
    case 'disconnected':
      return words.disconnected
    case 'unexpected':
      return words.unexpected(failure.detail)
  }
}
