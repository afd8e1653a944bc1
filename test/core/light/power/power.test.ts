import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  achievedEv,
  clampPower,
  evToRatio,
  ratioToEv,
  roundToMilliEv,
  snapToTenth,
  snapToThird,
} from '../../../../core/light/power/power'

const anyPower = fc.double({ min: -10, max: 0, noNaN: true })

describe('power in stops', () => {
  test('a stop is a factor of two, and a ratio comes back as its stops', () => {
    expect(evToRatio(0)).toBe(1)
    expect(evToRatio(-1)).toBe(0.5)
    expect(ratioToEv(0.25)).toBe(-2)
    expect(ratioToEv(0)).toBe(Number.NEGATIVE_INFINITY)
    fc.assert(
      fc.property(anyPower, (ev) => {
        expect(ratioToEv(evToRatio(ev))).toBeCloseTo(ev, 9)
      }),
    )
  })

  test('snaps to the nearest third and tenth, and never to minus zero', () => {
    expect(snapToThird(-1.3)).toBeCloseTo(-4 / 3, 12)
    expect(snapToThird(-0.1)).toBe(0)
    expect(snapToTenth(-1.34)).toBeCloseTo(-1.3, 12)
    expect(snapToTenth(-0.01)).toBe(0)
    expect(roundToMilliEv(-1 / 3)).toBe(-0.333)
    expect(roundToMilliEv(-0.0001)).toBe(0)
  })

  test('stays within what the controls offer', () => {
    expect(clampPower(0.5)).toBe(0)
    expect(clampPower(-0)).toBe(0)
    expect(clampPower(-12)).toBe(-10)
    expect(clampPower(-3.2)).toBe(-3.2)
  })

  // Product facts, formula 8: 128 is −0.99 EV, 64 is −1.99 EV, 1 is −7.99 EV.
  test('tells what eight bits achieve', () => {
    expect(achievedEv(255, -1)).toEqual({
      drive: 128,
      ev: ratioToEv(128 / 255),
      errorEv: ratioToEv(128 / 255) + 1,
    })
    expect(achievedEv(255, -2).ev).toBeCloseTo(-1.99, 2)
    expect(achievedEv(255, -8)).toMatchObject({ drive: 1 })
    expect(achievedEv(255, -8).errorEv).toBeCloseTo(0.0056, 3)
    expect(achievedEv(255, 0)).toEqual({ drive: 255, ev: 0, errorEv: 0 })
    expect(achievedEv(255, -10)).toEqual({
      drive: 0,
      ev: Number.NEGATIVE_INFINITY,
      errorEv: Number.NEGATIVE_INFINITY,
    })
  })

  test('the rounding error is within half a step of the drive', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), anyPower, (base, wanted) => {
        const { drive, errorEv } = achievedEv(base, wanted)
        const ideal = base * evToRatio(wanted)
        expect(Math.abs(drive - ideal)).toBeLessThanOrEqual(0.5)
        if (drive > 0) expect(ideal * 2 ** errorEv).toBeCloseTo(drive, 6)
      }),
    )
  })
})
