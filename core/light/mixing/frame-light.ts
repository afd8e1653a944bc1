import { type Frame, pixelOf } from '../frame'
import type { LedKind } from './leds'
import { predictLight } from './predict'

/** Luminous flux of all pixels of a frame together, in the unit of the LEDs' primaries. */
export function frameLight(frame: Frame, leds: LedKind): number {
  // Frames hold few different drives.
  const known = new Map<string, number>()
  let sum = 0
  for (let pixel = 0; pixel * 4 < frame.length; pixel += 1) {
    const drive = pixelOf(frame, pixel)
    const key = drive.join()
    const light = known.get(key) ?? predictLight(drive, leds).relativeLuminance
    known.set(key, light)
    sum += light
  }
  return sum
}
