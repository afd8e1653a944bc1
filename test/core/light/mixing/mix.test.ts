import { convertHsvToRgb } from 'culori'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Color } from '../../../../core/light/color'
import { cctDuvToUv } from '../../../../core/light/mixing/cct'
import { uvDistance, xyToUv, xyToXyz } from '../../../../core/light/mixing/chromaticity'
import { hsiToXyz, hueToShares } from '../../../../core/light/mixing/hsi'
import {
  LED_PRESETS,
  SK6812_RGBW_NEUTRAL,
  sk6812Rgbw,
  WS2812,
} from '../../../../core/light/mixing/led-presets'
import { solve } from '../../../../core/light/mixing/matrix'
import { colorToDrive, mixColor } from '../../../../core/light/mixing/mix'
import { planckianXy } from '../../../../core/light/mixing/planckian'
import { predictLight } from '../../../../core/light/mixing/predict'

const anyLeds = fc.constantFrom(...LED_PRESETS)
const anyWhite = fc.record({
  cct: fc.double({ min: 1000, max: 20_000, noNaN: true }),
  duv: fc.double({ min: -0.03, max: 0.03, noNaN: true }),
})
const anyHue = fc.record({
  hue: fc.double({ min: 0, max: 360, noNaN: true }),
  saturation: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('mixing a colour', () => {
  test('the largest channel is at full: power 0 is the brightest that the colour can be', () => {
    fc.assert(
      fc.property(fc.oneof(anyWhite, anyHue), anyLeds, (color, leds) => {
        const { drive } = mixColor(color, leds)
        expect(Math.max(...drive)).toBe(1)
        expect(Math.min(...drive)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...colorToDrive(color, leds))).toBe(255)
      }),
    )
  })

  test('what comes out is the white asked for, or as far off as it says', () => {
    fc.assert(
      fc.property(anyWhite, anyLeds, (color, leds) => {
        const { chromaticity, outOfGamut } = mixColor(color, leds)
        const distance = uvDistance(xyToUv(chromaticity ?? { x: 0, y: 1 }), cctDuvToUv(color))
        expect(Math.abs(distance - outOfGamut)).toBeLessThan(1e-6)
      }),
    )
  })

  test('as much white as the colour can hold: one colour at least stays dark', () => {
    fc.assert(
      fc.property(fc.oneof(anyWhite, anyHue), (color) => {
        const [r, g, b] = mixColor(color, SK6812_RGBW_NEUTRAL).drive
        expect(Math.min(r, g, b)).toBe(0)
      }),
    )
  })

  test.each([2700, 3000, 4500, 6500])(
    'white of the white die’s own %d K is the white die alone',
    (kelvin) => {
      expect(colorToDrive({ cct: kelvin, duv: 0 }, sk6812Rgbw(kelvin))).toEqual([0, 0, 0, 255])
    },
  )

  test('white near the white die’s own kelvin is the white die almost alone', () => {
    const [r, g, b, w] = colorToDrive({ cct: 5200, duv: 0 }, SK6812_RGBW_NEUTRAL)
    expect(w).toBe(255)
    expect(r + g + b).toBeLessThan(50)
  })

  test('without a white die white comes from three colours and none from the fourth', () => {
    const [r, g, b, w] = colorToDrive({ cct: 5200, duv: 0 }, WS2812)
    expect(w).toBe(0)
    expect(Math.min(r, g, b)).toBeGreaterThan(20)
  })

  test('daylight, candle light and sky are all within what the LEDs can make', () => {
    for (const leds of LED_PRESETS) {
      for (let cct = 1800; cct <= 20_000; cct += 100)
        expect(mixColor({ cct, duv: 0 }, leds).outOfGamut).toBe(0)
    }
  })

  test('a white too green for the LEDs says by how much', () => {
    const { outOfGamut, drive } = mixColor({ cct: 2000, duv: 0.05 }, SK6812_RGBW_NEUTRAL)
    expect(outOfGamut).toBeGreaterThan(0.01)
    expect(drive[2]).toBe(0)
  })

  test('drive values are taken as they are, and no white where there is no white die', () => {
    const color: Color = { rgbw: [10, 20, 30, 40] }
    expect(colorToDrive(color, SK6812_RGBW_NEUTRAL)).toEqual([10, 20, 30, 40])
    expect(colorToDrive(color, WS2812)).toEqual([10, 20, 30, 0])
  })

  test('nothing lit has no colour', () => {
    const mixed = mixColor({ rgbw: [0, 0, 0, 0] }, SK6812_RGBW_NEUTRAL)
    expect(mixed).toMatchObject({ chromaticity: null, cct: null, duv: null, relativeLuminance: 0 })
  })

  test('a gel is the white it comes to', () => {
    const gel: Color = { gel: 'Full CTO', cct: 3200, duv: 0.002 }
    expect(colorToDrive(gel, SK6812_RGBW_NEUTRAL)).toEqual(
      colorToDrive({ cct: 3200, duv: 0.002 }, SK6812_RGBW_NEUTRAL),
    )
  })

  test('the three pure hues are the three dies, and no saturation is the white die alone', () => {
    const drive = (hue: number, saturation: number) => colorToDrive({ hue, saturation }, SK6812_RGBW_NEUTRAL)
    expect(drive(0, 1)).toEqual([255, 0, 0, 0])
    expect(drive(120, 1)).toEqual([0, 255, 0, 0])
    expect(drive(240, 1)).toEqual([0, 0, 255, 0])
    expect(drive(360, 1)).toEqual(drive(0, 1))
    expect(drive(77, 0)).toEqual([0, 0, 0, 255])
  })

  test('a kelvin slider moves the drives without a jump, inside the gamut and out of it', () => {
    for (const leds of [SK6812_RGBW_NEUTRAL, WS2812]) {
      for (const duv of [-0.02, 0, 0.02]) {
        let largest = 0
        let last = mixColor({ cct: 1000, duv }, leds).drive
        for (let mired = 999.5; mired >= 50; mired -= 0.5) {
          const { drive } = mixColor({ cct: 1e6 / mired, duv }, leds)
          largest = Math.max(
            largest,
            ...drive.map((value, channel) => Math.abs(value - (last[channel] ?? 0))),
          )
          last = drive
        }
        expect(largest).toBeLessThan(0.02)
      }
    }
  })

  test('the same colour again is the same answer', () => {
    const once = mixColor({ cct: 4321, duv: 0.001 }, SK6812_RGBW_NEUTRAL)
    expect(mixColor({ cct: 4321, duv: 0.001 }, SK6812_RGBW_NEUTRAL)).toBe(once)
    expect(mixColor({ cct: 4321, duv: 0.001 }, WS2812)).not.toEqual(once)
  })
})

describe('hue and saturation', () => {
  test('the hue circle is that of HSV (A. R. Smith, SIGGRAPH 1978), as culori computes it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 359.999, noNaN: true }), (h) => {
        const { r, g, b } = convertHsvToRgb({ h, s: 1, v: 1 })
        const shares = hueToShares(h)
        for (const [index, value] of [r, g, b].entries()) expect(shares[index]).toBeCloseTo(value, 9)
      }),
    )
  })

  test('a full hue keeps two dies at most, and its light is theirs in the balance that makes 6500 K of all three', () => {
    const { r, g, b } = SK6812_RGBW_NEUTRAL.primaries
    const balance = solve([xyToXyz(r, 1), xyToXyz(g, 1), xyToXyz(b, 1)], xyToXyz(planckianXy(6500), 1))
    for (const [hue, dies] of [
      [60, [0, 1]],
      [180, [1, 2]],
      [300, [0, 2]],
    ] as const) {
      const parts = solve(
        [xyToXyz(r, 1), xyToXyz(g, 1), xyToXyz(b, 1)],
        hsiToXyz(hue, 1, SK6812_RGBW_NEUTRAL),
      )
      for (const die of [0, 1, 2] as const)
        expect(parts[die]).toBeCloseTo(dies.some((one) => one === die) ? balance[die] : 0, 9)
    }
  })
})

describe('predicting light', () => {
  test('the white die at full is 1, and light is linear in the drive', () => {
    expect(predictLight([0, 0, 0, 255], SK6812_RGBW_NEUTRAL).relativeLuminance).toBeCloseTo(1, 9)
    expect(predictLight([0, 0, 0, 51], SK6812_RGBW_NEUTRAL).relativeLuminance).toBeCloseTo(0.2, 9)
    expect(predictLight([255, 255, 255, 0], WS2812).relativeLuminance).toBeCloseTo(1, 9)
  })

  test('rounding to whole drives moves the colour little at full and much at low power', () => {
    const color = { cct: 3200, duv: 0 }
    const { drive } = mixColor(color, SK6812_RGBW_NEUTRAL)
    const off = (power: number) => {
      const [r, g, b, w] = drive.map((value) => Math.round(value * 255 * power))
      const duv = predictLight([r ?? 0, g ?? 0, b ?? 0, w ?? 0], SK6812_RGBW_NEUTRAL).duv
      return Math.abs(duv ?? 1)
    }
    expect(off(1)).toBeLessThan(0.0005)
    expect(off(2 ** -6)).toBeGreaterThan(0.001)
  })
})
