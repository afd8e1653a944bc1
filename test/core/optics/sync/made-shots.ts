import fc from 'fast-check'
import type { RigAtWork, SyncPlan } from '../../../../core/optics/sync/light-course'
import type { Possible } from '../../../../core/optics/sync/remedies'
import type { Shutter } from '../../../../core/optics/sync/shutter'
import { usualTiming } from '../../../../core/optics/sync/wire-time'

const held = { kind: 'held', offsetUs: 0 } as const
export const shutterAt = (exposureS: number, travelMs = 3.5): Shutter => ({
  exposureUs: exposureS * 1e6,
  travelUs: travelMs * 1000,
  contact: held,
})
export const rig: RigAtWork = { timing: usualTiming, prefixPixels: 24, between: 0 }
export const flash = (onUs: number, delayUs = 0): SyncPlan => ({ mode: 'flash', delayUs, onUs })
/** What a rig and a body of few gifts can do. */
export const possible: Possible = { modes: ['steady', 'flash'], shortestPulseUs: 1100, releases: [] }
export const silent = (shutter: Shutter): Shutter => ({ ...shutter, contact: { kind: 'silent' } })

export const anyPlan: fc.Arbitrary<SyncPlan> = fc.oneof(
  fc.constant({ mode: 'steady' } as const),
  fc.record({
    mode: fc.constant('flash' as const),
    delayUs: fc.integer({ min: 0, max: 8000 }),
    onUs: fc.integer({ min: 500, max: 30_000 }),
  }),
  fc.record({
    mode: fc.constant('gated' as const),
    delayUs: fc.integer({ min: 0, max: 4000 }),
    limitUs: fc.integer({ min: 2000, max: 60_000 }),
  }),
  fc.record({
    mode: fc.constant('strobe' as const),
    delayUs: fc.integer({ min: 0, max: 3000 }),
    pulses: fc.integer({ min: 1, max: 5 }),
    onUs: fc.integer({ min: 500, max: 2000 }),
    periodUs: fc.integer({ min: 2500, max: 8000 }),
  }),
  fc.record({
    mode: fc.constant('sequence' as const),
    afterUs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60_000 })),
  }),
)
export const anyShutter: fc.Arbitrary<Shutter> = fc.record({
  exposureUs: fc.integer({ min: 1000, max: 50_000 }),
  travelUs: fc.integer({ min: 0, max: 8000 }),
  contact: fc.oneof(
    fc.record({ kind: fc.constant('held' as const), offsetUs: fc.integer({ min: -4000, max: 2000 }) }),
    fc.record({ kind: fc.constant('pulse' as const), closedUs: fc.integer({ min: 500, max: 10_000 }) }),
  ),
})
export const anyRig: fc.Arbitrary<RigAtWork> = fc.record({
  timing: fc.constant(usualTiming),
  prefixPixels: fc.integer({ min: 1, max: 60 }),
  between: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true })),
})
