import { z } from 'zod'
import { lightRecordSchema } from '../light/light-record'

/** One line of `shots.jsonl`: one closing of the hot-shoe contact. Public format (docs/formats.md). */
export const shotLineSchema = z.looseObject({
  v: z.literal(1),
  rig: z.string(),
  boot: z.string(),
  /** Counts from 1 in each boot of the rig. */
  seq: z.int().min(1),
  /** Microseconds since the rig's boot, at the closing edge. */
  rigTimeUs: z.number().min(0),
  /** How long the contact stayed closed, or null when the body only pulses. */
  closedUs: z.number().min(0).nullable(),
  /** The host's estimate of the closing edge, UTC, ISO 8601. */
  time: z.iso.datetime({ offset: true }),
  /** How far `time` may be off. */
  timeErrorMs: z.number().min(0),
  light: lightRecordSchema,
})

export type ShotLine = Readonly<z.infer<typeof shotLineSchema>>

/** One line of `timeline.jsonl`: the applied light has changed and come to rest. */
export const timelineLineSchema = z.looseObject({
  v: z.literal(1),
  rig: z.string(),
  boot: z.string(),
  rev: z.int().min(0),
  time: z.iso.datetime({ offset: true }),
  timeErrorMs: z.number().min(0),
  light: lightRecordSchema,
})

export type TimelineLine = Readonly<z.infer<typeof timelineLineSchema>>
