import { hexToFrame, pixelOf } from '../light/frame'
import type { LightRecord } from '../light/light-record'
import type { LedKind } from '../light/mixing/leds'
import { predictLight } from '../light/mixing/predict'

/** What the camera was set to; null where the photo does not say. */
export interface FrameSettings {
  readonly exposureS: number | null
  readonly fNumber: number | null
  readonly iso: number | null
}

/**
 * Stops of light that a photo should have, up to a constant: the light that was applied, for as long as it was lit while the shutter
 * was open, through aperture and ISO. Null without light or without an exposure time. The room's own light is not in it.
 */
export function doseEv(record: LightRecord, settings: FrameSettings, leds: LedKind): number | null {
  const { exposureS, fNumber, iso } = settings
  const frame = hexToFrame(record.frame)
  if (frame === null || exposureS === null) return null
  let light = 0
  for (let pixel = 0; pixel < frame.length / 4; pixel++)
    light += predictLight(pixelOf(frame, pixel), leds).relativeLuminance
  const dose = light * litS(record, exposureS)
  return dose > 0 ? Math.log2(dose) + Math.log2((iso ?? 100) / 100) - 2 * Math.log2(fNumber ?? 1) : null
}

/** Seconds of light within the exposure. In gated the light goes with the shutter. */
function litS({ flash }: LightRecord, exposureS: number): number {
  if (flash === null || flash.onUs === null) return exposureS
  const { delayUs, onUs, pulses, periodUs } = flash
  let sum = 0
  for (let pulse = 0; pulse < pulses; pulse++) {
    const fromS = (delayUs + pulse * (periodUs ?? 0)) / 1e6
    sum += Math.max(0, Math.min(exposureS, fromS + onUs / 1e6) - fromS)
  }
  return sum
}
