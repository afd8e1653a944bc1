import { z } from 'zod'
import { lookEditSchema, lookSchema, modellingSchema, syncSettingsSchema } from '../../light/looks/look'
import { taggedLookSchema } from '../../light/looks/looks-file'
import { sequenceSchema } from '../../light/sequences/sequence'
import { sequenceChangeSchema } from '../changes'
import type { LightSnapshot } from '../light-snapshot'
import { nothing, request } from './request'

/** A longer fade is no fade between two looks any more. */
export const MAX_FADE_MS = 10_000

/** The light itself, the looks it is kept as, and sequences of looks with their runs. */
export const lightRequests = {
  'light/edit': request(
    z.object({
      edit: lookEditSchema,
      /** Edits with the same gesture are one step of undo: one drag, one turn. */
      gesture: z.string().max(60).optional(),
      /** The light goes over to another look in that time. */
      fadeMs: z.int().min(0).max(MAX_FADE_MS).optional(),
    }),
  ).replies<LightSnapshot>(),
  'light/sync': request(z.object({ sync: syncSettingsSchema })).replies<LightSnapshot>(),
  'light/modelling': request(
    z.object({ modelling: modellingSchema, gesture: z.string().max(60).optional() }),
  ).replies<LightSnapshot>(),
  'light/blackout': request(z.object({ on: z.boolean() })).replies<LightSnapshot>(),
  'light/undo': request(nothing).replies<LightSnapshot>(),
  'light/redo': request(nothing).replies<LightSnapshot>(),

  'looks/save': request(z.object({ look: lookSchema })).replies<null>(),
  /** Renames a look of one's own or gives it tags; one that was removed comes back to its place. */
  'looks/put': request(
    z.object({ id: z.string().max(60), tagged: taggedLookSchema, at: z.int().min(0).nullable() }),
  ).replies<null>(),
  'looks/add': request(z.object({ looks: z.array(taggedLookSchema).min(1).max(1000) })).replies<{
    readonly added: number
  }>(),
  /** The look a number key recalls. */
  'looks/key': request(
    z.object({ key: z.int().min(1).max(9), id: z.string().max(60).nullable() }),
  ).replies<null>(),
  'looks/remove': request(z.object({ id: z.string().max(60) })).replies<null>(),

  /** One of the same id is replaced. */
  'sequences/save': request(
    z.object({
      sequence: sequenceSchema,
      /** What the change is called when it is undone. */
      label: sequenceChangeSchema.optional(),
      /** Changes with the same gesture are one step of undo. */
      gesture: z.string().max(60).optional(),
    }),
  ).replies<null>(),
  'sequences/remove': request(z.object({ id: z.string().max(60) })).replies<null>(),
  'run/start': request(
    z.object({ sequence: z.string().max(60), from: z.int().min(1).max(64).optional() }),
  ).replies<null>(),
  /** From this step of this round on, both counted from 1. */
  'run/resume': request(
    z.object({ from: z.int().min(1).max(64), round: z.int().min(1).max(9999).optional() }),
  ).replies<null>(),
  'run/stop': request(nothing).replies<null>(),
  /** The demo camera takes the rest of the run. */
  'run/shoot': request(
    z.object({
      exposureS: z
        .number()
        .min(1 / 8000)
        .max(30)
        .optional(),
    }),
  ).replies<{ readonly photos: number }>(),
} as const
