import { z } from 'zod'
import { lookSchema, type SyncSettings, syncSettingsSchema } from '../looks/look'

/** Steps a rig may keep (F13); one with a long chain keeps fewer, and says so. */
export const MAX_SEQUENCE_STEPS = 64

/** One light of a sequence. Its look's master power is its own: steps of different power make a bracket. */
export const sequenceStepSchema = z.object({
  name: z.string().min(1).max(40),
  look: lookSchema,
})
export type SequenceStep = Readonly<z.infer<typeof sequenceStepSchema>>

const plan = syncSettingsSchema.options[4].shape

/** Lights in order, each for so many shots. */
export const sequenceSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(60),
  steps: z.array(sequenceStepSchema).max(MAX_SEQUENCE_STEPS),
  shots: plan.shots,
  /** How long each step is flashed; 0 where it is lit before its shot. */
  onUs: plan.onUs,
  loop: plan.loop,
  afterUs: plan.afterUs,
})
export type Sequence = Readonly<z.infer<typeof sequenceSchema>>

/** A sequence that is being shot, with what the light goes back to afterwards. */
export const runSchema = z.object({
  /** Stands in the light records of its shots. */
  id: z.string().min(1).max(60),
  sequence: sequenceSchema,
  /** The step it was last started at, from 1, and how often it was started: it may be resumed. */
  from: z.int().min(1).max(MAX_SEQUENCE_STEPS),
  starts: z.int().min(1),
  before: z.object({ sync: syncSettingsSchema, power: lookSchema.shape.power }),
})
export type Run = Readonly<z.infer<typeof runSchema>>

export function newSequence(id: string, name: string, steps: readonly SequenceStep[] = []): Sequence {
  return { id, name, steps: [...steps], shots: 1, onUs: 0, loop: false, afterUs: 0 }
}

/** What the rig is told of it. */
export function syncOfSequence({ onUs, shots, loop, afterUs }: Sequence): SyncSettings {
  return { mode: 'sequence', onUs, shots, loop, afterUs }
}

/** The brightest step's master power: the rig's master in a run, which every step is relative to. 0 without steps. */
export function topPower({ steps }: Sequence): number {
  return steps.length === 0 ? 0 : Math.max(...steps.map(({ look }) => look.power))
}

/** Shots until every step has had its own. */
export function shotsOf({ steps, shots }: Sequence): number {
  return steps.length * shots
}

/** Which shot of the run, from 1, is a step's (from 1) so manieth (from 1). */
export function placeInRun({ shots }: Sequence, step: number, shot: number): number {
  return (step - 1) * shots + shot
}
