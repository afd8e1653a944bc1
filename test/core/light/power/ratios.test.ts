import { describe, expect, it } from 'vitest'
import type { Color } from '../../../../core/light/color'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { mixColor } from '../../../../core/light/mixing/mix'
import {
  formatRatios,
  lightEv,
  parseRatios,
  powersForRatio,
  ratioZones,
} from '../../../../core/light/power/ratios'

const zones = [
  { id: 'key', power: -1, colorEv: 0 },
  { id: 'fill', power: -1, colorEv: 0 },
  { id: 'rim', power: -3, colorEv: 0 },
]

describe('lighting ratios', () => {
  it('reads as many parts as there are zones', () => {
    expect(parseRatios('4:2:1', 3)).toEqual([4, 2, 1])
    expect(parseRatios(' 1,5 : 1 ', 2)).toEqual([1.5, 1])
    for (const text of ['4:2', '4:2:0', '4::1', 'x', '', '4:2:-1']) expect(parseRatios(text, 3)).toBeNull()
  })

  it('stops are ratios of two', () => {
    expect(formatRatios([0, -1, -2])).toBe('4:2:1')
    expect(formatRatios([-2, -2])).toBe('1:1')
    expect(formatRatios([0, -0.585])).toBe('1.5:1')
    expect(formatRatios([0, -5])).toBe('32:1')
  })

  it('keeps the strongest power and sets the others to it', () => {
    expect(powersForRatio(zones, [4, 2, 1])).toEqual([
      { zone: 'key', power: -1 },
      { zone: 'fill', power: -2 },
      { zone: 'rim', power: -3 },
    ])
    expect(powersForRatio(zones, [1, 1, 2])).toMatchObject([{ power: -2 }, { power: -2 }, { power: -1 }])
  })

  it('refuses what no control could show', () => {
    expect(powersForRatio(zones, [1000, 1, 1])).toBeNull()
  })

  it('what was set reads as what was typed', () => {
    const powers = powersForRatio(zones, [8, 2, 1]) ?? expect.fail('expected powers')
    expect(formatRatios(powers.map(({ power }) => power))).toBe('8:2:1')
  })

  it('is of light, whatever the colours: what was typed is what the LEDs give', () => {
    const leds = SK6812_RGBW_NEUTRAL
    const colors: readonly Color[] = [
      { cct: 4500, duv: 0 },
      { hue: 210, saturation: 0.6 },
      { hue: 0, saturation: 1 },
    ]
    const coloured = colors.map((color, at) => ({ id: String(at), power: -1, color }))
    const lit = ratioZones(coloured, leds)
    // Red at −1 EV is far less light than white at −1 EV.
    expect(formatRatios(lit.map(lightEv))).toMatch(/^4(\.\d)?:\d(\.\d)?:1$/)
    for (const parts of [
      [4, 2, 1],
      [1, 1, 4],
    ]) {
      const powers = powersForRatio(lit, parts) ?? expect.fail('expected powers')
      expect(Math.max(...powers.map(({ power }) => power))).toBeLessThanOrEqual(0)
      const lights = coloured.map(
        ({ color }, at) => mixColor(color, leds).relativeLuminance * 2 ** (powers[at]?.power ?? 9),
      )
      const least = Math.min(...lights)
      expect(lights.map((light) => Number((light / least).toFixed(6)))).toEqual(parts)
    }
    // Four times the light of a white at −1 EV is more than red can be: it is at full, and the others a quarter of it.
    expect(powersForRatio(lit, [1, 1, 4])?.[2]?.power).toBe(0)
  })
})
