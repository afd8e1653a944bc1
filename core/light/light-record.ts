import { z } from 'zod'
import { colorSchema } from './color'

/**
 * The light record: what was applied for one photo. It goes into shot logs, timelines and photos, so its
 * shape is public (docs/formats.md). Readers ignore what they do not know, hence loose objects.
 */
const syncModeSchema = z.enum(['steady', 'flash', 'gated', 'strobe', 'sequence'])

export const recordZoneSchema = z.looseObject({
  name: z.string(),
  /** Pixel ranges along the chain, as `0-7,12`. */
  pixels: z.string(),
  /** Stops relative to the record's master power. */
  power: z.number(),
  color: colorSchema,
})

export const shotReferenceSchema = z.looseObject({
  rig: z.string(),
  boot: z.string(),
  seq: z.int().min(1),
  /** UTC, ISO 8601. */
  time: z.string(),
})

export const macroRecordSchema = z.looseObject({
  /** On the sensor, 1 is life size. */
  magnification: z.number().positive(),
  /** As the ring says, and as light and depth of field feel it. */
  fNumber: z.number().positive().optional(),
  effectiveFNumber: z.number().positive().optional(),
  focalLengthMm: z.number().positive().optional(),
})
export type MacroRecord = Readonly<z.infer<typeof macroRecordSchema>>

const flashSchema = z
  .looseObject({
    delayUs: z.number().min(0),
    onUs: z.number().min(0).nullable(),
    pulses: z.int().min(1),
    periodUs: z.number().min(0).nullable(),
  })
  .nullable()

const frameSchema = z.string().regex(/^([0-9a-fA-F]{8})*$/)

const modifiersSchema = z.array(
  z.looseObject({
    kind: z.string(),
    stops: z.number(),
    mired: z.number().optional(),
    duv: z.number().optional(),
  }),
)

/** One of the lights of a stack, and how many frames it lit. */
export const stackedLightSchema = z.looseObject({
  frames: z.int().min(1),
  mode: syncModeSchema,
  power: z.number(),
  limited: z.number().max(0),
  flash: flashSchema,
  /** Name of the step, in a sequence. */
  step: z.string().nullable(),
  zones: z.array(recordZoneSchema),
  frame: frameSchema,
  modifiers: modifiersSchema.optional(),
})
export type StackedLight = Readonly<z.infer<typeof stackedLightSchema>>

export const lightRecordSchema = z.looseObject({
  v: z.literal(1),
  source: z.enum(['shot', 'timeline', 'given']),
  shot: shotReferenceSchema.nullable(),
  mode: syncModeSchema,
  /** Master power in stops; 0 is full. */
  power: z.number(),
  /** Stops the power budget took away: 0 or negative. */
  limited: z.number().max(0),
  /** What was achieved; null in steady and plain sequence. `onUs` is null in gated. */
  flash: flashSchema,
  step: z
    .looseObject({
      index: z.int().min(1),
      of: z.int().min(1),
      name: z.string(),
      shot: z.int().min(1),
      shots: z.int().min(1),
    })
    .nullable(),
  zones: z.array(recordZoneSchema),
  rig: z.looseObject({ layout: z.string(), leds: z.string() }),
  /** Eight hex digits RGBW a pixel, in chain order, as applied. */
  frame: frameSchema,
  /** The run that the shot belongs to, which of its shots it was, from 1, and of how many, and what its sequence is called. */
  run: z
    .looseObject({
      id: z.string(),
      place: z.int().min(1),
      of: z.int().min(1).optional(),
      name: z.string().optional(),
    })
    .optional(),
  /** What stood in front of the LEDs; an empty list says that nothing did. */
  modifiers: modifiersSchema.optional(),
  /** The white of this light as a grey card told it: an estimate. */
  whiteBalance: z
    .looseObject({
      rgb: z.array(z.number()).length(3),
      cct: z.number(),
      duv: z.number(),
      setKelvin: z.number(),
      camera: z.string().nullable(),
    })
    .optional(),
  /** How large and how the photo was taken, as the photographer said: what no contact tells. */
  macro: macroRecordSchema.optional(),
  /** Of a photo made of frames: how many, their run, and their lights where these differ. */
  stack: z
    .looseObject({
      frames: z.int().min(1),
      run: z.string().nullable(),
      lights: z.array(stackedLightSchema),
      /** Further lights that are not listed. */
      others: z.int().min(0),
    })
    .optional(),
})

export type LightRecord = Readonly<z.infer<typeof lightRecordSchema>>
export type RecordZone = Readonly<z.infer<typeof recordZoneSchema>>
