import { failureCauses } from '../../core/api/causes/failure-causes'
import type { Cause } from '../../core/api/failure'
import { say } from '../../core/said'

/** Why a photo will not do for measuring. */
export class MeasureError extends Error {
  override readonly name = 'MeasureError'
  readonly why: Cause<'photo'>

  constructor(problem: Cause<'photo'>[0], photo: string, options?: ErrorOptions) {
    const why: Cause<'photo'> = [problem, photo]
    super(say(failureCauses.photo, why), options)
    this.why = why
  }
}
