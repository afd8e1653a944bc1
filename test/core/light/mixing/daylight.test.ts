import { describe, expect, test } from 'vitest'
import { xyToCctDuv } from '../../../../core/light/mixing/cct'
import { daylightWhite, daylightXy } from '../../../../core/light/mixing/daylight'

// CIE 15:2004 table 1 of chromaticities; the nominal kelvin times 1.4388/1.438, as the standard defines them.
const CIE_15: readonly (readonly [string, number, number, number])[] = [
  ['D50', 5002.8, 0.34567, 0.3585],
  ['D55', 5503.1, 0.33242, 0.34743],
  ['D65', 6503.6, 0.31272, 0.32903],
  ['D75', 7504.2, 0.29902, 0.31485],
]

describe('daylight', () => {
  test.each(CIE_15)('%s (%d K) lies where CIE 15 has it', (_name, kelvin, x, y) => {
    const at = daylightXy(kelvin)
    expect(Math.abs(at.x - x)).toBeLessThan(1.5e-4)
    expect(Math.abs(at.y - y)).toBeLessThan(1.5e-4)
  })

  test('has the correlated colour temperature it is named by', () => {
    for (const kelvin of [4500, 5500, 6500, 8000, 12_000]) {
      expect(Math.abs((xyToCctDuv(daylightXy(kelvin))?.cct ?? 0) / kelvin - 1)).toBeLessThan(0.003)
    }
  })

  test('is offered as a colour: the kelvin, a little greener than a black body', () => {
    const { cct, duv } = daylightWhite(6500)
    expect(cct).toBe(6500)
    expect(duv).toBeCloseTo(0.0033, 3)
  })

  test('does not exist below 4000 K: the black body stands in', () => {
    expect(daylightWhite(3200)).toEqual({ cct: 3200, duv: 0 })
    expect(() => daylightXy(3999)).toThrow('expected daylight of 4000-25000 K, got 3999')
  })
})
