import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveFNumber, lightLossEv, magnification } from '../../../core/optics/magnification'

describe('magnification', () => {
  it('is 0.514 for 70 mm of subject on a 36 mm sensor', () => {
    expect(magnification(36, 70)).toBeCloseTo(0.514, 3)
  })

  it('refuses widths that are none', () => {
    expect(() => magnification(36, 0)).toThrow('expected widths above 0 mm')
  })
})

describe('the effective f-number', () => {
  it.each([
    [8, 1, 1, 16],
    [5.6, 2, 1, 16.8],
    [5.6, 2, 0.6, 24.3],
  ])('of f/%d at %d times and pupil ratio %d is %d', (fNumber, times, pupilRatio, effective) => {
    expect(effectiveFNumber(fNumber, times, pupilRatio)).toBeCloseTo(effective, 1)
  })
})

describe('light lost close up', () => {
  it.each([
    [1, 1, 2.0],
    [2, 1, 3.17],
    [5, 1, 5.17],
    [2, 0.6, 4.23],
  ])('at %d times and pupil ratio %d is %d EV', (times, pupilRatio, stops) => {
    expect(lightLossEv(times, pupilRatio)).toBeCloseTo(stops, 2)
  })

  it('is what the effective f-number says, for any lens', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 32, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (fNumber, times, pupilRatio) => {
          const stops = 2 * Math.log2(effectiveFNumber(fNumber, times, pupilRatio) / fNumber)
          expect(lightLossEv(times, pupilRatio)).toBeCloseTo(stops, 9)
        },
      ),
    )
  })
})
