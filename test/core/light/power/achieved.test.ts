import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Color } from '../../../../core/light/color'
import { pixelOf, renderFrame, scaleFrame } from '../../../../core/light/frame'
import type { Look, Zone } from '../../../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { mixColor } from '../../../../core/light/mixing/mix'
import { fullLuminance, predictLight } from '../../../../core/light/mixing/predict'
import { equalLightPower, zoneTruth } from '../../../../core/light/power/achieved'

const leds = SK6812_RGBW_NEUTRAL
const zoneOf = (over: Partial<Zone> = {}): Zone => ({
  id: 'key',
  name: 'Key',
  pixels: [0, 1, 2, 3],
  power: 0,
  color: { cct: 4500, duv: 0 },
  on: true,
  ...over,
})
function truthOf(zone: Zone, power = 0) {
  const look: Look = { name: '', zones: [zone], power }
  return zoneTruth(look, zone, 0, scaleFrame(renderFrame(look, 24, leds), power), leds)
}

describe('the 8-bit truth of a zone', () => {
  it('is exact at full, and says how far off a dim light is', () => {
    expect(truthOf(zoneOf())).toMatchObject({ wantedEv: 0, achievedEv: 0, errorEv: 0, pwm: false, lit: 4 })
    const dim = truthOf(zoneOf({ power: -6.5 })) ?? expect.fail('expected a truth')
    // 255 × 2^−6.5 is 2.82, which is sent as 3.
    expect(dim.achievedEv).toBeCloseTo(Math.log2(3 / 255), 6)
    expect(dim.errorEv).toBeCloseTo(Math.log2(3 / 255) + 6.5, 6)
    expect(dim.pwm).toBe(true)
  })

  it('says when nothing is left of a light', () => {
    expect(truthOf(zoneOf({ power: -5 }), -6)?.achievedEv).toBe(Number.NEGATIVE_INFINITY)
    expect(truthOf(zoneOf({ on: false }))).toBeNull()
    expect(truthOf(zoneOf({ pixels: [40] }))).toBeNull()
  })

  it('counts the pixels where a zone dims by pixels, free of PWM', () => {
    expect(truthOf(zoneOf({ power: -1, dim: 'pixels' }))).toMatchObject({
      achievedEv: -1,
      errorEv: 0,
      lit: 2,
      of: 4,
      pwm: false,
    })
  })

  it('shows Duv rounding: small at full drive, larger at low drive', () => {
    const color: Color = { cct: 3200, duv: 0 }
    const bright = truthOf(zoneOf({ color }))?.duvShift ?? 9
    const dark = truthOf(zoneOf({ color, power: -6 }))?.duvShift ?? 0
    expect(Math.abs(bright)).toBeLessThan(0.0005)
    expect(Math.abs(dark)).toBeGreaterThan(Math.abs(bright))
  })
})

describe('equal light', () => {
  const color = fc.oneof(
    fc.record({ cct: fc.integer({ min: 1800, max: 10000 }), duv: fc.constant(0) }),
    fc.record({
      hue: fc.integer({ min: 0, max: 360 }),
      saturation: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  )
  it('another colour at that power gives the same luminance', () => {
    fc.assert(
      fc.property(color, color, fc.double({ min: -4, max: 0, noNaN: true }), (before, after, power) => {
        const next = equalLightPower(zoneOf({ color: before, power }), after, leds)
        if (next === null) throw new Error('expected a power')
        const was = mixColor(before, leds).relativeLuminance * 2 ** power
        expect(mixColor(after, leds).relativeLuminance * 2 ** next).toBeCloseTo(was, 9)
      }),
    )
  })

  it('what the LEDs then get differs by no more than their own steps of 8 bits', () => {
    const pixelLight = (zone: Zone) =>
      predictLight(pixelOf(renderFrame({ name: '', zones: [zone], power: 0 }, 24, leds), 0), leds)
        .relativeLuminance
    /** Half a step of each die that this colour lights. */
    const rounding = (of: Color) => {
      const full = fullLuminance(leds)
      const { r, g, b, w } = leds.primaries
      return mixColor(of, leds).drive.reduce(
        (sum, drive, die) =>
          sum + (drive > 0 ? (0.5 / 255) * (([r, g, b, w][die]?.luminance ?? 0) / full) : 0),
        0,
      )
    }
    fc.assert(
      fc.property(color, color, fc.double({ min: -6, max: 0, noNaN: true }), (before, after, power) => {
        const from = zoneOf({ color: before, power })
        const next = equalLightPower(from, after, leds)
        // Where this colour cannot be that bright, it is as bright as it can be, and that is said.
        if (next === null || next > 0) return
        const to = zoneOf({ color: after, power: next })
        const step = rounding(before) + rounding(after)
        expect(Math.abs(pixelLight(to) - pixelLight(from))).toBeLessThanOrEqual(step + 1e-12)
      }),
      { numRuns: 500 },
    )
  })

  it('is null where there is no light to compare', () => {
    expect(equalLightPower(zoneOf(), { rgbw: [0, 0, 0, 0] }, leds)).toBeNull()
  })
})
