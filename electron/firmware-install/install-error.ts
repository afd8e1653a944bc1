import { failureCauses } from '../../core/api/causes/failure-causes'
import type { Cause } from '../../core/api/failure'
import { say } from '../../core/said'

/** Why firmware was not put on a board; the message says it in English, with what to do. */
export class InstallError extends Error {
  override readonly name = 'InstallError'
  readonly why: Cause<'drive'>

  constructor(why: Cause<'drive'>, options?: ErrorOptions) {
    super(say(failureCauses.drive, why), options)
    this.why = why
  }
}
