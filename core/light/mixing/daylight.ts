import { type CctDuv, xyToCctDuv } from './cct'
import type { Xy } from './chromaticity'

/** Chromaticity of CIE daylight, 4000-25000 K. CIE 15:2004 eq. 3.3-3.5. */
export function daylightXy(kelvin: number): Xy {
  if (!(kelvin >= 4000 && kelvin <= 25_000))
    throw new Error(`expected daylight of 4000-25000 K, got ${kelvin}`)
  const k = 1000 / kelvin
  const x =
    kelvin <= 7000
      ? -4.607 * k ** 3 + 2.9678 * k ** 2 + 0.09911 * k + 0.244063
      : -2.0064 * k ** 3 + 1.9018 * k ** 2 + 0.24748 * k + 0.23704
  return { x, y: -3 * x * x + 2.87 * x - 0.275 }
}

/**
 * Daylight of this kelvin as CCT and Duv: daylight is a little greener than a black body (Duv about +0.003). Below
 * 4000 K, where there is no CIE daylight, the Planckian locus.
 */
export function daylightWhite(kelvin: number): CctDuv {
  if (kelvin < 4000) return { cct: kelvin, duv: 0 }
  const duv = xyToCctDuv(daylightXy(Math.min(kelvin, 20_000)))?.duv ?? 0
  return { cct: Math.min(kelvin, 20_000), duv }
}
