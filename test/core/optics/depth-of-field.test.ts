import { describe, expect, it } from 'vitest'
import {
  airyDiameterUm,
  classicDepthOfFieldMm,
  waveDepthOfFieldMm,
} from '../../../core/optics/depth-of-field'
import { effectiveFNumber } from '../../../core/optics/magnification'

describe('depth of field', () => {
  it('is 1.92 mm by rays at life size, marked f/16 and a circle of 0.030 mm', () => {
    expect(classicDepthOfFieldMm(0.03, effectiveFNumber(16, 1), 1)).toBeCloseTo(1.92, 2)
  })

  it('is 2.253 mm by waves in the same case', () => {
    expect(waveDepthOfFieldMm(effectiveFNumber(16, 1), 1)).toBeCloseTo(2.253, 3)
  })

  it.each([
    [2.8, 0.0248],
    [4, 0.0507],
  ])('is by waves at f/%d and five times life size %d mm', (fNumber, millimetres) => {
    expect(waveDepthOfFieldMm(effectiveFNumber(fNumber, 5), 5)).toBeCloseTo(millimetres, 4)
  })
})

describe('the Airy disc', () => {
  it.each([
    [32, 42.9],
    [16.8, 22.5],
  ])('at an effective f/%d is %d µm wide', (effective, micrometres) => {
    expect(airyDiameterUm(effective)).toBeCloseTo(micrometres, 1)
  })
})
