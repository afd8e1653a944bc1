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
}

/** These pixels in the white that the LEDs make best. */
export function litStep(
  name: string,
  pixels: readonly number[],
  { leds, look }: Pick<StepLight, 'leds' | 'look'>,
): SequenceStep {
  const color: Color = { cct: leds.whiteKelvin ?? 5000, duv: 0 }
  const zone: Zone = { id: 'key', name: 'Key', pixels: [...pixels], power: 0, color, on: true }
  return { name, look: { name, zones: [zone], power: look.power } }
}

/**
 * No LED lit: it shows the light of the room, to be subtracted, and a first and a last one mark the ends of a set, so
 * that its photos cannot be taken for their neighbours.
 */
export function darkFrame(power: number): SequenceStep {
  return { name: 'dark', look: { name: 'Dark frame', zones: [], power } }
}

/** All pixels alike, for a frame of a white target in place of the subject: white balance and fall-off. */
export function whiteTargetFrame({ layout, leds, look }: StepLight): SequenceStep {
  const pixels = layout.places.map((_, pixel) => pixel)
  return litStep('white target', pixels, { leds, look })
}
