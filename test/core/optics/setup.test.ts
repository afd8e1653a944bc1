import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closeUpLensMagnification,
  coupledMagnification,
  effectiveFNumber,
  extendedMagnification,
  focalWithCloseUpLensMm,
  reversedEffectiveFNumber,
  reversedMagnification,
  subjectDistanceMm,
} from '../../../core/optics/magnification'
import { fNumberToSet, type Setup, setupOptics, setupProblem } from '../../../core/optics/setup'

const lens = { focalMm: 100, pupilRatio: 1, reportsEffective: false }
const at = (setup: Setup, over: Partial<typeof lens> = {}, fNumber = 8) =>
  setupOptics(setup, { ...lens, ...over }, 36, fNumber)

describe('magnification of a setup', () => {
  it('is 1.26 for a 105 mm lens at half life size on 80 mm of tubes', () => {
    expect(extendedMagnification(0.5, 80, 105)).toBeCloseTo(1.26, 2)
  })

  it('is 4 for 200 mm with 50 mm reversed before it', () => {
    expect(coupledMagnification(200, 50)).toBe(4)
  })

  it('with a close-up lens is f D from infinity, and what the lens equation says from nearer', () => {
    expect(closeUpLensMagnification(0, 200, 2)).toBeCloseTo(0.4, 9)
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 20, max: 400, noNaN: true }),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        (own, focal, dioptres) => {
          const together = focalWithCloseUpLensMm(focal, dioptres)
          const imageMm = focal * (1 + own)
          expect(closeUpLensMagnification(own, focal, dioptres)).toBeCloseTo(imageMm / together - 1, 9)
        },
      ),
    )
  })

  it('of a reversed 28 mm lens 90 mm from the sensor is about 2.2; nearer than its focal length there is no image', () => {
    expect(reversedMagnification(28, 90)).toBeCloseTo(2.21, 2)
    expect(reversedMagnification(50, 46.5)).toBeNull()
    expect(at({ kind: 'reversed', imageDistanceMm: 60 })).toBeNull()
  })

  it('comes from the field of view', () => {
    expect(at({ kind: 'field', subjectWidthMm: 70 })?.magnification).toBeCloseTo(0.514, 3)
  })

  it('is named where it forms no image, or is no macro', () => {
    const problem = (setup: Setup, focalMm = 100) => setupProblem(setup, { focalMm }, 36)
    expect(problem({ kind: 'known', magnification: 1 })).toBeNull()
    expect(problem({ kind: 'reversed', imageDistanceMm: 60 })).toBe('no-image')
    expect(problem({ kind: 'field', subjectWidthMm: 5000 })).toBe('too-small')
    expect(problem({ kind: 'coupled', reversedFocalMm: 8 }, 800)).toBe('too-large')
  })

  it('is refused where it is past all macro', () => {
    expect(at({ kind: 'field', subjectWidthMm: 0.5 })).toBeNull()
  })
})

describe('the effective f-number of a setup', () => {
  it('is 16 at life size and f/8, with 2 stops lost and the subject two focal lengths away', () => {
    expect(at({ kind: 'known', magnification: 1 })).toEqual({
      magnification: 1,
      marked: 8,
      effective: 16,
      lightLossEv: 2,
      subjectDistanceMm: 200,
    })
  })

  it('is not worked out twice where the body reports it', () => {
    const reported = at({ kind: 'known', magnification: 1 }, { reportsEffective: true }, 16)
    expect(reported).toMatchObject({ marked: 8, effective: 16 })
    const tele = at(
      { kind: 'known', magnification: 2 },
      { reportsEffective: true, pupilRatio: 0.6 },
      effectiveFNumber(5.6, 2, 0.6),
    )
    expect(tele?.marked).toBeCloseTo(5.6, 9)
  })

  it('of a reversed lens swaps its pupils', () => {
    expect(reversedEffectiveFNumber(8, 2, 1)).toBe(24)
    const turned = reversedEffectiveFNumber(1, 2, 0.6)
    // With the entrance pupil as wide as the exit pupil was, the usual formula says the same of 1 / P.
    expect(turned).toBeCloseTo(effectiveFNumber(1 / 0.6, 2, 1 / 0.6), 9)
  })

  it('stays as set with a close-up lens at infinity and with a coupled lens: neither takes light', () => {
    expect(at({ kind: 'dioptre', own: 0, dioptres: 5 })).toMatchObject({ magnification: 0.5, effective: 8 })
    expect(at({ kind: 'coupled', reversedFocalMm: 50 })).toMatchObject({
      magnification: 2,
      lightLossEv: 0,
      subjectDistanceMm: 50,
    })
  })

  it('can be asked for: what to set on this body', () => {
    for (const reportsEffective of [false, true]) {
      const optics = at({ kind: 'known', magnification: 3 }, { reportsEffective }) ?? expect.fail('no image')
      const set = fNumberToSet(20, optics, { ...lens, reportsEffective })
      expect(at({ kind: 'known', magnification: 3 }, { reportsEffective }, set)?.effective).toBeCloseTo(20, 9)
    }
  })
})

describe('the way to the subject', () => {
  it('is two focal lengths at life size and one at very large', () => {
    expect(subjectDistanceMm(100, 1)).toBe(200)
    expect(subjectDistanceMm(20, 1000)).toBeCloseTo(20, 1)
  })

  it('shortens with a close-up lens to about its focal length', () => {
    expect(at({ kind: 'dioptre', own: 0, dioptres: 5 })?.subjectDistanceMm).toBeCloseTo(200, 9)
  })
})
