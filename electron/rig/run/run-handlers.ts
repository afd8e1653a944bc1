import type { Handlers } from '../../../core/api/contract'
import type { Failure } from '../../../core/api/failure'
import { fail, ok } from '../../../core/result'
import type { RunService } from './run-service'
import type { SequencesService } from './sequences-service'

/** The part of the contract that is about sequences. */
export function runHandlers(
  sequences: SequencesService,
  run: RunService,
): Pick<
  Handlers,
  | 'sequences/save'
  | 'sequences/remove'
  | 'sequences/undo'
  | 'sequences/redo'
  | 'run/start'
  | 'run/resume'
  | 'run/stop'
  | 'run/shoot'
> {
  return {
    'sequences/save': async ({ sequence, label, gesture }) => {
      await sequences.save(sequence, label, gesture)
      return ok(null)
    },
    'sequences/remove': async ({ id }) => {
      await sequences.remove(id)
      return ok(null)
    },
    'sequences/undo': async () =>
      (await sequences.undo()) ? ok(null) : nothingToDo('There is nothing to undo.'),
    'sequences/redo': async () =>
      (await sequences.redo()) ? ok(null) : nothingToDo('There is nothing to redo.'),
    'run/start': async ({ sequence: id, from = 1 }) => {
      const sequence = sequences.find(id)
      if (!sequence) return nothingToDo('This sequence is gone.')
      return run.start(sequence, from)
    },
    'run/resume': async ({ from, round = 1 }) => run.resume(from, round),
    'run/stop': async () => run.stop(),
    'run/shoot': ({ exposureS }) => run.shoot(exposureS),
  }
}

const nothingToDo = (detail: string) => fail<Failure>({ kind: 'nothing-to-do', detail })
