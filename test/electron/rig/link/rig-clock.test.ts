import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RIG_CLOCK_WRAP_MS } from '../../../../core/wire/rig-reply'
import { RigClock } from '../../../../electron/rig/link/rig-clock'

const WALL = Date.UTC(2026, 10, 23, 10, 0, 0)

function clockAt(rigMs: number, options: { roundTripMs?: number; wallMs?: number } = {}): RigClock {
  const clock = new RigClock()
  clock.begin('9f3c01aa', 1000)
  clock.add({ rigMs, roundTripMs: options.roundTripMs ?? 2, wallMs: options.wallMs ?? WALL })
  return clock
}

describe('the rig clock', () => {
  it('T1: ties rig time to UTC, at the middle of the round trip, with half of it and the tick as error', () => {
    const clock = clockAt(5000, { roundTripMs: 10, wallMs: WALL })
    expect(clock.at(5000)).toEqual({ rigTimeUs: 5_000_000, utcMs: WALL - 5, errorMs: 6 })
    expect(clock.at(6000)).toMatchObject({ rigTimeUs: 6_000_000, utcMs: WALL + 995 })
  })

  it('knows nothing before the first reading', () => {
    const clock = new RigClock()
    clock.begin('00000001', 1000)
    expect(clock.at(5)).toBeNull()
  })

  it('the error of its estimate always covers the truth, for any drift within 100 ppm and any round trip', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90e-6, max: 90e-6, noNaN: true }),
        fc.array(
          fc.record({
            afterMs: fc.integer({ min: 1, max: 600_000 }),
            out: fc.integer({ min: 0, max: 200 }),
            back: fc.integer({ min: 0, max: 200 }),
          }),
          { minLength: 1, maxLength: 100 },
        ),
        fc.integer({ min: 0, max: 10_000_000 }),
        (drift, readings, shotMs) => {
          const clock = new RigClock()
          clock.begin('00000001', 1000)
          let trueMs = 0
          for (const { afterMs, out, back } of readings) {
            trueMs += afterMs
            const rigMs = Math.floor((trueMs + out) * (1 + drift))
            clock.add({ rigMs, roundTripMs: out + back, wallMs: WALL + trueMs + out + back })
            trueMs += out + back
          }
          const at = clock.at(shotMs)
          const truthMs = WALL + shotMs / (1 + drift)
          expect(Math.abs((at?.utcMs ?? 0) - truthMs)).toBeLessThanOrEqual(at?.errorMs ?? 0)
        },
      ),
    )
  })

  it('T1: goes on counting over the wrap', () => {
    const clock = clockAt(RIG_CLOCK_WRAP_MS - 1000)
    expect(clock.at(500)).toMatchObject({
      rigTimeUs: (RIG_CLOCK_WRAP_MS + 500) * 1000,
      utcMs: WALL - 1 + 1500,
    })
    clock.add({ rigMs: 9000, roundTripMs: 2, wallMs: WALL + 10_000 })
    expect(clock.at(9000)?.rigTimeUs).toBe((RIG_CLOCK_WRAP_MS + 9000) * 1000)
    expect(clock.at(RIG_CLOCK_WRAP_MS - 1000)?.rigTimeUs).toBe((RIG_CLOCK_WRAP_MS - 1000) * 1000)
  })

  it('T1: goes on counting after a restart of the app, wraps meanwhile included', () => {
    const before = clockAt(RIG_CLOCK_WRAP_MS - 1000)
    const after = new RigClock(before.memory)
    after.begin('9f3c01aa', 1000)
    after.add({ rigMs: 4000, roundTripMs: 2, wallMs: WALL + 5000 + RIG_CLOCK_WRAP_MS })
    expect(after.at(4000)?.rigTimeUs).toBe((2 * RIG_CLOCK_WRAP_MS + 4000) * 1000)
  })

  it('forgets all of it when the rig has booted again', () => {
    const clock = clockAt(900_000)
    clock.begin('11111111', 1000)
    expect(clock.at(5)).toBeNull()
    clock.add({ rigMs: 5, roundTripMs: 0, wallMs: WALL + 50 })
    expect(clock.at(5)).toMatchObject({ rigTimeUs: 5000, utcMs: WALL + 50 })
  })

  it('a rig that was away is off by what the crystals may have drifted', () => {
    const clock = clockAt(100_000, { roundTripMs: 0 })
    const hourBefore = clockAt(3_700_000, { roundTripMs: 0 }).at(100_000)
    expect(clock.at(100_000)?.errorMs).toBe(1)
    expect(hourBefore?.errorMs).toBe(361)
  })

  it('a computer clock that is set back does not put shots out of order, and the new one counts from then on', () => {
    const clock = clockAt(10_000, { roundTripMs: 0 })
    const before = clock.at(14_000)?.utcMs ?? 0
    clock.add({ rigMs: 15_000, roundTripMs: 0, wallMs: WALL + 5000 - 3_600_000 })
    expect(clock.steps).toBe(1)
    expect(before).toBe(WALL + 4000)
    expect(clock.at(14_000)?.utcMs).toBe(WALL + 4000 - 3_600_000)
    expect(clock.at(16_000)?.rigTimeUs).toBe(16_000_000)
  })

  it('tells the time of a boot that is over from what was last read of it', () => {
    const clock = new RigClock({ boot: 'aaaaaaaa', rigMs: 10_000, wallMs: WALL })
    clock.begin('bbbbbbbb', 1000)
    clock.add({ rigMs: 500, roundTripMs: 0, wallMs: WALL + 7_200_000 })
    expect(clock.earlier('aaaaaaaa', 70_000, 90_000)).toEqual({
      rigTimeUs: 70_000_000,
      utcMs: WALL + 60_000,
      errorMs: 56,
    })
  })

  it('knows of a boot that was never read only that it lay between the last one read and this one', () => {
    const clock = new RigClock({ boot: 'aaaaaaaa', rigMs: 10_000, wallMs: WALL })
    clock.begin('bbbbbbbb', 1000)
    clock.add({ rigMs: 60_000, roundTripMs: 0, wallMs: WALL + 3_660_000 })
    const last = clock.earlier('cccccccc', 90_000, 90_000)
    expect(last).toMatchObject({ utcMs: WALL + 3_600_000, errorMs: 3_600_000 })
    expect(clock.earlier('cccccccc', 70_000, 90_000)?.utcMs).toBe(WALL + 3_580_000)
  })

  it('keeps the best of many readings without growing', () => {
    const clock = clockAt(0, { roundTripMs: 0 })
    for (let at = 1; at <= 5000; at++)
      clock.add({ rigMs: at * 100, roundTripMs: 40, wallMs: WALL + at * 100 + 20 })
    expect(clock.at(0)?.errorMs).toBe(1)
    expect(clock.at(500_000)?.errorMs).toBeLessThanOrEqual(22)
  })
})
