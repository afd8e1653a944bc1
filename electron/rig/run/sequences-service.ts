import { join } from 'node:path'
import { z } from 'zod'
import type { SequencesSnapshot } from '../../../core/api/light-snapshot'
import { type Sequence, sequenceSchema } from '../../../core/light/sequences/sequence'
import { openJsonFile } from '../../platform/json-file'
import type { Realm } from '../light/undo/history'
import { Listeners } from '../listeners'

type Kept = readonly Sequence[]

/** The photographer's sequences, kept like looks. */
export interface SequencesService extends Realm {
  /** Where a file that could not be read was kept, for a notice; null when all is well. */
  readonly setAside: string | null
  snapshot(): SequencesSnapshot
  onChange(listen: (snapshot: SequencesSnapshot) => void): () => void
  find(id: string): Sequence | null
  /** One of the same id is replaced. Rejects with the disk's error. */
  save(sequence: Sequence): Promise<void>
  remove(id: string): Promise<void>
}

export async function openSequences(dataDir: string): Promise<SequencesService> {
  const file = await openJsonFile({
    path: join(dataDir, 'sequences.json'),
    version: 1,
    schema: z.array(sequenceSchema),
    initial: [],
  })
  const listeners = new Listeners<SequencesSnapshot>()
  let kept: Kept = file.value()
  let changing: Promise<void> = Promise.resolve()

  const snapshot = (): SequencesSnapshot => ({ sequences: kept })

  /** One after the other; a change that the disk did not take is not kept. */
  function change(to: (sequences: Kept) => Kept): Promise<void> {
    const done = changing.then(async () => {
      const next = to(kept)
      await file.save([...next])
      kept = next
      listeners.tell(snapshot())
    })
    changing = done.catch(() => undefined)
    return done
  }

  return {
    setAside: file.setAside,
    snapshot,
    onChange: (listen) => listeners.add(listen),
    remember: () => {
      const then = kept
      return () => change(() => then)
    },
    find: (id) => kept.find((sequence) => sequence.id === id) ?? null,
    save: (sequence) =>
      change((all) =>
        all.some(({ id }) => id === sequence.id)
          ? all.map((one) => (one.id === sequence.id ? sequence : one))
          : [...all, sequence],
      ),
    remove: (id) => change((all) => all.filter((one) => one.id !== id)),
  }
}
