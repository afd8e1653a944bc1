import type { Color } from '../color'
import type { Layout } from '../layouts/layout'
import type { Look, Zone } from '../looks/look'
import type { LedKind } from '../mixing/leds'
import type { SequenceStep } from './sequence'

interface StepLight {
  readonly layout: Layout
  readonly leds: LedKind
  /** Its power is the step's. */
  readonly look: Look
  readonly names: StepNames
}

/** What steps that are made are called; they stand in the records of their shots, and a page may call them in its own language. */
export interface StepNames {
  readonly rake: (degrees: string) => string
  readonly pair: (degrees: string) => string
  readonly side: (degrees: string) => string
  readonly pixel: (degrees: string) => string
  readonly dark: string
  readonly darkLook: string
  readonly whiteTarget: string
  /** The zone that is lit. */
  readonly zone: string
  readonly red: string
  readonly green: string
  readonly blue: string
  readonly white: string
}

/** These pixels in the white that the LEDs make best. */
export function litStep(
  name: string,
  pixels: readonly number[],
  { leds, look, names }: Pick<StepLight, 'leds' | 'look' | 'names'>,
): SequenceStep {
  const color: Color = { cct: leds.whiteKelvin ?? 5000, duv: 0 }
  const zone: Zone = { id: 'key', name: names.zone, pixels: [...pixels], power: 0, color, on: true }
  return { name, look: { name, zones: [zone], power: look.power } }
}

/**
 * No LED lit: it shows the light of the room, to be subtracted, and a first and a last one mark the ends of a set, so
 * that its photos cannot be taken for their neighbours.
 */
export function darkFrame(power: number, { dark, darkLook }: StepNames): SequenceStep {
  return { name: dark, look: { name: darkLook, zones: [], power } }
}

/** All pixels alike, for a frame of a white target in place of the subject: white balance and fall-off. */
export function whiteTargetFrame({ layout, ...light }: StepLight): SequenceStep {
  const pixels = layout.places.map((_, pixel) => pixel)
  return litStep(light.names.whiteTarget, pixels, light)
}
