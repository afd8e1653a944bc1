import { z } from 'zod'
import { colorSchema } from '../color'
import { MAX_MODIFIERS, modifierSchema } from '../modifiers/modifier'
import { measuredWhiteSchema } from '../white-balance/measured-white'

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
  /** Dims by lighting fewer pixels at full instead of all of them less: no PWM, so no flicker of it. */
  dim: z.literal('pixels').optional(),
})
export type Zone = Readonly<z.infer<typeof zoneSchema>>

/** All zones plus master power: everything needed to show a light. */
export const lookSchema = z.object({
  name: z.string().max(60),
  zones: z.array(zoneSchema).max(MAX_ZONES),
  /** Master power in stops; 0 is full. */
  power: powerSchema,
  /** The only zone that is lit, as long as one is named: the others keep what they are. */
  solo: z.string().max(40).optional(),
  /** What stands in front of the LEDs. None says nothing of it, an empty list that nothing does. */
  modifiers: z.array(modifierSchema).max(MAX_MODIFIERS).optional(),
  /** As a grey card told it. Gone as soon as an edit makes another light. */
  whiteBalance: measuredWhiteSchema.optional(),
})
export type Look = Readonly<z.infer<typeof lookSchema>>

/**
 * Every way a hand can change a look. Screen, command line and tests all go through `applyEdit`, so each
 * of these is undoable, named in the undo list and checked at the edge.
 */
export const lookEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('power'), power: powerSchema }),
  /** A look that says nothing of modifiers leaves those in place. */
  z.object({ kind: z.literal('look'), look: lookSchema }),
  z.object({ kind: z.literal('zone-power'), zone: z.string(), power: powerSchema }),
  z.object({
    kind: z.literal('zone-color'),
    zone: z.string(),
    color: colorSchema,
    /** Goes along where the light is to stay as bright as it was. */
    power: powerSchema.optional(),
  }),
  z.object({
    kind: z.literal('zone-pixels'),
    zone: z.string(),
    pixels: zoneSchema.shape.pixels,
    /** By which tool, for the undo list; chosen pixel by pixel without one. */
    how: z.enum(['arc', 'opposite', 'nth', 'mirrored', 'nudged']).optional(),
  }),
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
  /** Null lights all zones again that are not muted. */
  z.object({ kind: z.literal('solo'), zone: z.string().nullable() }),
  z.object({ kind: z.literal('zone-dim'), zone: z.string(), by: z.enum(['pixels', 'drive']) }),
  /** Several zones in the place of one: a gradient. Only pixels that the one had. */
  z.object({
    kind: z.literal('zone-split'),
    zone: z.string(),
    into: z.array(zoneSchema).min(1).max(MAX_ZONES),
  }),
  /** The powers of several zones at once: a lighting ratio. */
  z.object({
    kind: z.literal('ratio'),
    powers: z
      .array(z.object({ zone: z.string(), power: powerSchema }))
      .min(1)
      .max(MAX_ZONES),
    /** As it was asked for, `4:1`; else it is called by its powers. */
    ratio: z.string().max(40).optional(),
  }),
  /** Null forgets it. */
  z.object({ kind: z.literal('white-balance'), measured: measuredWhiteSchema.nullable() }),
  /** One more before the LEDs, in front of what is there. */
  z.object({ kind: z.literal('add-modifier'), modifier: modifierSchema }),
  z.object({ kind: z.literal('modifiers'), modifiers: z.array(modifierSchema).max(MAX_MODIFIERS) }),
])
export type LookEdit = Readonly<z.infer<typeof lookEditSchema>>

/** Whether a zone gives light: not muted, and not left out by another's solo. */
export function isLit(look: Look, zone: Zone): boolean {
  return look.solo === undefined ? zone.on : zone.id === look.solo
}

const delayUsSchema = z.int().min(0).max(1_000_000)
const onUsSchema = z.int().min(500).max(10_000_000)

/** How light and shutter work together. Times in microseconds. */
export const syncSettingsSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('steady') }),
  z.object({
    mode: z.literal('flash'),
    /** From the closing edge to the first change of light. */
    delayUs: delayUsSchema,
    /** How long the flash look stays. */
    onUs: onUsSchema,
  }),
  z.object({
    mode: z.literal('gated'),
    delayUs: delayUsSchema,
    /** The light goes when the contact opens, and at the latest after so long. */
    limitUs: onUsSchema,
  }),
  z.object({
    mode: z.literal('strobe'),
    delayUs: delayUsSchema,
    pulses: z.int().min(2).max(100),
    /** Of one pulse. */
    onUs: onUsSchema.max(1_000_000),
    /** From the start of one pulse to the start of the next. */
    periodUs: z.int().min(1000).max(1_000_000),
  }),
  z.object({
    mode: z.literal('sequence'),
    /** How long each step is flashed; 0 where it is lit before the shot. */
    onUs: onUsSchema.or(z.literal(0)),
    /** Shots a step. */
    shots: z.int().min(1).max(999),
    /** After the last step comes the first. */
    loop: z.boolean(),
    /** From the edge to the next step, for bodies that only pulse the contact; 0 where its opening leads on. */
    afterUs: z.int().min(0).max(60_000_000),
  }),
])
export type SyncSettings = Readonly<z.infer<typeof syncSettingsSchema>>

/** The light shown between shots in the armed modes: the look again, at a power of its own. */
export const modellingSchema = z.object({ on: z.boolean(), power: powerSchema })
export type Modelling = Readonly<z.infer<typeof modellingSchema>>
