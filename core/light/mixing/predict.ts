import { type CctDuv, xyToCctDuv } from './cct'
import { type Xy, type Xyz, xyToXyz, xyzToXy } from './chromaticity'
import type { LedKind, LedPrimary, Rgbw } from './leds'

/** What a pixel's drive values make, predicted from typical LEDs: an estimate, and not what a camera sees. */
export type PredictedLight = {
  /** Null when nothing is lit. */
  readonly chromaticity: Xy | null
  /** Null when nothing is lit, or the colour is too far from white for a colour temperature to mean anything. */
  readonly cct: number | null
  /** Null where `cct` is. */
  readonly duv: number | null
  /** 1 is the white die at full, or all three colours at full where there is no white die. */
  readonly relativeLuminance: number
}

const primaryXyz = (primary: LedPrimary | null): Xyz =>
  primary === null ? [0, 0, 0] : xyToXyz(primary, primary.luminance)

/** The luminance that counts as 1. */
export function fullLuminance({ primaries: { r, g, b, w } }: LedKind): number {
  return w === null ? r.luminance + g.luminance + b.luminance : w.luminance
}

/** Tristimulus values of a drive (0-1 a channel), the luminance in the unit of `fullLuminance`. */
export function driveToXyz(drive: Rgbw, leds: LedKind): Xyz {
  const { r, g, b, w } = leds.primaries
  const full = fullLuminance(leds)
  const sum: [number, number, number] = [0, 0, 0]
  for (const [index, primary] of [r, g, b, w].entries()) {
    const share = (drive[index] ?? 0) / full
    const [x, y, z] = primaryXyz(primary)
    sum[0] += x * share
    sum[1] += y * share
    sum[2] += z * share
  }
  return sum
}

/**
 * Colour and brightness of drive values 0-255, whole or not. Asked for the rounded values that are sent, it tells
 * how far the 8-bit step moves the colour at low drive.
 */
export function predictLight(rgbw: Rgbw, leds: LedKind): PredictedLight {
  const xyz = driveToXyz([rgbw[0] / 255, rgbw[1] / 255, rgbw[2] / 255, rgbw[3] / 255], leds)
  const chromaticity = xyzToXy(xyz)
  const white: CctDuv | null = chromaticity === null ? null : xyToCctDuv(chromaticity)
  return { chromaticity, cct: white?.cct ?? null, duv: white?.duv ?? null, relativeLuminance: xyz[1] }
}
