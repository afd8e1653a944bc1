import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { panelLayout, ringsLayout, stripLayout } from '../../../../core/light/layouts/layouts'
import {
  arcAround,
  arcOf,
  everyNth,
  mirroredPixels,
  nudgedPixels,
  oppositePixels,
} from '../../../../core/light/looks/zone-shapes'

const ring = ringLayout(24)
const panel = panelLayout(8, 4)
const ringPixels = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1 })
const sorted = (pixels: readonly number[]) => [...pixels].sort((a, b) => a - b)

describe('shapes of a zone', () => {
  it('the opposite of a pixel is across the lens, and the opposite of that the pixel itself', () => {
    expect(oppositePixels(ring, [0, 1, 23])).toEqual([11, 12, 13])
    fc.assert(
      fc.property(ringPixels, (pixels) => {
        expect(oppositePixels(ring, oppositePixels(ring, pixels))).toEqual(sorted(pixels))
      }),
    )
    // A ring of 7 has no pixel across; the nearest serves.
    expect(oppositePixels(ringLayout(7), [0])).toEqual([3])
    expect(oppositePixels(panel, [0])).toEqual([31])
  })

  it('mirrors left and right or top and bottom, and back', () => {
    expect(mirroredPixels(ring, [1, 2, 3], 'upright')).toEqual([21, 22, 23])
    expect(mirroredPixels(ring, [1, 2, 3], 'level')).toEqual([9, 10, 11])
    expect(mirroredPixels(panel, [0, 8], 'upright')).toEqual([7, 15])
    fc.assert(
      fc.property(ringPixels, fc.constantFrom('upright' as const, 'level' as const), (pixels, axis) => {
        expect(mirroredPixels(ring, mirroredPixels(ring, pixels, axis), axis)).toEqual(sorted(pixels))
      }),
    )
  })

  it('takes every nth of a zone, not of the chain', () => {
    expect(everyNth([9, 3, 4, 5, 6, 7], 2)).toEqual([3, 5, 7])
    expect(everyNth([3, 4, 5], 1)).toEqual([3, 4, 5])
    expect(everyNth([3, 4, 5], 9)).toEqual([3])
  })

  it('makes arcs over the end of the chain, and of one pixel where the arc is narrow', () => {
    expect(arcAround(ring, 0, 60)).toEqual([0, 1, 2, 22, 23])
    expect(arcAround(ring, 100, 1)).toEqual([7])
    expect(arcAround(ring, 0, 360)).toHaveLength(24)
  })

  it('knows the arc it made', () => {
    expect(arcOf(ring, [])).toBeNull()
    expect(arcOf(ring, [6])).toEqual({ centerDeg: 90, widthDeg: 0 })
    expect(arcOf(ring, [0, 1, 2, 22, 23])).toEqual({ centerDeg: 0, widthDeg: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 11 }), (center, reach) => {
        const pixels = arcAround(ring, center * 15, reach * 30)
        const arc = arcOf(ring, pixels) ?? expect.fail('expected an arc')
        expect(arcAround(ring, arc.centerDeg, arc.widthDeg)).toEqual(pixels)
      }),
    )
  })

  it('keeps the pixels of an arc when it is turned: by whole pixels each of them, by any angle as many', () => {
    expect(arcAround(ring, 7.5, 75)).toEqual([0, 1, 2, 3, 22, 23])
    expect(arcAround(ring, 90, 75)).toEqual([4, 5, 6, 7, 8, 9])
    expect(arcOf(ring, [4, 5, 6, 7, 8, 9])).toEqual({ centerDeg: 97.5, widthDeg: 75 })
    const anyRing = fc.record({
      count: fc.constantFrom(7, 12, 16, 24, 32, 60, 61),
      startDeg: fc.integer({ min: 0, max: 359 }),
      clockwise: fc.boolean(),
    })
    const degrees = fc.integer({ min: 0, max: 3600 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(anyRing, degrees, degrees, fc.nat(), (one, center, width, by) => {
        const layout = ringLayout(one.count, one)
        const steps = by % one.count
        const pixels = arcAround(layout, center, width)
        const way = one.clockwise ? steps : one.count - steps
        expect(arcAround(layout, (center + (steps * 360) / one.count) % 360, width)).toEqual(
          sorted(pixels.map((pixel) => (pixel + way) % one.count)),
        )
      }),
      { numRuns: 50 },
    )
    fc.assert(
      fc.property(anyRing, degrees, degrees, degrees, (one, center, width, to) => {
        const layout = ringLayout(one.count, one)
        expect(arcAround(layout, to, width)).toHaveLength(arcAround(layout, center, width).length)
      }),
      { numRuns: 50 },
    )
  })

  it('knows any arc of a ring again by what the page shows of it, and points it elsewhere with as many pixels', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 12, 16, 24, 32, 60, 61),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 360 }),
        (count, first, more, to) => {
          const layout = ringLayout(count)
          const length = 1 + (more % count)
          const pixels = sorted(Array.from({ length }, (_, at) => (first + at) % count))
          const arc = arcOf(layout, pixels) ?? expect.fail('expected an arc')
          expect(arcAround(layout, arc.centerDeg, arc.widthDeg)).toEqual(pixels)
          expect(arcAround(layout, to, arc.widthDeg)).toHaveLength(length)
        },
      ),
    )
  })

  it('on uneven layouts an arc is never wider than asked for, and as near as one that wide can be', () => {
    const even = { startDeg: 0, clockwise: true }
    const rings = ringsLayout([
      { ...even, pixels: 8, radiusMm: 20, zMm: 0 },
      { ...even, pixels: 24, radiusMm: 40, zMm: 5 },
    ])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 300 }), (center, width) => {
        const pixels = arcAround(rings, center, width)
        const arc = arcOf(rings, pixels) ?? expect.fail('expected an arc')
        expect(arc.widthDeg).toBeLessThanOrEqual(width + 0.1)
        const off = Math.abs(((arc.centerDeg - center + 540) % 360) - 180)
        expect(off).toBeLessThanOrEqual(7.6)
      }),
    )
  })

  it('nudges along rows and columns of a panel, and holds at its edge', () => {
    expect(nudgedPixels(panel, [0, 1], 1, 0)).toEqual([1, 2])
    expect(nudgedPixels(panel, [9], 0, 1)).toEqual([1])
    expect(nudgedPixels(panel, [7], 1, 0)).toEqual([7])
    expect(nudgedPixels(stripLayout(10), [4], -1, 0)).toEqual([3])
  })

  it('leaves out pixels that the layout does not have', () => {
    expect(oppositePixels(ring, [200])).toEqual([])
    expect(arcOf(ring, [200])).toBeNull()
  })
})
