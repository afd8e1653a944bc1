import type { Handlers } from '../../core/api/contract'
import type { Exchange } from '../../core/api/exchange'
import type { Failure } from '../../core/api/failure'
import type { Snapshots } from '../../core/api/snapshots'
import { fail, ok } from '../../core/result'
import { diagnostics } from './diagnostics'
import type { DoctorService } from './doctor-service'

export interface DoctorHandlersOptions {
  readonly doctor: DoctorService
  readonly snapshot: () => Snapshots
  readonly exchanges: () => readonly Exchange[]
}

/** The part of the contract that is about help. */
export function doctorHandlers({
  doctor,
  snapshot,
  exchanges,
}: DoctorHandlersOptions): Pick<Handlers, 'doctor/run' | 'doctor/stop' | 'doctor/diagnostics'> {
  return {
    'doctor/run': async ({ photos, shutterS }) => {
      const ran = await doctor.run({ photos, shutterMs: shutterS === null ? null : shutterS * 1000 })
      return ran ? ok(null) : fail<Failure>({ kind: 'busy', why: ['checks'] })
    },
    'doctor/stop': async () => {
      doctor.stop()
      return ok(null)
    },
    'doctor/diagnostics': async () => {
      const { checks } = doctor.snapshot()
      return ok({ text: diagnostics({ checks, state: snapshot(), exchanges: exchanges(), now: new Date() }) })
    },
  }
}
