import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrateByLux } from '../../../core/optics/exposure'
import { type ExposureWish, exposurePlan } from '../../../core/optics/exposure-plan'
import type { SavedCalibration } from '../../../core/optics/profile'
import { isoAtLeast } from '../../../core/optics/stops'

/** The ring of 24 whose 7,500 lx are worked out in exposure.test.ts. */
const ring: SavedCalibration = { ...calibrateByLux(7500, 0), light: 24, by: 'meter' }
const wish: ExposureWish = {
  litS: 1 / 60,
  effectiveFNumber: 11.2,
  iso: 400,
  modifiersEv: 0,
  light: 24,
  limitedEv: 0,
}
/** Stops by which a wish comes out at a power, against right: what `exposurePlan` must bring to 0. */
const offEv = (w: ExposureWish, powerEv: number) =>
  Math.log2((w.litS * w.iso) / 100 / w.effectiveFNumber ** 2) +
  w.modifiersEv +
  Math.log2(w.light / ring.light) +
  Math.min(powerEv, w.limitedEv) -
  ring.rightEv

describe('what power is right', () => {
  it('follows the look: half as many LEDs ask for a stop more', () => {
    const whole = exposurePlan(ring, wish)
    const half = exposurePlan(ring, { ...wish, light: 12 })
    if (whole.kind !== 'fits') return expect.fail(whole.kind)
    // 1/24 s at ISO 100 is right; four times the ISO for 1/2.5 of the time leaves 0.68 stops.
    expect(whole.powerEv).toBeCloseTo(-0.67, 1)
    expect(half).toMatchObject({ kind: 'dim', lackingEv: expect.closeTo(1 + whole.powerEv, 9) })
  })

  it('comes out right whatever is wished, or says how far it is off; each way alone makes up for that', () => {
    const wishes = fc.record({
      litS: fc.double({ min: 0.0005, max: 2, noNaN: true }),
      effectiveFNumber: fc.double({ min: 2, max: 64, noNaN: true }),
      iso: fc.double({ min: 50, max: 12_800, noNaN: true }),
      modifiersEv: fc.double({ min: -4, max: 0, noNaN: true }),
      light: fc.double({ min: 0.5, max: 50, noNaN: true }),
      limitedEv: fc.double({ min: -3, max: 0, noNaN: true }),
    })
    fc.assert(
      fc.property(wishes, (w) => {
        const plan = exposurePlan(ring, w)
        if (plan.kind === 'fits') {
          expect(offEv(w, plan.powerEv)).toBeCloseTo(0, 9)
          return
        }
        const [power, off] = plan.kind === 'dim' ? [0, -plan.lackingEv] : [-8, plan.overEv]
        expect(offEv(w, power)).toBeCloseTo(off, 9)
        for (const way of plan.ways) {
          if (way.kind === 'time') expect(offEv({ ...w, litS: way.litS }, power)).toBeCloseTo(0, 9)
          if (way.kind === 'iso') expect(offEv({ ...w, iso: way.iso }, power)).toBeCloseTo(0, 9)
          if (way.kind === 'aperture')
            expect(offEv({ ...w, effectiveFNumber: way.effective }, power)).toBeCloseTo(0, 9)
          const bare = offEv({ ...w, modifiersEv: 0 }, 0)
          if (way.kind === 'modifiers' && Math.abs(bare) > 1e-9) expect(way.enough).toBe(bare > 0)
        }
      }),
    )
  })

  it('offers to take off only what is there, and never where it is too bright', () => {
    const kinds = (w: Partial<ExposureWish>) => {
      const plan = exposurePlan(ring, { ...wish, ...w })
      return plan.kind === 'fits' ? [] : plan.ways.map(({ kind }) => kind)
    }
    expect(kinds({ iso: 100 })).toEqual(['time', 'iso', 'aperture'])
    expect(kinds({ iso: 100, modifiersEv: -1 })).toContain('modifiers')
    expect(kinds({ litS: 30, modifiersEv: -1 })).toEqual(['time', 'iso', 'aperture'])
  })

  it('asks for an ISO that cameras have', () => {
    expect([99, 101, 150, 3000, 3300, 102_400].map(isoAtLeast)).toEqual([100, 100, 160, 3200, 3200, 102_400])
    expect(isoAtLeast(300_000)).toBeNull()
  })
})
