import { z } from 'zod'
import { type CctDuv, MIRED_LIMITS } from '../mixing/cct'

/** What may stand in front of the LEDs at once. */
export const MAX_MODIFIERS = 4

/**
 * Something in front of the LEDs. It stays where a hand has put it: it takes light from every zone alike and tints it,
 * and the rig knows nothing of it. Public file format: a field may be added, never changed.
 */
export const modifierSchema = z.object({
  /** `diffuser`, `polariser`, `cone`, or any other word. */
  kind: z.string().trim().min(1).max(30),
  /** What it takes, in stops: 0 or negative. */
  stops: z.number().min(-10).max(0),
  /** Added to the light's reciprocal colour temperature: positive is warmer. */
  mired: z.number().min(-300).max(300).optional(),
  /** Added to the light's Duv: positive is greener. */
  duv: z.number().min(-0.05).max(0.05).optional(),
})
export type Modifier = Readonly<z.infer<typeof modifierSchema>>

interface Modified {
  readonly modifiers?: readonly Modifier[] | undefined
}

/** Stops that all modifiers of a look take together: 0 or negative. The exposure counts with it as `modifiersEv`. */
export function modifierStops({ modifiers = [] }: Modified): number {
  return modifiers.reduce((sum, { stops }) => sum + stops, 0)
}

/** A white as it comes out of the modifiers, by their shifts; kept within 1000-20000 K. */
export function throughModifiers(white: CctDuv, { modifiers = [] }: Modified): CctDuv {
  const mired = modifiers.reduce((sum, one) => sum + (one.mired ?? 0), 1e6 / white.cct)
  const duv = modifiers.reduce((sum, one) => sum + (one.duv ?? 0), white.duv)
  const [least, most] = MIRED_LIMITS
  return { cct: 1e6 / Math.min(most, Math.max(least, mired)), duv }
}

/** Whether any of them tints the light. */
export function tints({ modifiers = [] }: Modified): boolean {
  return modifiers.some(({ mired = 0, duv = 0 }) => mired !== 0 || duv !== 0)
}
