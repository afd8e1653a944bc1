import { describe, expect, test } from 'vitest'
import { xyToCctDuv } from '../../../../core/light/mixing/cct'
import { LED_PRESETS, ledKindNamed, SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { OBSERVER } from '../../../../core/light/mixing/observer'

const observerAt = (nm: number): readonly [number, number, number] => {
  const place = (nm - 360) / 5
  const low = Math.floor(place)
  const between = (offset: number) => {
    const from = OBSERVER[low * 3 + offset] ?? 0
    return from + ((OBSERVER[low * 3 + 3 + offset] ?? 0) - from) * (place - low)
  }
  return [between(0), between(1), between(2)]
}

/** Where g + 2 g⁵ is half of its peak, 3. */
const HALF_HEIGHT = 0.8086

/** Chromaticity of the LED line of Ohno 2005: (g + 2 g⁵) / 3, g a Gaussian of the wavelength. */
function ledXy(peakNm: number, widthNm: number): readonly [number, number] {
  const spread = widthNm / (2 * Math.sqrt(-Math.log(HALF_HEIGHT)))
  let sums: readonly [number, number, number] = [0, 0, 0]
  for (let nm = 380; nm < 780; nm += 1) {
    const gauss = Math.exp(-(((nm - peakNm) / spread) ** 2))
    const power = (gauss + 2 * gauss ** 5) / 3
    const [x, y, z] = observerAt(nm)
    sums = [sums[0] + x * power, sums[1] + y * power, sums[2] + z * power]
  }
  const total = sums[0] + sums[1] + sums[2]
  return [sums[0] / total, sums[1] / total]
}

/** Wavelength of the spectral colour in the same direction from equal-energy white. */
function dominantNm(x: number, y: number): number {
  const direction = Math.atan2(y - 1 / 3, x - 1 / 3)
  let best = 0
  let error = Number.POSITIVE_INFINITY
  for (let nm = 400; nm < 680; nm += 0.25) {
    const [sx, sy, sz] = observerAt(nm)
    const total = sx + sy + sz
    const turn = Math.atan2(sy / total - 1 / 3, sx / total - 1 / 3) - direction
    const here = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)))
    if (here < error) {
      error = here
      best = nm
    }
  }
  return best
}

describe('LED presets', () => {
  const { r, g, b, w } = SK6812_RGBW_NEUTRAL.primaries

  test.each([
    ['red', r, 628, 18],
    ['green', g, 523, 33],
    ['blue', b, 464, 22],
  ] as const)('the %s die is what a line of its width comes to', (_name, primary, peakNm, widthNm) => {
    const [x, y] = ledXy(peakNm, widthNm)
    expect(primary.x).toBeCloseTo(x, 2.5)
    expect(primary.y).toBeCloseTo(y, 2.5)
  })

  test('the colour dies have the dominant wavelengths of their datasheets', () => {
    expect(dominantNm(r.x, r.y)).toBeGreaterThanOrEqual(620)
    expect(dominantNm(r.x, r.y)).toBeLessThanOrEqual(625)
    expect(dominantNm(g.x, g.y)).toBeGreaterThanOrEqual(522)
    expect(dominantNm(g.x, g.y)).toBeLessThanOrEqual(525)
    expect(dominantNm(b.x, b.y)).toBeGreaterThanOrEqual(465)
    expect(dominantNm(b.x, b.y)).toBeLessThanOrEqual(467)
  })

  test('the white die is white of its own kelvin', () => {
    expect(w).not.toBeNull()
    expect(xyToCctDuv(w ?? r)?.cct).toBeCloseTo(4500, 1)
  })

  test('a preset is found by the name that records carry', () => {
    for (const preset of LED_PRESETS) expect(ledKindNamed(preset.name)).toBe(preset)
    expect(SK6812_RGBW_NEUTRAL.name).toBe('SK6812 RGBW 4500 K')
    expect(ledKindNamed('a candle')).toBeNull()
  })
})
