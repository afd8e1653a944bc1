import type { SequenceStep } from './sequence'
import { type GeneratorOptions, generateSteps } from './sequence-generators'

/** As wide as the raking looks, so that a sweep's first step is known from them. */
const ANGLES = 12

/** The raking light once round the subject, for any layout: twelve angles, or as many as there are pixels. */
export function rakingSweep(
  rig: Pick<GeneratorOptions, 'layout' | 'leds' | 'look' | 'names'>,
): readonly SequenceStep[] {
  const count = Math.min(ANGLES, rig.layout.places.length)
  return generateSteps('rake', {
    ...rig,
    count,
    widthDeg: 360 / ANGLES,
    spacingEv: 1,
    darkFrames: false,
  })
}
