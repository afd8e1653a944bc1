import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { distanceEv, subjectView } from '../../../../core/light/layouts/subject-view'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'

const leds = SK6812_RGBW_NEUTRAL
const ring = ringLayout(24)
const even = new Uint8Array(96).map((_, at) => (at % 4 === 3 ? 255 : 0))
const one = new Uint8Array(96)
one[27] = 255

describe('the light as the subject meets it', () => {
  it('a ring of 33 mm at 60 mm comes at 28.8° off the axis, each pixel with an equal share', () => {
    for (const pixel of subjectView(ring, even, leds, 60)) {
      expect(pixel.incidenceDeg).toBeCloseTo((Math.atan(33 / 60) * 180) / Math.PI, 9)
      expect(pixel.share).toBeCloseTo(1 / 24, 9)
    }
  })

  it('mirrors in a ball where half the angle of the light lies, on the side it comes from', () => {
    const pixels = subjectView(ring, one, leds, 60)
    const right = pixels[6] ?? expect.fail('expected a pixel')
    expect(right.share).toBe(1)
    expect(right.highlight.x).toBeCloseTo(Math.sin(Math.atan(33 / 60) / 2), 9)
    expect(right.highlight.y).toBeCloseTo(0, 9)
    expect(pixels[0]?.highlight.y).toBeGreaterThan(0)
    expect(pixels[0]?.share).toBe(0)
  })

  it('from 60 to 40 mm a ring of 33 mm gives 0.43 stops more', () => {
    const [nearer = 0, same = 9] = distanceEv(ring, even, leds, 60, [40, 60])
    // h² / (h² + R²)², the worked example of a Lambertian ring.
    const model = (h: number) => h ** 2 / (h ** 2 + 33 ** 2) ** 2
    expect(nearer).toBeCloseTo(Math.log2(model(40) / model(60)), 9)
    expect(same).toBe(0)
  })

  it('says nothing of a dark frame', () => {
    expect(distanceEv(ring, new Uint8Array(96), leds, 60, [40])).toEqual([Number.NEGATIVE_INFINITY])
    expect(subjectView(ring, new Uint8Array(96), leds, 60).every(({ share }) => share === 0)).toBe(true)
  })
})
