import { join } from 'node:path'
import { z } from 'zod'
import type { SequenceChange } from '../../../core/api/changes'
import type { SequencesSnapshot } from '../../../core/api/light-snapshot'
import { type Sequence, sequenceSchema } from '../../../core/light/sequences/sequence'
import { openJsonFile } from '../../platform/json-file'
import { UndoStack } from '../light/undo/undo-stack'
import type { Clock } from '../link/clock'
import { Listeners } from '../listeners'

type Kept = readonly Sequence[]

/** The photographer's sequences, kept like looks; what was changed in this run can be undone. */
export interface SequencesService {
  /** Where a file that could not be read was kept, for a notice; null when all is well. */
  readonly setAside: string | null
  snapshot(): SequencesSnapshot
  onChange(listen: (snapshot: SequencesSnapshot) => void): () => void
  find(id: string): Sequence | null
  /** One of the same id is replaced. Changes with the same gesture are one step of undo. Rejects with the disk's error. */
  save(sequence: Sequence, label?: SequenceChange, gesture?: string): Promise<void>
  remove(id: string): Promise<void>
  /** False where there is nothing to undo. */
  undo(): Promise<boolean>
  redo(): Promise<boolean>
}

export async function openSequences(dataDir: string, clock: Clock): Promise<SequencesService> {
  const file = await openJsonFile({
    path: join(dataDir, 'sequences.json'),
    version: 1,
    schema: z.array(sequenceSchema),
    initial: [],
  })
  const listeners = new Listeners<SequencesSnapshot>()
  const steps = new UndoStack<Kept, SequenceChange>()
  let kept: Kept = file.value()
  let changing: Promise<unknown> = Promise.resolve()

  const snapshot = (): SequencesSnapshot => ({
    sequences: kept,
    undo: steps.undoLabel,
    redo: steps.redoLabel,
  })

  /** One after the other; a change that the disk did not take is not kept. */
  function change(to: (sequences: Kept) => Kept | null, onKept: (before: Kept) => void): Promise<boolean> {
    const done = changing.then(async () => {
      const next = to(kept)
      if (next === null) return false
      await file.save([...next])
      onKept(kept)
      kept = next
      listeners.tell(snapshot())
      return true
    })
    changing = done.catch(() => undefined)
    return done
  }

  async function step(label: SequenceChange, gesture: string | undefined, to: (sequences: Kept) => Kept) {
    await change(to, (before) => steps.push(before, label, clock.monotonicMs(), null, gesture))
  }

  return {
    setAside: file.setAside,
    snapshot,
    onChange: (listen) => listeners.add(listen),
    find: (id) => kept.find((sequence) => sequence.id === id) ?? null,
    save: (sequence, label = { kind: 'sequence-saved', name: sequence.name }, gesture) =>
      step(label, gesture, (all) =>
        all.some(({ id }) => id === sequence.id)
          ? all.map((one) => (one.id === sequence.id ? sequence : one))
          : [...all, sequence],
      ),
    remove: (id) =>
      step({ kind: 'sequence-removed' }, undefined, (all) => all.filter((one) => one.id !== id)),
    undo: () =>
      change(
        (now) => steps.undo(() => now),
        () => {},
      ),
    redo: () =>
      change(
        (now) => steps.redo(() => now),
        () => {},
      ),
  }
}
