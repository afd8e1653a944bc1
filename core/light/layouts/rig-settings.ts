import { z } from 'zod'
import { sk6812Rgbw } from '../mixing/led-presets'
import type { LedKind } from '../mixing/leds'
import { planckianXy } from '../mixing/planckian'
import { type Layout, pixelPlaceSchema, ringLayout } from './layout'
import { customLayout, layoutFor, panelLayout, ringsLayout, stripLayout } from './layouts'

const mm = z.number().min(0.5).max(1000)

export const MAX_RINGS = 8

/** One of several rings on a chain. A single pixel in the middle is a ring of radius 0. */
const ringPartSchema = z.object({
  pixels: z.int().min(1).max(256),
  radiusMm: z.number().min(0).max(1000),
  startDeg: z.number().min(0).max(360),
  clockwise: z.boolean(),
  /** Towards the subject. */
  zMm: z.number().min(-1000).max(1000),
})
export type RingPart = Readonly<z.infer<typeof ringPartSchema>>

/** Where the pixels of a chain sit, as the photographer says. `auto` is the likeliest for their number. */
export const layoutChoiceSchema = z.discriminatedUnion('shape', [
  z.object({ shape: z.literal('auto') }),
  z.object({
    shape: z.literal('ring'),
    radiusMm: mm,
    /** Where pixel 0 sits, clockwise from the top as seen from behind the camera. */
    startDeg: z.number().min(0).max(360),
    clockwise: z.boolean(),
  }),
  z.object({ shape: z.literal('rings'), rings: z.array(ringPartSchema).min(1).max(MAX_RINGS) }),
  z.object({ shape: z.literal('strip'), pitchMm: mm, offsetMm: z.number().min(-1000).max(1000) }),
  z.object({
    shape: z.literal('panel'),
    columns: z.int().min(1).max(256),
    pitchMm: mm,
    serpentine: z.boolean(),
  }),
  z.object({
    shape: z.literal('custom'),
    name: z.string().min(1).max(40),
    places: z.array(pixelPlaceSchema).max(256),
  }),
])
export type LayoutChoice = Readonly<z.infer<typeof layoutChoiceSchema>>

const primarySchema = z.object({
  x: z.number().min(0).max(0.8),
  y: z.number().min(0.001).max(0.9),
  luminance: z.number().positive().max(1e6),
})

/** What the LEDs are: as the rig says, another bin of white, or as they were measured. */
export const ledChoiceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('as-said') }),
  z.object({ kind: z.literal('white'), kelvin: z.number().min(1800).max(10_000) }),
  z.object({
    kind: z.literal('measured'),
    /** CIE 1931 xy and luminous flux at full drive, in any one unit. */
    primaries: z.object({
      r: primarySchema,
      g: primarySchema,
      b: primarySchema,
      w: primarySchema.nullable(),
    }),
    kelvin: z.number().min(1000).max(20_000).nullable(),
  }),
])
export type LedChoice = Readonly<z.infer<typeof ledChoiceSchema>>

/** What the photographer knows of a rig and the rig does not. */
export const rigSettingsSchema = z.object({ layout: layoutChoiceSchema, leds: ledChoiceSchema })
export type RigSettings = Readonly<z.infer<typeof rigSettingsSchema>>

export const defaultRigSettings: RigSettings = { layout: { shape: 'auto' }, leds: { kind: 'as-said' } }

/** The layout of a chain of this length. Coordinates or rings of another number of pixels do not fit: the likeliest serves. */
export function layoutOf(choice: LayoutChoice, pixels: number): Layout {
  switch (choice.shape) {
    case 'auto':
      return layoutFor(pixels)
    case 'ring':
      return ringLayout(pixels, choice)
    case 'rings': {
      const all = ringsLayout(choice.rings)
      return all.places.length === pixels ? all : layoutFor(pixels)
    }
    case 'strip':
      return stripLayout(pixels, choice)
    case 'panel': {
      const rows = Math.ceil(pixels / choice.columns)
      const whole = panelLayout(choice.columns, rows, choice)
      return { ...whole, places: whole.places.slice(0, pixels) }
    }
    case 'custom':
      return choice.places.length === pixels ? customLayout(choice.name, choice.places) : layoutFor(pixels)
  }
}

/** The LED kind by the photographer's word; `said` is what the rig says it has. */
export function ledKindOf(choice: LedChoice, said: LedKind): LedKind {
  switch (choice.kind) {
    case 'as-said':
      return said
    case 'white': {
      // A chain without a white die has none, whatever was chosen.
      if (said.primaries.w === null) return said
      const { name, whiteKelvin } = sk6812Rgbw(choice.kelvin)
      const w = { ...planckianXy(choice.kelvin), luminance: said.primaries.w.luminance }
      return { ...said, name, whiteKelvin, primaries: { ...said.primaries, w } }
    }
    case 'measured': {
      const { primaries, kelvin } = choice
      const w = said.primaries.w === null ? null : primaries.w
      const whiteKelvin = w === null ? null : kelvin
      const name = `${said.name.replace(/ \d+ K$/, '')}${whiteKelvin === null ? '' : ` ${Math.round(whiteKelvin)} K`} measured`
      return { ...said, name, whiteKelvin, primaries: { ...primaries, w } }
    }
  }
}
