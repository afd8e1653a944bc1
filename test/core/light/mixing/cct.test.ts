import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cctDuvToUv, cctDuvToXy, xyToCctDuv } from '../../../../core/light/mixing/cct'
import { uvToXy, xyToUv } from '../../../../core/light/mixing/chromaticity'
import { planckianUv } from '../../../../core/light/mixing/planckian'

/** C. S. McCamy, Color Res. Appl. 17 (1992): a check near the locus only. */
const mcCamy = (x: number, y: number) => {
  const n = (x - 0.332) / (0.1858 - y)
  return 449 * n ** 3 + 3525 * n ** 2 + 6823.3 * n + 5520.33
}

describe('CCT and Duv', () => {
  test('D65 is 6504 K at Duv 0.0032', () => {
    const white = xyToCctDuv({ x: 0.31272, y: 0.32903 })
    expect(Math.abs((white?.cct ?? 0) - 6504)).toBeLessThan(3)
    expect(white?.duv).toBeCloseTo(0.0032, 4)
  })

  test('agrees with the published worked value of the Ohno 2013 method', () => {
    // The documentation of the Python package "colour", CCT_to_uv_Ohno2013.
    const uv = cctDuvToUv({ cct: 6507.4342201047066, duv: 0.003223690901513 })
    expect(uv.u).toBeCloseTo(0.1977999, 5)
    expect(uv.v).toBeCloseTo(0.3122004, 5)
  })

  test('agrees with McCamy where McCamy holds: 6505 K at 0.3127, 0.3290', () => {
    expect(mcCamy(0.3127, 0.329)).toBeCloseTo(6505, -0.5)
    const ours = xyToCctDuv({ x: 0.3127, y: 0.329 })?.cct ?? 0
    expect(Math.abs(ours - mcCamy(0.3127, 0.329))).toBeLessThan(3)
  })

  test('illuminant A is 2856 K on the locus', () => {
    const white = xyToCctDuv({ x: 0.44757, y: 0.40745 })
    expect(Math.abs((white?.cct ?? 0) - 2856)).toBeLessThan(1)
    expect(Math.abs(white?.duv ?? 1)).toBeLessThan(5e-5)
  })

  test('there and back is the same white, everywhere a colour may be within Duv 0.03', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1000, max: 20_000, noNaN: true }),
        fc.double({ min: -0.03, max: 0.03, noNaN: true }),
        (cct, duv) => {
          const back = xyToCctDuv(cctDuvToXy({ cct, duv }))
          expect(Math.abs((back?.cct ?? 0) / cct - 1)).toBeLessThan(1e-4)
          expect(Math.abs((back?.duv ?? 1) - duv)).toBeLessThan(1e-6)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('positive Duv is greener: above the locus', () => {
    for (const cct of [1800, 3200, 5200, 10_000, 20_000]) {
      expect(cctDuvToUv({ cct, duv: 0.01 }).v).toBeGreaterThan(planckianUv(cct).v)
      expect(cctDuvToUv({ cct, duv: -0.01 }).v).toBeLessThan(planckianUv(cct).v)
    }
  })

  test('a saturated colour has no colour temperature', () => {
    expect(xyToCctDuv({ x: 0.16, y: 0.706 })).toBeNull()
    expect(xyToCctDuv({ x: 0.137, y: 0.048 })).toBeNull()
    expect(xyToCctDuv({ x: 0.695, y: 0.304 })).toBeNull()
  })

  test('xy to uv and back is the same chromaticity', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.7, noNaN: true }),
        fc.double({ min: 0.02, max: 0.8, noNaN: true }),
        (x, y) => {
          const back = uvToXy(xyToUv({ x, y }))
          expect(back.x).toBeCloseTo(x, 9)
          expect(back.y).toBeCloseTo(y, 9)
        },
      ),
    )
  })
})
