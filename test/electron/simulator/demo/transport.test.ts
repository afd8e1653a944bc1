import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { nearLightIlluminance } from '../../../../core/optics/near-light'
import { createDemoSubject } from '../../../../electron/simulator/demo/subject/subject'
import { LightTransport } from '../../../../electron/simulator/demo/transport'

const DISTANCE_MM = 60
const ring = ringLayout(24)
const subject = createDemoSubject(240)
/** Nine o'clock: its shadows fall to the right. */
const PIXEL = 18
const { matte, matteScale } = await new LightTransport(subject, ring.places, DISTANCE_MM).of(PIXEL)

/** What an LED would send a matte white pixel's way if nothing stood between, and what the transport says. */
function compare(index: number): { open: number; traced: number } {
  const { width, height, pitchMm, heightMm, normals } = subject
  const point = {
    x: ((index % width) - (width - 1) / 2) * pitchMm,
    y: ((height - 1) / 2 - Math.floor(index / width)) * pitchMm,
    z: DISTANCE_MM - heightMm[index]!,
  }
  // The subject's normals point towards the camera along +z, the layout's frame away from it.
  const normal = { x: normals[index * 3]!, y: normals[index * 3 + 1]!, z: -normals[index * 3 + 2]! }
  return {
    open: nearLightIlluminance(ring.places[PIXEL]!, point, normal) / Math.PI,
    traced: matte[index]! * matteScale,
  }
}

describe('the demo subject', () => {
  it('has a unit normal towards the camera in every pixel', () => {
    for (let index = 0; index < subject.mask.length; index++) {
      const [x, y, z] = subject.normals.subarray(index * 3, index * 3 + 3)
      expect(Math.abs(Math.hypot(x!, y!, z!) - 1)).toBeLessThan(1e-5)
      expect(z).toBeGreaterThan(0)
    }
  })

  it('shows a beetle that turns left on its left side and right on its right', () => {
    const { width, height, normals, mask } = subject
    const at = (x: number, y: number) => Math.round(y * height) * width + Math.round(x * width)
    const left = at(0.35, 0.55)
    const right = at(0.62, 0.55)
    expect([mask[left], mask[right], mask[at(0.05, 0.95)]]).toEqual([1, 1, 0])
    expect(normals[left * 3]).toBeLessThan(-0.4)
    expect(normals[right * 3]).toBeGreaterThan(0.4)
  })
})

describe('the light of one LED', () => {
  it('follows the near-light model on the open top of the shell', () => {
    // A patch of some 1 × 1 mm around the middle, where nothing can stand in the way.
    const ratios: number[] = []
    for (let row = 76; row < 90; row++) {
      for (let column = 108; column < 122; column++) {
        const { open, traced } = compare(row * subject.width + column)
        ratios.push(traced / open)
      }
    }
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    expect(mean).toBeCloseTo(1, 2)
    // The lens blurs the seam, so single pixels may differ a little.
    expect(Math.max(...ratios.map((ratio) => Math.abs(ratio - 1)))).toBeLessThan(0.25)
  })

  it('leaves a shadow on the leaf on the far side of the beetle', () => {
    const shadows: number[] = []
    subject.mask.forEach((beetle, index) => {
      const { open, traced } = compare(index)
      if (!beetle && open > 0 && traced < 0.2 * open) shadows.push(index % subject.width)
    })
    const mean = shadows.reduce((sum, column) => sum + column, 0) / shadows.length
    expect(shadows.length).toBeGreaterThan(100)
    expect(mean).toBeGreaterThan(subject.width / 2)
  })
})
