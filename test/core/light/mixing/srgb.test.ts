import { convertRgbToXyz65 } from 'culori'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSrgb, encodeSrgb, xyzToLinearRgb } from '../../../../core/light/mixing/srgb'

const unit = fc.double({ min: 0, max: 1, noNaN: true })

describe('sRGB', () => {
  test('agrees with culori on every colour a screen can show', () => {
    fc.assert(
      fc.property(unit, unit, unit, (r, g, b) => {
        const { x, y, z } = convertRgbToXyz65({ r, g, b })
        const [red, green, blue] = xyzToLinearRgb([x, y, z])
        expect(red).toBeCloseTo(decodeSrgb(r), 3)
        expect(green).toBeCloseTo(decodeSrgb(g), 3)
        expect(blue).toBeCloseTo(decodeSrgb(b), 3)
      }),
    )
  })

  test('encoding and decoding belong together', () => {
    fc.assert(
      fc.property(unit, (value) => {
        expect(decodeSrgb(encodeSrgb(value))).toBeCloseTo(value, 6)
      }),
    )
    expect(encodeSrgb(0.18)).toBeCloseTo(0.4613, 3)
  })
})
