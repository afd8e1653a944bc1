import { z } from 'zod'
import { lookSchema, type SyncSettings, syncSettingsSchema } from '../looks/look'

/** Steps a rig may keep (F13); one with a long chain keeps fewer, and says so. */
export const MAX_SEQUENCE_STEPS = 64
/** A run is followed shot by shot; longer ones than this are shot in parts. */
export const MAX_RUN_SHOTS = 9999

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
  /** How often all steps are gone through: the focus positions of a stack that gets every light at each of them. */
  rounds: z.int().min(1).max(999).default(1),
  /** Round after round, until the run is stopped. */
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
  /** In which round that was, from 1. */
  round: z.int().min(1).max(MAX_RUN_SHOTS).default(1),
  starts: z.int().min(1),
  before: z.object({ sync: syncSettingsSchema, power: lookSchema.shape.power }),
})
export type Run = Readonly<z.infer<typeof runSchema>>

export function newSequence(id: string, name: string, steps: readonly SequenceStep[] = []): Sequence {
  return { id, name, steps: [...steps], shots: 1, onUs: 0, rounds: 1, loop: false, afterUs: 0 }
}

/** What the rig is told of it. It counts no rounds: it goes round until the run is stopped. */
export function syncOfSequence({ onUs, shots, rounds, loop, afterUs }: Sequence): SyncSettings {
  return { mode: 'sequence', onUs, shots, loop: loop || rounds > 1, afterUs }
}

/** The brightest step's master power: the rig's master in a run, which every step is relative to. 0 without steps. */
export function topPower({ steps }: Sequence): number {
  return steps.length === 0 ? 0 : Math.max(...steps.map(({ look }) => look.power))
}

/** Shots of one round. */
export function shotsOfRound({ steps, shots }: Pick<Sequence, 'steps' | 'shots'>): number {
  return steps.length * shots
}

/** Shots until every step of every round has had its own; of one round, where it goes on until it is stopped. */
export function shotsOf(sequence: Sequence): number {
  return shotsOfRound(sequence) * (sequence.loop ? 1 : sequence.rounds)
}

/** Where a shot of the run stands. All count from 1. */
export interface RunPlace {
  readonly round: number
  readonly step: number
  readonly shot: number
}

/** Which shot of the run, from 1, that is. */
export function placeInRun(sequence: Sequence, { round, step, shot }: RunPlace): number {
  return (round - 1) * shotsOfRound(sequence) + (step - 1) * sequence.shots + shot
}

/** The other way round; `place` from 1. */
export function whereInRun(sequence: Sequence, place: number): RunPlace {
  const inRound = (place - 1) % shotsOfRound(sequence)
  return {
    round: Math.floor((place - 1) / shotsOfRound(sequence)) + 1,
    step: Math.floor(inRound / sequence.shots) + 1,
    shot: (inRound % sequence.shots) + 1,
  }
}
