import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutSchema, ringLayout } from '../../../../core/light/layouts/layout'
import {
  arcPixels,
  boxPixels,
  nearestPixel,
  pixelAngleDeg,
  pixelsToward,
  pixelTowards,
} from '../../../../core/light/layouts/layout-geometry'
import { customLayout, layoutFor, panelLayout, stripLayout } from '../../../../core/light/layouts/layouts'

const ring = ringLayout(24)

describe('walking a plane', () => {
  const panel = panelLayout(8, 4)

  test('an arrow leads to the neighbour it points at, and nowhere at the edge', () => {
    expect([pixelTowards(panel, 9, 1, 0), pixelTowards(panel, 9, -1, 0)]).toEqual([10, 8])
    expect([pixelTowards(panel, 9, 0, 1), pixelTowards(panel, 9, 0, -1)]).toEqual([1, 17])
    expect([pixelTowards(panel, 0, -1, 0), pixelTowards(panel, 31, 0, -1)]).toEqual([null, null])
    expect(pixelTowards(stripLayout(8), 3, 0, 1)).toBeNull()
  })

  test('every pixel of a panel can be walked to with the four arrows, and the way back is as long', () => {
    const size = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(size, size, fc.boolean(), (columns, rows, serpentine) => {
        const layout = panelLayout(columns, rows, { serpentine })
        const met = new Set([0])
        for (const from of met) {
          for (const [right, up] of [
            [1, 0],
            [-1, 0],
            [0, 1],
            [0, -1],
          ] as const) {
            const to = pixelTowards(layout, from, right, up)
            if (to === null) continue
            met.add(to)
            expect(pixelTowards(layout, to, -right, -up)).toBe(from)
          }
        }
        expect(met.size).toBe(columns * rows)
      }),
      { numRuns: 30 },
    )
  })

  test('two corners make a rectangle, in any order', () => {
    expect(boxPixels(panel, 1, 10)).toEqual([1, 2, 9, 10])
    expect(boxPixels(panel, 10, 1)).toEqual([1, 2, 9, 10])
    expect(boxPixels(panel, 9, 2)).toEqual([1, 2, 9, 10])
  })
})

describe('layouts', () => {
  test('every chain that may be has one, and it may be stored', () => {
    for (let count = 1; count <= 256; count += 1) {
      const layout = layoutFor(count)
      expect(layout.places).toHaveLength(count)
      expect(layoutSchema.safeParse(layout).success).toBe(true)
    }
    expect(layoutFor(24)).toMatchObject({ name: 'ring-24', shape: 'ring' })
    expect(layoutFor(64)).toMatchObject({ name: 'panel-8x8', shape: 'panel' })
    expect(layoutFor(32)).toMatchObject({ name: 'panel-8x4', shape: 'panel' })
  })

  test('a strip runs left to right about the lens axis', () => {
    const { places } = stripLayout(3, { pitchMm: 10, offsetMm: 40 })
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [-10, 40],
      [0, 40],
      [10, 40],
    ])
  })

  test('a panel begins at the top left, and a serpentine one turns at the end of the row', () => {
    const xy = (serpentine: boolean) =>
      panelLayout(2, 2, { pitchMm: 10, serpentine }).places.map(({ x, y }) => [x, y])
    expect(xy(false)).toEqual([
      [-5, 5],
      [5, 5],
      [-5, -5],
      [5, -5],
    ])
    expect(xy(true)).toEqual([
      [-5, 5],
      [5, 5],
      [5, -5],
      [-5, -5],
    ])
  })

  test('a custom layout keeps what was measured', () => {
    const places = [{ x: 1, y: 2, z: 3 }]
    expect(customLayout('mine', places)).toEqual({ name: 'mine', shape: 'custom', places })
  })
})

describe('where a pixel sits', () => {
  test('in degrees clockwise from the top', () => {
    expect(pixelAngleDeg(ring, 0)).toBe(0)
    expect(pixelAngleDeg(ring, 6)).toBeCloseTo(90, 6)
    expect(pixelAngleDeg(ring, 18)).toBeCloseTo(270, 6)
    expect(pixelAngleDeg(ringLayout(4, { startDeg: 90, clockwise: false }), 1)).toBe(0)
    expect(() => pixelAngleDeg(ring, 24)).toThrow('expected a pixel below 24, got 24')
  })

  test('the nearest pixel to its own place is itself', () => {
    ring.places.forEach((place, pixel) => {
      expect(nearestPixel(ring, place)).toBe(pixel)
    })
  })
})

describe('an arc', () => {
  test('goes the shorter way round, over the end of the chain too', () => {
    expect(arcPixels(ring, 2, 5)).toEqual([2, 3, 4, 5])
    expect(arcPixels(ring, 5, 2)).toEqual([2, 3, 4, 5])
    expect(arcPixels(ring, 22, 1)).toEqual([0, 1, 22, 23])
    expect(arcPixels(ring, 1, 22)).toEqual([0, 1, 22, 23])
    expect(arcPixels(ring, 7, 7)).toEqual([7])
  })

  test('goes clockwise where both ways are equal', () => {
    expect(arcPixels(ringLayout(4), 0, 2)).toEqual([0, 1, 2])
    expect(arcPixels(ringLayout(4), 2, 0)).toEqual([0, 2, 3])
  })

  test('follows the chain on strips and panels', () => {
    expect(arcPixels(stripLayout(8), 6, 4)).toEqual([4, 5, 6])
    expect(arcPixels(panelLayout(4, 2), 2, 5)).toEqual([2, 3, 4, 5])
  })

  test('holds both ends and no more than half the ring and one', () => {
    const index = fc.integer({ min: 0, max: 59 })
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 60 }),
        index,
        index,
        fc.integer({ min: 0, max: 359 }),
        (count, a, b, startDeg) => {
          const [from, to] = [a % count, b % count]
          const arc = arcPixels(ringLayout(count, { startDeg }), from, to)
          expect(arc).toContain(from)
          expect(arc).toContain(to)
          const apart = Math.min((to - from + count) % count, (from - to + count) % count)
          expect(arc).toHaveLength(apart + 1)
        },
      ),
    )
  })
})

describe('pixels towards a direction', () => {
  test('are an arc of a ring, an end of a strip, a side of a panel', () => {
    expect(pixelsToward(ring, 90, 5 / 24)).toEqual([4, 5, 6, 7, 8])
    expect(pixelsToward(stripLayout(8), 270, 1 / 4)).toEqual([0, 1])
    expect(pixelsToward(panelLayout(4, 2), 90, 1 / 4)).toEqual([3, 7])
  })

  test('are never none', () => {
    expect(pixelsToward(ringLayout(1), 90, 1 / 12)).toEqual([0])
  })
})
