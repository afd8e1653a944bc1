import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { pixelAngleDeg } from '../../../../core/light/layouts/layout-geometry'
import { layoutChoiceSchema, layoutOf } from '../../../../core/light/layouts/rig-settings'
import { type RingChoice, ringFoundBy } from '../../../../core/light/layouts/ring-found'
import { firstRings, USUAL_LAYOUTS } from '../../../../core/light/layouts/usual-layouts'

describe('layouts one can buy', () => {
  it('are the rings of 7, 12, 16, 24 and 60, panels of 4×8 and 8×8, a jewel and sets of rings', () => {
    for (const { name, pixels, choice } of USUAL_LAYOUTS) {
      expect(layoutChoiceSchema.parse(choice)).toEqual(choice)
      const layout = layoutOf(choice, pixels)
      expect(layout).toMatchObject({ name, places: { length: pixels } })
      expect(new Set(layout.places.map(({ x, y, z }) => `${x.toFixed(3)},${y.toFixed(3)},${z}`)).size).toBe(
        pixels,
      )
    }
    expect(USUAL_LAYOUTS.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'ring-7',
        'ring-12',
        'ring-16',
        'ring-24',
        'ring-60',
        'panel-8x4',
        'panel-8x8',
      ]),
    )
  })

  it('several rings follow each other on the chain, each at its own radius, start and height', () => {
    const rings = [
      { pixels: 8, radiusMm: 40, startDeg: 90, clockwise: false, zMm: 10 },
      { pixels: 1, radiusMm: 0, startDeg: 0, clockwise: true, zMm: -5 },
    ]
    const { places } = layoutOf({ shape: 'rings', rings }, 9)
    expect(places[0]).toMatchObject({ x: 40, z: 10 })
    expect(places[2]?.y).toBeCloseTo(40, 9)
    expect(places[8]).toEqual({ x: 0, y: 0, z: -5 })
    // A rig of another number of pixels: the likeliest serves.
    expect(layoutOf({ shape: 'rings', rings }, 24).name).toBe('ring-24')
  })

  it('begin with rings that have as many pixels as the chain', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), (pixels) => {
        const rings = [...firstRings(pixels)]
        expect(rings.reduce((sum, ring) => sum + ring.pixels, 0)).toBe(pixels)
        expect(layoutChoiceSchema.safeParse({ shape: 'rings', rings }).success).toBe(true)
      }),
    )
    expect(firstRings(7).map(({ pixels }) => pixels)).toEqual([1, 6])
  })
})

describe('a ring found by its pixels', () => {
  it('is found from pixel 0 and any other that is not halfway round, wherever it begins and however it runs', () => {
    const guess: RingChoice = { shape: 'ring', radiusMm: 33, startDeg: 0, clockwise: true }
    const rigs = fc.record({
      pixels: fc.integer({ min: 3, max: 60 }),
      startDeg: fc.integer({ min: 0, max: 359 }),
      clockwise: fc.boolean(),
      other: fc.nat(),
    })
    fc.assert(
      fc.property(rigs, ({ pixels, startDeg, clockwise, other }) => {
        const pixel = 1 + (other % (pixels - 1))
        fc.pre(pixel * 2 !== pixels)
        const real = ringLayout(pixels, { startDeg, clockwise })
        const begun = ringFoundBy(guess, pixels, 0, pixelAngleDeg(real, 0))
        const found = ringFoundBy(begun, pixels, pixel, pixelAngleDeg(real, pixel))
        expect(found.startDeg).toBeCloseTo(startDeg, 4)
        expect(found.clockwise).toBe(clockwise)
      }),
    )
    expect(ringFoundBy(guess, 24, 12, 180)).toEqual(guess)
  })
})
