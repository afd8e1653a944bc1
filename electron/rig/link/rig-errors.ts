import type { ErrorCode } from '../../../core/wire/rig-reply'
import type { Verb } from '../../../core/wire/rig-request'

/** Everything a request to the rig can end in but its reply. */
export abstract class RigError extends Error {}

/** No reply to the request nor to any of its repeats. */
export class RigTimeoutError extends RigError {
  override readonly name = 'RigTimeoutError'
  readonly verb: Verb
  readonly ms: number

  constructor(verb: Verb, ms: number) {
    super(`the rig did not answer ${verb} within ${ms} ms`)
    this.verb = verb
    this.ms = ms
  }
}

/** The rig said no (R6); it changed nothing (R7). */
export class RigRefusedError extends RigError {
  override readonly name = 'RigRefusedError'
  readonly verb: Verb
  readonly code: ErrorCode | 'busy'
  readonly text: string

  constructor(verb: Verb, code: ErrorCode | 'busy', text: string) {
    super(text === '' ? `the rig refused ${verb} (${code})` : text)
    this.verb = verb
    this.code = code
    this.text = this.message
  }
}

/** The rig answered, but not what the protocol says. */
export class RigReplyError extends RigError {
  override readonly name = 'RigReplyError'
}

/** The rig speaks another major version (H1). */
export class RigVersionError extends RigError {
  override readonly name = 'RigVersionError'
  /** The protocol it speaks; null where it says so in words of its own. */
  readonly theirs: number | null

  constructor(message: string, theirs: number | null = null) {
    super(message)
    this.theirs = theirs
  }
}

/** Nobody wants the answer any more: the link closed or the app did. Not a failure. */
export class RigCancelledError extends RigError {
  override readonly name = 'RigCancelledError'
}

export const isRigCancelled = (error: unknown): error is RigCancelledError =>
  error instanceof RigCancelledError

/** A test or a run of the rig's own cannot begin, or has come to nothing: the message is the sentence. */
export class RigTestError extends RigError {
  override readonly name = 'RigTestError'
}
