import { failureCauses } from '../../../core/api/causes/failure-causes'
import type { Cause, RefusalCode } from '../../../core/api/failure'
import { say } from '../../../core/said'
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
  readonly code: RefusalCode
  /** Its own words; empty where it said none. */
  readonly said: string

  constructor(verb: Verb, code: RefusalCode, said: string) {
    super(said === '' ? `the rig refused ${verb} (${code})` : said)
    this.verb = verb
    this.code = code
    this.said = said
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

/** A test of the rig's own cannot begin, or has come to nothing. */
export class RigTestError extends RigError {
  override readonly name = 'RigTestError'
  readonly why: Cause<'nothingToDo'>

  constructor(...why: Cause<'nothingToDo'>) {
    super(say(failureCauses.nothingToDo, why))
    this.why = why
  }
}
