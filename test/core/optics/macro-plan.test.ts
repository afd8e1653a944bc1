import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { airyInPixels, usualCircleMm } from '../../../core/optics/depth-of-field'
import { stackTimeS } from '../../../core/optics/focus-steps'
import { apertureRows, type MacroInputs, macroPlan } from '../../../core/optics/macro-plan'
import { blurAtDepthUm, sharpestAperture } from '../../../core/optics/sharpness'
import { nearestSpeed, shutterSpeeds, speedAtLeast } from '../../../core/optics/stops'

const inputs: MacroInputs = {
  sensorWidthMm: 36,
  sensorHeightMm: 24,
  pixelUm: 4.5,
  lens: { focalMm: 100, pupilRatio: 1, reportsEffective: false },
  setup: { kind: 'known', magnification: 1 },
  fNumber: 5.6,
  circleMm: 0.02,
  depthMm: 5,
  advance: 0.7,
  rule: 'classic',
  exposureS: 0.5,
  pauseS: 1.5,
}

describe('a macro plan', () => {
  it('is 17 frames of 0.314 mm for 5 mm at life size, f/5.6 and a circle of 0.02 mm', () => {
    const plan = macroPlan(inputs) ?? expect.fail('expected an image')
    expect(plan.classicMm).toBeCloseTo(0.448, 3)
    expect(plan.stack.stepMm).toBeCloseTo(0.314, 3)
    expect(plan.stack).toMatchObject({ frames: 17, timeS: 34 })
    expect(plan).toMatchObject({ fieldWidthMm: 36, fieldHeightMm: 24 })
  })

  it('steps by waves where that is asked for', () => {
    const plan = macroPlan({ ...inputs, fNumber: 16, rule: 'wave', advance: 1 })
    expect(plan?.stack.stepMm).toBeCloseTo(2.253, 3)
  })

  it('is none where the setup forms no image', () => {
    expect(macroPlan({ ...inputs, setup: { kind: 'reversed', imageDistanceMm: 50 } })).toBeNull()
    expect(apertureRows({ ...inputs, setup: { kind: 'reversed', imageDistanceMm: 50 } }, [8])).toEqual([])
  })

  it('tells the same at every aperture as on its own', () => {
    for (const row of apertureRows(inputs, [2.8, 5.6, 22])) {
      expect(macroPlan({ ...inputs, fNumber: row.fNumber })).toMatchObject({
        classicMm: row.classicMm,
        waveMm: row.waveMm,
        airyUm: row.airyUm,
      })
    }
  })

  it('measures the Airy disc in pixels and the circle by the sensor', () => {
    expect(airyInPixels(16.8, 4.5)).toBeCloseTo(22.5 / 4.5, 1)
    expect(usualCircleMm(36, 24)).toBeCloseTo(0.03, 3)
    expect(stackTimeS(10, 1, 2)).toBe(30)
  })
})

describe('the sharpest aperture', () => {
  // largeformatphotography.info prints thirds loosely (22.6 is f/22 and six tenths); its formula is √(375 D).
  it.each([1, 2, 5, 10])('for a focus spread of %d mm is √(375 D)', (spread) => {
    expect(sharpestAperture(1, spread).effective).toBeCloseTo(Math.sqrt(375 * spread), 0)
  })

  it('blurs less than any other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (m, depth, factor) => {
          const { effective, blurUm } = sharpestAperture(m, depth)
          expect(blurAtDepthUm(effective * factor, m, depth)).toBeGreaterThanOrEqual(blurUm - 1e-9)
        },
      ),
    )
  })
})

describe('shutter speeds', () => {
  it('are thirds of a stop whose marks round what they are', () => {
    expect(shutterSpeeds).toHaveLength(40)
    for (const { markedS, exposureS } of shutterSpeeds) {
      expect(Math.abs(Math.log2(markedS / exposureS))).toBeLessThan(0.13)
    }
    expect(shutterSpeeds.find(({ markedS }) => markedS === 1 / 60)?.exposureS).toBeCloseTo(1 / 64, 9)
  })

  it('are found by a least time and by nearness', () => {
    expect(speedAtLeast(1 / 128)?.markedS).toBe(1 / 125)
    expect(speedAtLeast(1 / 127)?.markedS).toBe(1 / 100)
    expect(speedAtLeast(2)).toBeNull()
    expect(nearestSpeed(0.0049).markedS).toBe(1 / 200)
  })
})
