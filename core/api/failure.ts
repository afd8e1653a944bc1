import type { Result } from '../result'
import { type Said, say } from '../said'
import type { ErrorCode } from '../wire/rig-reply'
import { PROTOCOL_MAJOR } from '../wire/rig-request'
import type { FailureCauses } from './causes/failure-causes'
import { type FailureWords, failureWords } from './failure-words'

/** Why, as a value: worded where somebody reads it. */
export type Cause<Of extends keyof FailureCauses> = Said<FailureCauses[Of]>

/** Everything that can go wrong across the contract, as values: a thrown error loses its class on the way. */
export type Failure =
  | { readonly kind: 'bad-request'; readonly detail: string }
  | { readonly kind: 'no-rig' }
  | { readonly kind: 'rig-timeout'; readonly request: string; readonly ms: number }
  | { readonly kind: 'rig-lost'; readonly port: string }
  /** The rig said no, in its own English: `text`, which may be empty. */
  | { readonly kind: 'rig-refused'; readonly code: RefusalCode; readonly text: string }
  /** It answered what the protocol does not know: `detail` is what was expected, in English. */
  | { readonly kind: 'rig-reply'; readonly detail: string }
  /** It speaks protocol `theirs`; null where it says so in its own words, `detail`. */
  | { readonly kind: 'rig-version'; readonly theirs: number | null; readonly detail: string }
  | {
      readonly kind: 'port'
      readonly port: string
      readonly reason: 'missing' | 'permission' | 'in-use' | 'io' | 'not-a-rig'
    }
  | { readonly kind: 'not-simulated' }
  | { readonly kind: 'camera'; readonly why: Cause<'camera'> }
  | { readonly kind: 'photo'; readonly why: Cause<'photo'> }
  | { readonly kind: 'drive'; readonly why: Cause<'drive'> }
  | { readonly kind: 'not-possible'; readonly why: Cause<'notPossible'> }
  | { readonly kind: 'file'; readonly path: string; readonly reason: FileReason }
  | { readonly kind: 'busy'; readonly why: Cause<'busy'> }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing-to-do'; readonly why: Cause<'nothingToDo'> }
  | { readonly kind: 'photos-stopped'; readonly why: Cause<'photosStopped'> }
  | { readonly kind: 'disconnected' }
  /** `detail` is what the system or the program says of itself, in English. */
  | { readonly kind: 'unexpected'; readonly detail: string }

/** Rule R6, and a rig that answers nothing but `busy`. */
export type RefusalCode = ErrorCode | 'busy'

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
      return failure.port === 'simulated rig' ? words.rigLostSimulated : words.rigLost(failure.port)
    case 'rig-refused':
      return words.rigRefused(failure.code, failure.text)
    case 'rig-reply':
      return words.rigReply(failure.detail)
    case 'rig-version': {
      const { theirs, detail } = failure
      if (theirs === null) return words.rigVersion.said(detail)
      return words.rigVersion[theirs > PROTOCOL_MAJOR ? 'newer' : 'older'](theirs, PROTOCOL_MAJOR)
    }
    case 'port':
      return words.port[failure.reason](failure.port)
    case 'not-simulated':
      return words.notSimulated
    case 'file':
      return words.file[failure.reason](failure.path)
    case 'busy':
      return say(words.causes.busy, failure.why)
    case 'cancelled':
      return words.cancelled
    case 'camera':
      return say(words.causes.camera, failure.why)
    case 'drive':
      return say(words.causes.drive, failure.why)
    case 'photo':
      return say(words.causes.photo, failure.why)
    case 'nothing-to-do':
      return say(words.causes.nothingToDo, failure.why)
    case 'not-possible':
      return say(words.causes.notPossible, failure.why)
    case 'photos-stopped':
      return say(words.causes.photosStopped, failure.why)
    case 'disconnected':
      return words.disconnected
    case 'unexpected':
      return words.unexpected(failure.detail)
  }
}
