import type { SequenceChange } from '../../../core/api/changes'
import type { Handlers } from '../../../core/api/contract'
import type { Failure } from '../../../core/api/failure'
import { fail, ok } from '../../../core/result'
import type { History } from '../light/undo/history'
import type { RunService } from './run-service'
import type { SequencesService } from './sequences-service'

/** The part of the contract that is about sequences. What hands do with kept ones are steps of the one history of undo. */
export function runHandlers(
  sequences: SequencesService,
  run: RunService,
  history: Pick<History, 'alongside'>,
): Pick<
  Handlers,
  'sequences/save' | 'sequences/remove' | 'run/start' | 'run/resume' | 'run/stop' | 'run/shoot'
> {
  return {
    'sequences/save': async ({ sequence, label, gesture }) => {
      const change: SequenceChange = label ?? { kind: 'sequence-saved', name: sequence.name }
      await history.alongside(
        sequences,
        { kind: 'of-sequence', change },
        null,
        () => sequences.save(sequence),
        gesture,
      )
      return ok(null)
    },
    'sequences/remove': async ({ id }) => {
      // Nobody's sequence: nothing changes, so nothing is a step.
      if (!sequences.find(id)) return ok(null)
      const change: SequenceChange = { kind: 'sequence-removed' }
      await history.alongside(sequences, { kind: 'of-sequence', change }, null, () => sequences.remove(id))
      return ok(null)
    },
    'run/start': async ({ sequence: id, from = 1 }) => {
      const sequence = sequences.find(id)
      if (!sequence) return fail<Failure>({ kind: 'nothing-to-do', why: ['sequenceGone'] })
      return run.start(sequence, from)
    },
    'run/resume': async ({ from, round = 1 }) => run.resume(from, round),
    'run/stop': async () => run.stop(),
    'run/shoot': ({ exposureS }) => run.shoot(exposureS),
  }
}
