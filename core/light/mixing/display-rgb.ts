import type { Xyz } from './chromaticity'
import type { LedKind, Rgbw } from './leds'
import { driveToXyz } from './predict'
import { encodeSrgb, type LinearRgb, xyzToLinearRgb } from './srgb'

/** sRGB for the screen, 0-1 a channel, gamma-encoded. */
export type DisplayRgb = { readonly r: number; readonly g: number; readonly b: number }

/**
 * LEDs are purer than any screen: a channel comes out negative. Half of that is lifted with white, which keeps the
 * dominant wavelength but pales, and half is cut, which keeps the colour deep; either alone looks wrong (a minty
 * green, a blue without its azure).
 */
function intoGamut([r, g, b]: LinearRgb): LinearRgb {
  const lift = Math.max(0, -Math.min(r, g, b)) / 2
  return [Math.max(0, r + lift), Math.max(0, g + lift), Math.max(0, b + lift)]
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

/** What a light given by its tristimulus values looks like on an sRGB screen, luminance 1 being screen white. */
export function xyzToDisplayRgb(xyz: Xyz): DisplayRgb {
  const [r, g, b] = compress(intoGamut(xyzToLinearRgb(xyz)))
  return { r: encodeSrgb(r), g: encodeSrgb(g), b: encodeSrgb(b) }
}

/**
 * What a pixel at these drive values (0-255) looks like on an sRGB screen, the white die at full as screen white. An
 * estimate from typical LEDs.
 */
export function driveToDisplayRgb([r, g, b, w]: Rgbw, leds: LedKind): DisplayRgb {
  return xyzToDisplayRgb(driveToXyz([r / 255, g / 255, b / 255, w / 255], leds))
}

/** As CSS wants it: `#rrggbb`. */
export function displayRgbToHex({ r, g, b }: DisplayRgb): string {
  const hex = (value: number) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${hex(r)}${hex(g)}${hex(b)}`
}
