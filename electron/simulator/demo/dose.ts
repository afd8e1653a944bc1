import { xyToXyz } from '../../../core/light/mixing/chromaticity'
import type { LedKind } from '../../../core/light/mixing/leds'
import { planckianXy } from '../../../core/light/mixing/planckian'
import { driveToXyz } from '../../../core/light/mixing/predict'
import type { Exposure } from '../simulated-rig'
import { seededRandom } from './subject/noise'

const CHANNELS = 4

/**
 * White of one pixel at full drive, whatever the kind: middle of the white bin (5-7 lm at 13 mA) in the
 * SK6812RGBW-BW datasheet.
 */
const FULL_LUMENS = 6

/**
 * How long each channel of each pixel was lit while the shutter was open, in seconds of full drive: four values a
 * pixel, RGBW. Light is linear in the drive value; the LEDs' own PWM counts as its mean.
 */
export function channelDoses(exposure: Exposure, pixelCount: number): Float64Array {
  const doses = new Float64Array(pixelCount * CHANNELS)
  exposure.frames.forEach((frame, index) => {
    const fromUs = Math.max(0, frame.atUs)
    const nextUs = exposure.frames[index + 1]?.atUs ?? exposure.exposureUs
    const litS = (Math.min(exposure.exposureUs, nextUs) - fromUs) / 1e6
    if (litS <= 0) return
    for (let channel = 0; channel < doses.length; channel++) {
      doses[channel] = (doses[channel] ?? 0) + (litS * (frame.rgbw[channel] ?? 0)) / 255
    }
  })
  return doses
}

/** Of one reel: no two LEDs give the same light. */
const LED_SPREAD = 0.12

/** How much of the kind's light each pixel gives, 0.88-1.12: the same ring at every start. */
function ledOutputs(pixelCount: number): Float64Array {
  const random = seededRandom(12)
  return Float64Array.from({ length: pixelCount }, () => 1 + LED_SPREAD * (2 * random() - 1))
}

type Rgb = readonly [red: number, green: number, blue: number]

/** IEC 61966-2-1. */
const xyzToLinearSrgb = ([x, y, z]: readonly [number, number, number]): Rgb => [
  3.2406255 * x - 1.537208 * y - 0.4986286 * z,
  -0.9689307 * x + 1.8757561 * y + 0.0415175 * z,
  0.0557101 * x - 0.2040211 * y + 1.0569959 * z,
]

/**
 * What the camera's three channels get of each LED channel at full drive, in lumens, white-balanced by one gain a
 * channel as cameras do, so that a black body of `whiteBalanceK` comes out grey. Saturated dies lie outside sRGB:
 * a value may be negative, and is clipped only when the photo is developed.
 */
export function cameraPrimaries(leds: LedKind, whiteBalanceK: number): readonly Rgb[] {
  const white = xyzToLinearSrgb(xyToXyz(planckianXy(whiteBalanceK), 1))
  const drives = [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
  ] as const
  return drives.map((drive) => {
    const seen = xyzToLinearSrgb(driveToXyz(drive, leds))
    return [
      (seen[0] / white[0]) * FULL_LUMENS,
      (seen[1] / white[1]) * FULL_LUMENS,
      (seen[2] / white[2]) * FULL_LUMENS,
    ]
  })
}

/** Lumen-seconds each pixel gave to the camera's red, green and blue: three values a pixel. */
export function lightDoses(doses: Float64Array, primaries: readonly Rgb[]): Float32Array {
  const pixels = doses.length / CHANNELS
  const outputs = ledOutputs(pixels)
  const light = new Float32Array(pixels * 3)
  for (let pixel = 0; pixel < pixels; pixel++) {
    primaries.forEach((primary, channel) => {
      const litS = (doses[pixel * CHANNELS + channel] ?? 0) * (outputs[pixel] ?? 1)
      for (const color of [0, 1, 2] as const) {
        light[pixel * 3 + color] = (light[pixel * 3 + color] ?? 0) + litS * primary[color]
      }
    })
  }
  return light
}
