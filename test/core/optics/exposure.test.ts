import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calibrateByLux,
  calibrateByShot,
  type ExposureSettings,
  powerFor,
  timeAtFullS,
} from '../../../core/optics/exposure'

const macro: ExposureSettings = { litS: 1 / 60, effectiveFNumber: 11.2, iso: 100, modifiersEv: 0 }

describe('exposure under the rig', () => {
  it('of 7,500 lx at life size and f/5.6 takes about 1/24 s at ISO 100, or a pulse of 1.25 ms at about ISO 3300', () => {
    const ring = calibrateByLux(7500, 0)
    expect(1 / timeAtFullS(ring, macro)).toBeCloseTo(24, 0)
    expect(2 ** powerFor(ring, { ...macro, litS: 0.00125 }).lackingEv).toBeCloseTo(33.45, 1)
  })

  it('says how many stops the rig lacks, and the limiter and modifiers with it', () => {
    const ring = calibrateByLux(7500, 0)
    expect(powerFor(ring, macro)).toEqual({ powerEv: 0, lackingEv: expect.closeTo(Math.log2(60 / 24), 1) })
    const dimmed = powerFor(ring, { ...macro, modifiersEv: -1.2 }, -0.7)
    expect(dimmed.lackingEv).toBeCloseTo(powerFor(ring, macro).lackingEv + 1.9, 9)
    expect(powerFor(ring, { ...macro, litS: 1 })).toEqual({ powerEv: expect.closeTo(-4.6, 1), lackingEv: 0 })
  })

  it('comes out right when what a shot told is followed, wherever it was shot', () => {
    const settings = fc.record({
      litS: fc.double({ min: 0.0005, max: 4, noNaN: true }),
      effectiveFNumber: fc.double({ min: 2, max: 64, noNaN: true }),
      iso: fc.double({ min: 50, max: 12_800, noNaN: true }),
      modifiersEv: fc.double({ min: -4, max: 0, noNaN: true }),
    })
    const lightOf = ({ litS, effectiveFNumber, iso, modifiersEv }: ExposureSettings, power: number) =>
      (litS * iso * 2 ** (power + modifiersEv)) / effectiveFNumber ** 2
    const stops = fc.double({ min: -6, max: 0, noNaN: true })
    fc.assert(
      fc.property(settings, settings, stops, stops, (shot, wanted, power, brighter) => {
        const right = lightOf(shot, power) / 2 ** brighter
        const { powerEv, lackingEv } = powerFor(calibrateByShot(shot, power, brighter), wanted)
        expect(Math.log2((lightOf(wanted, powerEv) * 2 ** lackingEv) / right)).toBeCloseTo(0, 9)
      }),
    )
  })
})
