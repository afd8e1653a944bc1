import { z } from 'zod'
import type { RigState } from '../../../core/wire/rig-reply'

/** A run that the rig was sent, at one of its starts. */
export const runStartSchema = z.object({
  id: z.string(),
  /** What its sequence is called. */
  name: z.string().default(''),
  /** How many shots are planned in all; null where it has no end. */
  of: z.int().nullable().default(null),
  /** The rig's revision before it. */
  after: z.int(),
  /** How often this run had been started then. */
  starts: z.int().default(1),
  /** Where it was started: round and step, both from 1. */
  round: z.int().default(1),
  from: z.int().default(1),
  /** After the last step comes the first. */
  loops: z.boolean().default(false),
})
export type RunStart = Readonly<z.infer<typeof runStartSchema>>

export const begunRunSchema = runStartSchema.extend({
  /** The number of its first shot; null before that. */
  firstSeq: z.int().nullable().default(null),
})
export type BegunRun = Readonly<z.infer<typeof begunRunSchema>>

/**
 * Which shot of the run this is, from 1. The rig says step and shot, but counts no rounds: the round is the one nearest
 * to as many shots after the first as the numbers say, so that one lost shot shifts nothing.
 */
export function placeOfShot(run: BegunRun, state: RigState, seq: number): number {
  const { steps, shots, step, shot } = state
  const perRound = Math.max(1, steps * shots)
  const inRound = (step - 1) * shots + shot
  if (!run.loops) return inRound
  const first = (run.round - 1) * perRound + (run.from - 1) * shots + 1
  const counted = first + seq - (run.firstSeq ?? seq)
  return Math.max(0, Math.round((counted - inRound) / perRound)) * perRound + inRound
}
