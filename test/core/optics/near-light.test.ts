import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../core/light/layouts/layout'
import { directionToLed, elevationDeg, nearLightIlluminance } from '../../../core/optics/near-light'

const facingCamera = { x: 0, y: 0, z: -1 }
const ring = ringLayout(24)

function ringLux(distanceMm: number): number {
  const centre = { x: 0, y: 0, z: distanceMm }
  return ring.places.reduce((sum, led) => sum + nearLightIlluminance(led, centre, facingCamera), 0)
}

describe('near light', () => {
  it('gives the centre of a 24-pixel ring of 6 lm each about 7,500 lx at 60 mm', () => {
    expect(ringLux(60) * 6).toBeCloseTo(7505, 0)
  })

  it('brightens by 0.43 EV when the ring moves from 60 to 40 mm', () => {
    expect(Math.log2(ringLux(40) / ringLux(60))).toBeCloseTo(0.43, 2)
  })

  it('sees a pixel 33 mm off the axis at 60 mm from 61.2 degrees', () => {
    const led = { x: 33, y: 0, z: 0 }
    expect(elevationDeg(led, 60)).toBeCloseTo(61.2, 1)
    const direction = directionToLed(led, 60)
    expect(direction.x).toBeCloseTo(0.482, 3)
    expect(direction.z).toBeCloseTo(-0.876, 3)
  })

  it('is dark behind the LED, behind the surface, and finite at the LED itself', () => {
    const led = { x: 0, y: 0, z: 0 }
    expect(nearLightIlluminance(led, { x: 0, y: 0, z: -10 }, facingCamera)).toBe(0)
    expect(nearLightIlluminance(led, { x: 0, y: 0, z: 10 }, { x: 0, y: 0, z: 1 })).toBe(0)
    expect(nearLightIlluminance(led, led, facingCamera)).toBe(0)
  })

  it('falls to a quarter at twice the distance along any one ray', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 5, max: 200, noNaN: true }),
        (slopeX, slopeY, distance) => {
          const at = (z: number) =>
            nearLightIlluminance({ x: 0, y: 0, z: 0 }, { x: slopeX * z, y: slopeY * z, z }, facingCamera)
          expect(at(distance) / at(2 * distance)).toBeCloseTo(4, 9)
        },
      ),
    )
  })
})
