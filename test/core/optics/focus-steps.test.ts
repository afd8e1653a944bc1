import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classicDepthOfFieldMm } from '../../../core/optics/depth-of-field'
import { focusSteps } from '../../../core/optics/focus-steps'
import { effectiveFNumber } from '../../../core/optics/magnification'

describe('focus steps', () => {
  it('are 0.314 mm and 17 frames for 5 mm at life size, f/5.6 and a circle of 0.02 mm', () => {
    const depthOfField = classicDepthOfFieldMm(0.02, effectiveFNumber(5.6, 1), 1)
    expect(depthOfField).toBeCloseTo(0.448, 3)
    const { stepMm, frames } = focusSteps(5, depthOfField)
    expect(stepMm).toBeCloseTo(0.314, 3)
    expect(frames).toBe(17)
  })

  it('take no frame too many where the depth is a whole number of steps', () => {
    expect(focusSteps(1.1, 0.1, 1).frames).toBe(12)
    expect(focusSteps(0, 0.1).frames).toBe(1)
  })

  it('reach the far end and would not with one frame less', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: 0.005, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (depth, depthOfField, advance) => {
          const { stepMm, frames } = focusSteps(depth, depthOfField, advance)
          expect((frames - 1) * stepMm).toBeGreaterThan(depth - 1e-6)
          expect((frames - 2) * stepMm).toBeLessThan(depth)
        },
      ),
    )
  })

  it('refuse an advance of none or more than the depth of field', () => {
    expect(() => focusSteps(5, 0.4, 0)).toThrow('expected an advance')
    expect(() => focusSteps(5, 0.4, 1.2)).toThrow('expected an advance')
  })
})
