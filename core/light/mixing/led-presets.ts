import type { LedCurrent, LedKind } from './leds'
import { planckianXy } from './planckian'

/*
 * Chromaticity of the colour dies: dominant wavelengths as both datasheets give them (red 620-625 nm, green
 * 522-525 nm, blue 465-467 nm; Worldsemi WS2812B, Opsco/Normand SK6812RGBW), taken at their middle, with line widths
 * usual for such dies (18, 33, 22 nm), through the LED line shape of Y. Ohno, Opt. Eng. 44(11) 2005. A test
 * computes them again. Typical values: a measured rig overrides them.
 */
const RED = { x: 0.695, y: 0.304 }
const GREEN = { x: 0.16, y: 0.706 }
const BLUE = { x: 0.137, y: 0.048 }

/**
 * Lumen at 13 mA, SK6812RGBW-BW datasheet (2019) bins: red 1-2, green 3-5, blue 1-2, white 5-7. Middle of each bin,
 * but the lower edge for blue: more would need nearly all of the current to leave as light.
 */
const SK6812_LUMEN = { r: 1.5, g: 4, b: 1, w: 6 }

/** Measured on SK6812 RGBW at 5 V: blog.dest-unreach.be/2023/08/31/sk6812. */
const SK6812_CURRENT: LedCurrent = { fullMa: [8, 8.1, 8, 16.1], idleMa: 0.2 }

/** mcd at 20 mA, WS2812B datasheet: red 390-420, green 660-720, blue 180-200. */
const WS2812_MCD = { r: 405, g: 690, b: 190 }

/** 20 mA a channel by design; 1 mA a pixel when dark, on the safe side. */
const WS2812_CURRENT: LedCurrent = { fullMa: [20, 20, 20, 0], idleMa: 1 }

/** SK6812 RGBW with a white die of this kelvin on the Planckian locus (ANSI C78.377 bins reach Duv ±0.006). */
export function sk6812Rgbw(whiteKelvin: number): LedKind {
  return {
    name: `SK6812 RGBW ${whiteKelvin} K`,
    whiteKelvin,
    primaries: {
      r: { ...RED, luminance: SK6812_LUMEN.r },
      g: { ...GREEN, luminance: SK6812_LUMEN.g },
      b: { ...BLUE, luminance: SK6812_LUMEN.b },
      w: { ...planckianXy(whiteKelvin), luminance: SK6812_LUMEN.w },
    },
    ...SK6812_CURRENT,
  }
}

/** Whites as they are sold: warm 2700-3000 K, neutral 4000-4500 K, cool 6000-6500 K. */
const SK6812_RGBW_WARM = sk6812Rgbw(3000)
export const SK6812_RGBW_NEUTRAL = sk6812Rgbw(4500)
export const SK6812_RGBW_COOL = sk6812Rgbw(6500)

/** No white die. Its drive is not quite linear at the dark end (11-bit engine); the prediction takes it as linear. */
export const WS2812: LedKind = {
  name: 'WS2812 RGB',
  whiteKelvin: null,
  primaries: {
    r: { ...RED, luminance: WS2812_MCD.r },
    g: { ...GREEN, luminance: WS2812_MCD.g },
    b: { ...BLUE, luminance: WS2812_MCD.b },
    w: null,
  },
  ...WS2812_CURRENT,
}

export const LED_PRESETS: readonly LedKind[] = [
  SK6812_RGBW_WARM,
  SK6812_RGBW_NEUTRAL,
  SK6812_RGBW_COOL,
  WS2812,
]

/** The preset of this name, as a light record or a setting names it. */
export function ledKindNamed(name: string): LedKind | null {
  return LED_PRESETS.find((preset) => preset.name === name) ?? null
}
