import { useMemo } from 'react'
import { historyText, type SequenceChange } from '../../core/api/changes'
import { frameToHex, renderFrame, scaleFrame } from '../../core/light/frame'
import type { LedKind } from '../../core/light/mixing/leds'
import { newSequence, type Sequence, type SequenceStep } from '../../core/light/sequences/sequence'
import {
  describeSequenceEdit,
  editSequence,
  type SequenceEdit,
} from '../../core/light/sequences/sequence-edit'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession, useSnapshot, useUi } from '../stores/session'
import { say } from '../stores/ui'
import { failureSentence, words } from '../strings/words'

/** The sequence in hand, and what may be done with it. */
export function useSequence() {
  const { actions, ui } = useSession()
  const sequences = useSnapshot('sequences', ({ sequences }) => sequences)
  const undo = useSnapshot('light', ({ undo }) => undo)
  const running = useSnapshot('run', ({ run }) => run)
  const chosen = useUi(({ sequence }) => sequence)
  const id = running?.sequence.id ?? chosen.id
  const stored = sequences.find((one) => one.id === id) ?? sequences.at(-1) ?? null
  const sequence: Sequence | null = running?.sequence ?? stored
  const step = chosen.step !== null && sequence?.steps[chosen.step] ? chosen.step : null

  const choose = (next: Partial<typeof chosen>) =>
    ui.setState((state) => ({ sequence: { ...state.sequence, ...next } }))
  const save = async (next: Sequence, label: SequenceChange, gesture?: string) => {
    const saved = await actions.ask('sequences/save', {
      sequence: next,
      label,
      ...(gesture === undefined ? {} : { gesture }),
    })
    if (saved.ok) choose({ id: next.id })
    return saved.ok
  }
  return {
    sequences,
    sequence,
    running: running !== null,
    /** What the last change is called; null where there is nothing to undo. */
    undo: undo && historyText(words.changes, undo),
    /** The step that is looked at, from 0; null where none is. */
    step,
    choose,
    create: (name: string, steps: readonly SequenceStep[]) =>
      save(newSequence(crypto.randomUUID(), name, steps), { kind: 'sequence-made', name }),
    /** Edits with the same gesture are one step of undo. */
    async edit(edit: SequenceEdit, gesture?: string) {
      const edited = editSequence(sequence ?? newSequence(crypto.randomUUID(), words.sequence.newName), edit)
      if (edited.ok) await save(edited.value, describeSequenceEdit(edit), gesture)
      else say(ui, 'failed', failureSentence({ kind: 'not-possible', why: edited.failure }))
    },
    async remove() {
      if (!sequence) return
      const removed = await actions.ask('sequences/remove', { id: sequence.id })
      if (removed.ok) {
        say(ui, 'done', words.sequence.removed(sequence.name), {
          label: words.sequence.undo,
          run: () => save(sequence, { kind: 'sequence-saved', name: sequence.name }),
        })
      }
    },
    undoLast: () => actions.undo(),
  }
}

export type SequenceInHand = ReturnType<typeof useSequence>

/** The picture of a step: its light at its own power. */
export function useStepFrame(step: SequenceStep): { readonly frame: string; readonly leds: LedKind } {
  const info = useSnapshot('rig', ({ info }) => info)
  const pixels = useSnapshot('rig', ({ layout }) => layout.places.length)
  return useMemo(() => {
    const leds = ledsOf(info)
    return { leds, frame: frameToHex(scaleFrame(renderFrame(step.look, pixels, leds), step.look.power)) }
  }, [step, info, pixels])
}
