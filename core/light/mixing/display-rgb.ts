import type { Xyz } from './chromaticity'
import type { LedKind, Rgbw } from './leds'
import { type LinearRgb, linearToOklab, oklabToLinear } from './oklab'
import { driveToXyz } from './predict'

/** sRGB for the screen, 0-1 a channel, gamma-encoded. */
export type DisplayRgb = { readonly r: number; readonly g: number; readonly b: number }

/** IEC 61966-2-1. */
function xyzToLinear([x, y, z]: Xyz): LinearRgb {
  return [
    3.2406255 * x - 1.537208 * y - 0.4986286 * z,
    -0.9689307 * x + 1.8757561 * y + 0.0415175 * z,
    0.0557101 * x - 0.2040211 * y + 1.0569959 * z,
  ]
}

/** IEC 61966-2-1. */
function encode(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.min(1, Math.max(0, value))
}

/** A colour no screen can show gives up chroma, at equal hue and lightness in Oklab, until no channel is negative. */
function intoGamut(linear: LinearRgb): LinearRgb {
  const allowed = -1e-6 * Math.max(...linear)
  if (Math.min(...linear) >= allowed) return linear
  const [lightness, a, b] = linearToOklab(linear)
  let low = 0
  let high = 1
  for (let round = 0; round < 12; round += 1) {
    const middle = (low + high) / 2
    if (Math.min(...oklabToLinear([lightness, a * middle, b * middle])) >= 0) low = middle
    else high = middle
  }
  return oklabToLinear([lightness, a * low, b * low])
}

const SHOULDER = 0.8

/** Above the shoulder, light closes in on 1 without reaching it; all channels alike, so the hue stays. */
function compress(linear: LinearRgb): LinearRgb {
  const peak = Math.max(...linear)
  if (peak <= SHOULDER) return linear
  const room = 1 - SHOULDER
  const scale = (SHOULDER + room * (1 - Math.exp(-(peak - SHOULDER) / room))) / peak
  return [linear[0] * scale, linear[1] * scale, linear[2] * scale]
}

/**
 * What a pixel at these drive values (0-255) looks like on an sRGB screen: linear light, the white die at full as
 * screen white, kept in gamut at equal hue. An estimate from typical LEDs.
 */
export function driveToDisplayRgb([r, g, b, w]: Rgbw, leds: LedKind): DisplayRgb {
  return xyzToDisplayRgb(driveToXyz([r / 255, g / 255, b / 255, w / 255], leds))
}

/** The same for a light given by its tristimulus values, luminance 1 being screen white. */
export function xyzToDisplayRgb(xyz: Xyz): DisplayRgb {
  const [red, green, blue] = compress(intoGamut(xyzToLinear(xyz)))
  return { r: encode(red), g: encode(green), b: encode(blue) }
}

/** As CSS wants it: `#rrggbb`. */
export function displayRgbToHex({ r, g, b }: DisplayRgb): string {
  const hex = (value: number) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${hex(r)}${hex(g)}${hex(b)}`
}
