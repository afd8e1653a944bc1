import { z } from 'zod'
import type { SequenceChange } from '../../api/changes'
import type { Cause } from '../../api/failure'
import { assertNever, fail, ok, type Result } from '../../result'
import { MAX_SEQUENCE_STEPS, type Sequence, sequenceSchema, sequenceStepSchema } from './sequence'

const at = z
  .int()
  .min(0)
  .max(MAX_SEQUENCE_STEPS - 1)

/** Every way a hand can change a sequence. Steps are counted from 0. */
export const sequenceEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('name'), name: sequenceSchema.shape.name }),
  /** At the end, or before the step `at`. */
  z.object({ kind: z.literal('add'), steps: z.array(sequenceStepSchema).min(1), at: at.optional() }),
  z.object({ kind: z.literal('replace'), steps: sequenceSchema.shape.steps }),
  z.object({ kind: z.literal('remove'), at }),
  z.object({ kind: z.literal('move'), from: at, to: at }),
  z.object({ kind: z.literal('copy'), at }),
  z.object({ kind: z.literal('step-name'), at, name: sequenceStepSchema.shape.name }),
  z.object({ kind: z.literal('step-look'), at, look: sequenceStepSchema.shape.look }),
  z.object({ kind: z.literal('step-power'), at, power: sequenceStepSchema.shape.look.shape.power }),
  z.object({ kind: z.literal('shots'), shots: sequenceSchema.shape.shots }),
  z.object({ kind: z.literal('on'), onUs: sequenceSchema.shape.onUs }),
  z.object({ kind: z.literal('after'), afterUs: sequenceSchema.shape.afterUs }),
  z.object({ kind: z.literal('rounds'), rounds: sequenceSchema.shape.rounds.unwrap() }),
  z.object({ kind: z.literal('loop'), loop: z.boolean() }),
])
export type SequenceEdit = Readonly<z.infer<typeof sequenceEditSchema>>

/** The sequence after one edit; fails with a sentence for a step that is not there and for too many steps. */
export function editSequence(sequence: Sequence, edit: SequenceEdit): Result<Sequence, Cause<'notPossible'>> {
  const { steps } = sequence
  const withSteps = (next: Sequence['steps']): Result<Sequence, Cause<'notPossible'>> =>
    next.length > MAX_SEQUENCE_STEPS
      ? fail<Cause<'notPossible'>>(['mostSteps', MAX_SEQUENCE_STEPS])
      : ok({ ...sequence, steps: next })
  const missing = (index: number) => fail<Cause<'notPossible'>>(['noStep', index + 1])
  const change = (index: number, to: (step: Sequence['steps'][number]) => Sequence['steps']) => {
    const step = steps[index]
    return step
      ? withSteps([...steps.slice(0, index), ...to(step), ...steps.slice(index + 1)])
      : missing(index)
  }
  switch (edit.kind) {
    case 'name':
      return ok({ ...sequence, name: edit.name })
    case 'add': {
      const place = Math.min(edit.at ?? steps.length, steps.length)
      return withSteps([...steps.slice(0, place), ...edit.steps, ...steps.slice(place)])
    }
    case 'replace':
      return withSteps(edit.steps)
    case 'remove':
      return change(edit.at, () => [])
    case 'copy':
      return change(edit.at, (step) => [step, step])
    case 'move': {
      const step = steps[edit.from]
      if (!step || edit.to >= steps.length) return missing(Math.max(edit.from, edit.to))
      const rest = steps.filter((_, index) => index !== edit.from)
      return withSteps([...rest.slice(0, edit.to), step, ...rest.slice(edit.to)])
    }
    case 'step-name':
      return change(edit.at, (step) => [{ ...step, name: edit.name }])
    case 'step-look':
      return change(edit.at, (step) => [{ ...step, look: edit.look }])
    case 'step-power':
      return change(edit.at, (step) => [{ ...step, look: { ...step.look, power: edit.power } }])
    case 'shots':
      return ok({ ...sequence, shots: edit.shots })
    case 'on':
      return ok({ ...sequence, onUs: edit.onUs })
    case 'after':
      return ok({ ...sequence, afterUs: edit.afterUs })
    case 'rounds':
      return ok({ ...sequence, rounds: edit.rounds })
    case 'loop':
      return ok({ ...sequence, loop: edit.loop })
    default:
      return assertNever(edit)
  }
}

/** What an edit is called when it is undone. */
export function describeSequenceEdit(edit: SequenceEdit): SequenceChange {
  switch (edit.kind) {
    case 'name':
      return { kind: 'sequence-renamed' }
    case 'add':
      return { kind: 'steps-added', steps: edit.steps.length }
    case 'replace':
      return { kind: 'steps-replaced' }
    case 'remove':
      return { kind: 'step-removed', step: edit.at + 1 }
    case 'copy':
      return { kind: 'step-copied', step: edit.at + 1 }
    case 'move':
      return { kind: 'step-moved', step: edit.from + 1 }
    case 'step-name':
      return { kind: 'step-renamed', step: edit.at + 1 }
    case 'step-look':
      return { kind: 'step-light', step: edit.at + 1 }
    case 'step-power':
      return { kind: 'step-power', step: edit.at + 1 }
    case 'shots':
      return { kind: 'shots' }
    case 'on':
      return { kind: 'flash' }
    case 'after':
      return { kind: 'next-light' }
    case 'rounds':
      return { kind: 'rounds' }
    case 'loop':
      return { kind: edit.loop ? 'round-after-round' : 'one-run' }
    default:
      return assertNever(edit)
  }
}
