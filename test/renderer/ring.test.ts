import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../core/light/layouts/layout'
import { panelLayout, stripLayout } from '../../core/light/layouts/layouts'
import type { Zone } from '../../core/light/looks/look'
import { angleOf, fitLayout, hitPixel, pixelsAlong } from '../../renderer/light/ring/geometry'
import {
  activeZone,
  chainWay,
  freshZone,
  turned,
  withoutPixels,
  withPixels,
} from '../../renderer/light/ring/selection'
import { arcRadius, hitArc, runAngles, runsOf, zoneArcs } from '../../renderer/light/ring/zone-arcs'

const layouts = [ringLayout(24), ringLayout(7), ringLayout(60), stripLayout(30), panelLayout(8, 8)]
const ring = fitLayout(ringLayout(24), 800, 600)

const zone = (id: string, pixels: readonly number[]): Zone => ({
  id,
  name: id,
  pixels: [...pixels],
  power: 0,
  color: { cct: 5000, duv: 0 },
  on: true,
})

describe('fitLayout', () => {
  it.each(layouts)('keeps every disc of $name inside the box, and apart from its neighbours', (layout) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 320, max: 2400 }),
        fc.integer({ min: 320, max: 1600 }),
        (width, height) => {
          const { discs, discRadius } = fitLayout(layout, width, height)
          for (const { x, y } of discs) {
            expect(x - discRadius).toBeGreaterThanOrEqual(0)
            expect(x + discRadius).toBeLessThanOrEqual(width)
            expect(y - discRadius).toBeGreaterThanOrEqual(0)
            expect(y + discRadius).toBeLessThanOrEqual(height)
          }
          const [a, b] = discs
          if (a && b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(discRadius * 2)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('puts pixel 0 of a ring at the top and goes clockwise', () => {
    expect(ring.discs[0]).toMatchObject({ x: 400 })
    expect(ring.discs[0]?.y).toBeLessThan(300)
    expect(ring.discs[6]?.x).toBeGreaterThan(400)
    expect(ring.discs[6]?.angleDeg).toBeCloseTo(90)
  })
})

describe('hitPixel', () => {
  it.each(layouts)('finds each pixel of $name at its own centre', (layout) => {
    const geometry = fitLayout(layout, 900, 700)
    geometry.discs.forEach(({ x, y }, pixel) => {
      expect(hitPixel(geometry, x, y)).toBe(pixel)
      expect(hitPixel(geometry, x + geometry.discRadius * 0.9, y)).toBe(pixel)
    })
  })

  it('finds none in the middle of the ring', () => {
    expect(hitPixel(ring, 400, 300)).toBeNull()
  })

  it('skips none on a quick drag along a strip', () => {
    const strip = fitLayout(stripLayout(30), 900, 400)
    const [first, last] = [strip.discs[2], strip.discs[27]]
    if (!first || !last) return expect.fail('expected discs')
    expect(pixelsAlong(strip, first, last)).toEqual(Array.from({ length: 26 }, (_, index) => index + 2))
  })
})

describe('zone arcs', () => {
  it('split pixels into runs, and join them over the end of a ring only', () => {
    expect(runsOf([0, 1, 2, 7, 22, 23], 24, true)).toEqual([
      { first: 7, last: 7, count: 1 },
      { first: 22, last: 2, count: 5 },
    ])
    expect(runsOf([0, 1, 23], 24, false)).toHaveLength(2)
    expect(
      runsOf(
        Array.from({ length: 24 }, (_, index) => index),
        24,
        true,
      ),
    ).toEqual([{ first: 0, last: 23, count: 24 }])
  })

  it('hold every pixel in exactly one run', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 23 })), (pixels) => {
        const runs = runsOf(
          [...pixels].sort((a, b) => a - b),
          24,
          true,
        )
        expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(pixels.length)
      }),
    )
  })

  it('run the way of the chain', () => {
    const back = fitLayout(ringLayout(24, { clockwise: false }), 800, 600)
    expect(runAngles({ first: 0, last: 3, count: 4 }, ring).sweep).toBeGreaterThan(45)
    expect(runAngles({ first: 0, last: 3, count: 4 }, back).sweep).toBeLessThan(-45)
  })

  it('are handles: the zone under the hand is found on its arc and nowhere else', () => {
    const arcs = zoneArcs([zone('key', [22, 23, 0, 1]), zone('fill', [10, 11, 12])], ring)
    const at = (degrees: number, radius: number) => {
      const angle = (degrees * Math.PI) / 180
      return hitArc(
        arcs,
        ring,
        ring.center.x + Math.sin(angle) * radius,
        ring.center.y - Math.cos(angle) * radius,
      )?.id
    }
    expect(at(0, arcRadius(ring))).toBe('key')
    expect(at(345, arcRadius(ring) + 5)).toBe('key')
    expect(at(165, arcRadius(ring))).toBe('fill')
    expect(at(90, arcRadius(ring))).toBeUndefined()
    expect(at(0, ring.reach)).toBeUndefined()
  })
})

describe('selection', () => {
  it('adds and removes without doubles, ascending', () => {
    expect(withPixels([3, 5], [5, 1])).toEqual([1, 3, 5])
    expect(withoutPixels([1, 3, 5], [3, 9])).toEqual([1, 5])
  })

  it('turns with the light, round the end of the chain, and back again', () => {
    expect(turned([22, 23], 2, 24)).toEqual([0, 1])
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
        fc.integer({ min: -100, max: 100 }),
        (pixels, steps) => {
          const there = turned(pixels, steps, 24)
          expect(turned(there, -steps, 24)).toEqual([...pixels].sort((a, b) => a - b))
        },
      ),
    )
  })

  it('knows which way the chain runs', () => {
    expect(chainWay(ringLayout(24))).toBe(1)
    expect(chainWay(ringLayout(24, { clockwise: false, startDeg: 90 }))).toBe(-1)
  })

  it('has a zone in hand as long as there is one, and names a new one as no other', () => {
    const look = { name: '', power: 0, zones: [zone('zone-2', [0]), zone('Fill', [1])] }
    expect(activeZone(look, 'Fill')?.id).toBe('Fill')
    expect(activeZone(look, 'gone')?.id).toBe('zone-2')
    expect(activeZone({ ...look, zones: [] }, 'gone')).toBeNull()
    expect(freshZone(look)).toEqual({ id: 'zone-3', name: 'Key' })
  })

  it('measures angles clockwise from the top', () => {
    expect(angleOf(ring, ring.center.x, 0)).toBeCloseTo(0)
    expect(angleOf(ring, ring.center.x + 50, ring.center.y)).toBeCloseTo(90)
    expect(angleOf(ring, ring.center.x - 50, ring.center.y)).toBeCloseTo(270)
  })
})
