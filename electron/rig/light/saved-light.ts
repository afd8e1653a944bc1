import { z } from 'zod'
import { factoryLooks } from '../../../core/light/looks/factory-looks'
import { lookSchema, modellingSchema, powerSchema, syncSettingsSchema } from '../../../core/light/looks/look'
import { runSchema } from '../../../core/light/sequences/sequence'
import { begunRunSchema } from '../shots/begun-run'
import type { RigOptics } from './rig-optics'

/** The light as the screen, the command line and the rig share it. */
export const lightStateSchema = z.object({
  look: lookSchema,
  sync: syncSettingsSchema,
  modelling: modellingSchema,
  blackout: z.boolean(),
  /** The sequence that is being shot. */
  run: runSchema.nullable().default(null),
})
export type LightState = Readonly<z.infer<typeof lightStateSchema>>

/** What the rig's side of the app keeps on disk between runs. */
export const savedRigSchema = z.object({
  light: lightStateSchema,
  /** The rig that showed it last, and its state's revision then (X3). */
  rig: z.object({ uid: z.string(), boot: z.string(), rev: z.int().min(0) }).nullable(),
  book: z
    .object({
      rig: z.string(),
      boot: z.string(),
      known: z
        .array(
          z.object({
            bank: z.enum(['look', 'model']),
            rev: z.int(),
            look: lookSchema,
            powerEv: powerSchema,
            step: z.string().optional(),
          }),
        )
        .readonly(),
      runs: z.array(begunRunSchema).readonly().default([]),
    })
    .nullable(),
  clock: z.object({ boot: z.string(), rigMs: z.number(), wallMs: z.number() }).nullable(),
})
export type SavedRig = Readonly<z.infer<typeof savedRigSchema>>

/** The first run: even light, steady, and a modelling light two stops below it. */
export function firstLight(optics: RigOptics): LightState {
  const [look] = factoryLooks(optics.layout, optics.leds.whiteKelvin)
  return {
    look: look ?? { name: '', zones: [], power: 0 },
    sync: { mode: 'steady' },
    modelling: { on: true, power: -2 },
    blackout: false,
    run: null,
  }
}
