import { z } from 'zod'
import { colorSchema } from './color'

/** The darkest power the controls offer: at −10 EV even a drive value of 255 has rounded to 0. */
export const MIN_POWER_EV = -10
export const MAX_PIXELS = 256
export const MAX_ZONES = 16

export const powerSchema = z.number().min(MIN_POWER_EV).max(0)

/** A named set of pixels with one colour and one power. Pixels of different zones never overlap. */
export const zoneSchema = z.object({
  /** Stable within a look; never shown. */
  id: z.string().min(1).max(40),
  name: z.string().min(1).max(40),
  /** Ascending indices along the chain, from 0. */
  pixels: z
    .array(
      z
        .int()
        .min(0)
        .max(MAX_PIXELS - 1),
    )
    .max(MAX_PIXELS),
  /** Stops relative to the look's master power. */
  power: powerSchema,
  color: colorSchema,
  /** False mutes the zone without forgetting it. */
  on: z.boolean(),
})
export type Zone = Readonly<z.infer<typeof zoneSchema>>

/** All zones plus master power: everything needed to show a light. */
export const lookSchema = z.object({
  name: z.string().max(60),
  zones: z.array(zoneSchema).max(MAX_ZONES),
  /** Master power in stops; 0 is full. */
  power: powerSchema,
})
export type Look = Readonly<z.infer<typeof lookSchema>>

/**
 * Every way a hand can change a look. Screen, command line and tests all go through `applyEdit`, so each
 * of these is undoable, named in the undo list and checked at the edge.
 */
export const lookEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('power'), power: powerSchema }),
  z.object({ kind: z.literal('look'), look: lookSchema }),
  z.object({ kind: z.literal('zone-power'), zone: z.string(), power: powerSchema }),
  z.object({ kind: z.literal('zone-color'), zone: z.string(), color: colorSchema }),
  z.object({ kind: z.literal('zone-pixels'), zone: z.string(), pixels: zoneSchema.shape.pixels }),
  z.object({ kind: z.literal('zone-name'), zone: z.string(), name: zoneSchema.shape.name }),
  z.object({ kind: z.literal('zone-on'), zone: z.string(), on: z.boolean() }),
  z.object({
    kind: z.literal('zone-rotate'),
    zone: z.string(),
    steps: z.int().min(-MAX_PIXELS).max(MAX_PIXELS),
  }),
  z.object({ kind: z.literal('rotate-all'), steps: z.int().min(-MAX_PIXELS).max(MAX_PIXELS) }),
  z.object({ kind: z.literal('add-zone'), zone: zoneSchema }),
  z.object({ kind: z.literal('remove-zone'), zone: z.string() }),
])
export type LookEdit = Readonly<z.infer<typeof lookEditSchema>>

/** How light and shutter work together. First firmware: steady and flash. Times in microseconds. */
export const syncSettingsSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('steady') }),
  z.object({
    mode: z.literal('flash'),
    /** From the closing edge to the first change of light. */
    delayUs: z.int().min(0).max(1_000_000),
    /** How long the flash look stays. */
    onUs: z.int().min(500).max(10_000_000),
  }),
])
export type SyncSettings = Readonly<z.infer<typeof syncSettingsSchema>>

/** The light shown between shots in the armed modes: the look again, at a power of its own. */
export const modellingSchema = z.object({ on: z.boolean(), power: powerSchema })
export type Modelling = Readonly<z.infer<typeof modellingSchema>>
