import type { Xyz } from './chromaticity'

/** Linear-light sRGB, one number a channel; outside 0-1 where no screen can follow. */
export type LinearRgb = readonly [r: number, g: number, b: number]

/** IEC 61966-2-1, from CIE 1931 XYZ with luminance 1 as screen white. */
export function xyzToLinearRgb([x, y, z]: Xyz): LinearRgb {
  return [
    3.2406255 * x - 1.537208 * y - 0.4986286 * z,
    -0.9689307 * x + 1.8757561 * y + 0.0415175 * z,
    0.0557101 * x - 0.2040211 * y + 1.0569959 * z,
  ]
}

/** The inverse of `xyzToLinearRgb`, as IEC 61966-2-1 gives it. */
export function linearRgbToXyz([r, g, b]: LinearRgb): Xyz {
  return [
    0.4124 * r + 0.3576 * g + 0.1805 * b,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    0.0193 * r + 0.1192 * g + 0.9505 * b,
  ]
}

/** Linear light 0-1 to the encoded value 0-1 (IEC 61966-2-1). */
export function encodeSrgb(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
}

/** The inverse of `encodeSrgb`. */
export function decodeSrgb(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}
