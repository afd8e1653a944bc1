import { describe, expect, test } from 'vitest'
import { OBSERVER } from '../../../../core/light/mixing/observer'
import { planckianLocus, planckianUv, planckianXy } from '../../../../core/light/mixing/planckian'

// A. R. Robertson, J. Opt. Soc. Am. 58 (1968), as printed in Wyszecki & Stiles, table 1(3.11): mired, u, v.
const ROBERTSON: readonly (readonly [number, number, number])[] = [
  [50, 0.18388, 0.27709],
  [100, 0.19032, 0.29326],
  [150, 0.19962, 0.30921],
  [200, 0.21142, 0.32312],
  [250, 0.22511, 0.33439],
  [300, 0.2401, 0.34308],
  [350, 0.25591, 0.34951],
  [400, 0.27218, 0.35407],
  [500, 0.30505, 0.35907],
  [600, 0.33724, 0.36051],
]

describe('the Planckian locus', () => {
  test('the observer sees an equal-energy light at 1/3, 1/3', () => {
    const sum = (offset: number) =>
      OBSERVER.reduce((total, value, index) => (index % 3 === offset ? total + value : total), 0)
    const total = sum(0) + sum(1) + sum(2)
    expect(OBSERVER).toHaveLength(95 * 3)
    expect(sum(0) / total).toBeCloseTo(1 / 3, 4)
    expect(sum(1) / total).toBeCloseTo(1 / 3, 4)
  })

  test.each(ROBERTSON)('at %d mired lies where Robertson 1968 has it', (mired, u, v) => {
    const at = planckianUv(1e6 / mired)
    expect(Math.abs(at.u - u)).toBeLessThan(5e-5)
    expect(Math.abs(at.v - v)).toBeLessThan(5e-5)
  })

  test('at illuminant A lies where CIE 15 has it', () => {
    const { x, y } = planckianXy(2855.54)
    expect(x).toBeCloseTo(0.44757, 4)
    expect(y).toBeCloseTo(0.40745, 4)
  })

  test('moves as its derivative says', () => {
    for (const kelvin of [1000, 2856, 6500, 20_000]) {
      const step = kelvin * 1e-4
      const [before, after] = [planckianUv(kelvin - step), planckianUv(kelvin + step)]
      const { perKelvin } = planckianLocus(kelvin)
      expect((after.u - before.u) / (2 * step) / perKelvin.u).toBeCloseTo(1, 5)
      expect((after.v - before.v) / (2 * step) / perKelvin.v).toBeCloseTo(1, 5)
    }
  })

  test('no temperature is refused', () => {
    expect(() => planckianXy(0)).toThrow('expected a temperature of 100 K or more, got 0')
    expect(() => planckianXy(Number.NaN)).toThrow('got NaN')
  })
})
