import { contactOpensUs, type Shutter, type Span } from './shutter'
import { type RigTiming, wireUs } from './wire-time'

/** A sync mode and its times, whether or not a rig offers it. */
export type SyncPlan =
  | { readonly mode: 'steady' }
  | { readonly mode: 'flash'; readonly delayUs: number; readonly onUs: number }
  /** Lit from the edge until the contact opens, at most `limitUs`. */
  | { readonly mode: 'gated'; readonly delayUs: number; readonly limitUs: number }
  | {
      readonly mode: 'strobe'
      readonly delayUs: number
      readonly pulses: number
      readonly onUs: number
      readonly periodUs: number
    }
  /** Lit before the shot; the next light comes `afterUs` after the edge, or at the contact's opening where that is 0. */
  | { readonly mode: 'sequence'; readonly afterUs: number }

export interface RigAtWork {
  readonly timing: RigTiming
  /** Pixels sent to change the light of the shot. */
  readonly prefixPixels: number
  /** Light between shots, as a multiple of the shot's: the modelling light, 0 where it is off. */
  readonly between: number
}

/** The light around one shot, in microseconds from the edge. */
export interface LightCourse {
  /** When the shot's own light is lit, in order; open ends are infinite. */
  readonly lit: readonly Span[]
  /** Light at all other times, as a multiple of the shot's. */
  readonly between: number
  /** The dose that was asked for, in µs of the shot's light: all of it in the exposure would be no loss. */
  readonly wantedUs: number
  /** From the edge to the first change of light; 0 where the light was there before. */
  readonly lateUs: number
}

/** What the rig does about this shot. With a silent contact only light that needs no edge is lit. */
export function lightCourse(plan: SyncPlan, shutter: Shutter, rig: RigAtWork): LightCourse {
  const { timing, prefixPixels, between } = rig
  const opensUs = contactOpensUs(shutter)
  const reactionUs = timing.pollUs + wireUs(prefixPixels, timing)
  const always: Span = { fromUs: Number.NEGATIVE_INFINITY, toUs: Number.POSITIVE_INFINITY }
  const course = (lit: readonly Span[], wantedUs: number): LightCourse => ({
    lit: opensUs === null ? [] : lit,
    between,
    wantedUs,
    lateUs: lit[0]?.fromUs ?? 0,
  })
  switch (plan.mode) {
    case 'steady':
      return { lit: [always], between: 0, wantedUs: shutter.exposureUs, lateUs: 0 }
    case 'flash': {
      const fromUs = plan.delayUs + reactionUs
      return course([{ fromUs, toUs: fromUs + plan.onUs }], plan.onUs)
    }
    case 'gated': {
      const fromUs = plan.delayUs + reactionUs
      const toUs = Math.max(fromUs, Math.min((opensUs ?? 0) + reactionUs, fromUs + plan.limitUs))
      return course([{ fromUs, toUs }], shutter.exposureUs)
    }
    case 'strobe':
      return course(
        Array.from({ length: plan.pulses }, (_, pulse) => {
          const fromUs = plan.delayUs + reactionUs + pulse * plan.periodUs
          return { fromUs, toUs: fromUs + plan.onUs }
        }),
        plan.pulses * plan.onUs,
      )
    case 'sequence': {
      // What follows is another light: here it counts as none, so that a contact which opens early is seen.
      const toUs = opensUs === null ? always.toUs : (plan.afterUs || opensUs) + reactionUs
      return { lit: [{ ...always, toUs }], between: 0, wantedUs: shutter.exposureUs, lateUs: 0 }
    }
  }
}
