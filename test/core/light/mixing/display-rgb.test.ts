import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayRgbToHex, driveToDisplayRgb } from '../../../../core/light/mixing/display-rgb'
import { kelvinToTrack, kelvinTrack, trackToKelvin } from '../../../../core/light/mixing/kelvin-track'
import { LED_PRESETS, SK6812_RGBW_COOL, SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'

const byte = fc.integer({ min: 0, max: 255 })

describe('light on the screen', () => {
  test('every drive has a colour a screen can show', () => {
    fc.assert(
      fc.property(byte, byte, byte, byte, fc.constantFrom(...LED_PRESETS), (r, g, b, w, leds) => {
        for (const value of Object.values(driveToDisplayRgb([r, g, b, w], leds))) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('more drive is never darker on the screen', () => {
    fc.assert(
      fc.property(byte, byte, byte, byte, fc.double({ min: 0, max: 1, noNaN: true }), (r, g, b, w, part) => {
        const full = driveToDisplayRgb([r, g, b, w], SK6812_RGBW_NEUTRAL)
        const less = driveToDisplayRgb([r * part, g * part, b * part, w * part], SK6812_RGBW_NEUTRAL)
        expect(less.r).toBeLessThanOrEqual(full.r + 1e-9)
        expect(less.g).toBeLessThanOrEqual(full.g + 1e-9)
        expect(less.b).toBeLessThanOrEqual(full.b + 1e-9)
      }),
    )
  })

  test('dark is black, and the three dies are red, green and blue at first sight', () => {
    const hex = (drive: readonly [number, number, number, number]) =>
      displayRgbToHex(driveToDisplayRgb(drive, SK6812_RGBW_NEUTRAL))
    expect(hex([0, 0, 0, 0])).toBe('#000000')
    expect(hex([255, 0, 0, 0])).toMatch(/^#f[c-f]00[0-3]/)
    expect(hex([0, 255, 0, 0])).toMatch(/^#00f/)
    expect(hex([0, 0, 255, 0])).toMatch(/^#00[0-3].f/)
  })

  test('cool white is nearly screen white, warmer white is redder', () => {
    const cool = driveToDisplayRgb([0, 0, 0, 255], SK6812_RGBW_COOL)
    const neutral = driveToDisplayRgb([0, 0, 0, 255], SK6812_RGBW_NEUTRAL)
    expect(cool.r - cool.b).toBeLessThan(0.06)
    expect(neutral.r - neutral.b).toBeGreaterThan(0.15)
  })
})

describe('the kelvin track', () => {
  test('runs from amber to blue', () => {
    const track = kelvinTrack(32)
    expect(track).toHaveLength(32)
    const first = track[0]!
    const last = track[31]!
    expect(first.kelvin).toBeCloseTo(1800, 6)
    expect(last.kelvin).toBeCloseTo(10_000, 6)
    expect(first.r).toBeGreaterThan(first.b + 0.5)
    expect(last.b).toBeGreaterThan(last.r)
    for (const [index, { b }] of track.entries()) expect(b).toBeGreaterThanOrEqual(track[index - 1]?.b ?? 0)
  })

  test('a place on it and its kelvin belong together', () => {
    fc.assert(
      fc.property(fc.double({ min: 1800, max: 10_000, noNaN: true }), (kelvin) => {
        const place = kelvinToTrack(kelvin)
        expect(place).toBeGreaterThanOrEqual(-1e-9)
        expect(place).toBeLessThanOrEqual(1 + 1e-9)
        expect(trackToKelvin(place)).toBeCloseTo(kelvin, 6)
      }),
    )
  })

  test('one step is no track', () => {
    expect(() => kelvinTrack(1)).toThrow('expected at least 2 steps, got 1')
  })
})
