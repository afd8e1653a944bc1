import { useMemo, useState } from 'react'
import { frameToHex, renderFrame, scaleFrame } from '../../core/light/frame'
import type { LedKind } from '../../core/light/mixing/leds'
import { newSequence, type Sequence, type SequenceStep } from '../../core/light/sequences/sequence'
import { editSequence, type SequenceEdit } from '../../core/light/sequences/sequence-edit'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession, useSnapshot } from '../stores/session'
import { say } from '../stores/ui'

/** The sequence in hand, and what may be done with it. */
export function useSequence() {
  const { actions, ui } = useSession()
  const sequences = useSnapshot('sequences', ({ sequences }) => sequences)
  const running = useSnapshot('run', ({ run }) => run)
  const [chosen, choose] = useState<string | null>(null)
  const id = running?.sequence.id ?? chosen
  const stored = sequences.find((one) => one.id === id) ?? sequences.at(-1) ?? null
  const sequence: Sequence | null = running?.sequence ?? stored

  const save = async (next: Sequence) => {
    const saved = await actions.ask('sequences/save', { sequence: next })
    if (saved.ok) choose(next.id)
    return saved.ok
  }
  return {
    sequences,
    sequence,
    running: running !== null,
    choose,
    create: (name: string, steps: readonly SequenceStep[]) =>
      save(newSequence(crypto.randomUUID(), name, steps)),
    async edit(edit: SequenceEdit) {
      const edited = editSequence(sequence ?? newSequence(crypto.randomUUID(), 'Sequence'), edit)
      if (edited.ok) await save(edited.value)
      else say(ui, 'failed', edited.failure)
    },
    async remove() {
      if (sequence) await actions.ask('sequences/remove', { id: sequence.id })
    },
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
