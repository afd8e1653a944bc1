import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syncMargin } from '../../../../core/optics/measure/sync-margin'
import { lightCourse, type RigAtWork, type SyncPlan } from '../../../../core/optics/sync/light-course'
import { remedies } from '../../../../core/optics/sync/remedies'
import { lightOfRow } from '../../../../core/optics/sync/row-light'
import { allOpen, contactOpensUs, type Shutter } from '../../../../core/optics/sync/shutter'
import { syncVerdict } from '../../../../core/optics/sync/verdict'
import { changedPrefix, measuredTiming, usualTiming, wireUs } from '../../../../core/optics/sync/wire-time'
import { anyPlan, anyRig, anyShutter, flash, possible, rig, shutterAt } from './made-shots'

/**
 * Plays a shot a tick at a time, as rig and curtains would: the judge of the formulas, sharing nothing but the settings.
 */
function played(plan: SyncPlan, shutter: Shutter, { prefixPixels, between }: RigAtWork) {
  const TICK_US = 5
  const ROWS = 121
  const light = new Float64Array(ROWS)
  const own = new Float64Array(ROWS)
  const sendUs = 60 + prefixPixels * 40 + 80
  const { contact, exposureUs, travelUs } = shutter
  const opensUs =
    contact.kind === 'held'
      ? Math.max(0, exposureUs + contact.offsetUs)
      : contact.kind === 'pulse'
        ? contact.closedUs
        : 0
  const isLit = (us: number): boolean => {
    switch (plan.mode) {
      case 'steady':
        return true
      case 'flash':
        return us >= plan.delayUs + sendUs && us < plan.delayUs + sendUs + plan.onUs
      case 'gated':
        return (
          us >= plan.delayUs + sendUs && us < opensUs + sendUs && us < plan.delayUs + sendUs + plan.limitUs
        )
      case 'strobe': {
        const since = us - plan.delayUs - sendUs
        const pulse = Math.floor(since / plan.periodUs)
        return since >= 0 && pulse < plan.pulses && since - pulse * plan.periodUs < plan.onUs
      }
      case 'sequence':
        return us < (plan.afterUs === 0 ? opensUs : plan.afterUs) + sendUs
    }
  }
  const rest = plan.mode === 'steady' || plan.mode === 'sequence' ? 0 : between
  for (let us = -travelUs + TICK_US / 2; us < exposureUs; us += TICK_US) {
    const lit = isLit(us)
    for (let row = 0; row < ROWS; row++) {
      const opens = (row / (ROWS - 1)) * travelUs - travelUs
      if (us < opens || us >= opens + exposureUs) continue
      light[row] = (light[row] ?? 0) + TICK_US * (lit ? 1 : rest)
      if (lit) own[row] = (own[row] ?? 0) + TICK_US
    }
  }
  return { least: Math.min(...light), most: Math.max(...light), light, own }
}

describe('sync, against a shot played tick by tick', () => {
  it('tells how unlike the rows are and how much is lost within 0.01 EV, in every mode', () => {
    fc.assert(
      fc.property(anyPlan, anyShutter, anyRig, (plan, shutter, at) => {
        const simulated = played(plan, shutter, at)
        const { rows } = syncVerdict(plan, shutter, at)
        // Ticks of 5 µs, for both ends of each pulse, and 121 rows see no finer than this.
        const pulses = plan.mode === 'strobe' ? plan.pulses : 1
        const grainUs = 7 + 5 * pulses + shutter.travelUs / 120
        expect(Math.abs(rows.most - simulated.most)).toBeLessThan(grainUs)
        expect(Math.abs(rows.least - simulated.least)).toBeLessThan(grainUs)
        if (simulated.least > 6000) {
          const unlike = Math.log2(simulated.most / simulated.least)
          expect(Math.abs(Math.log2(rows.most / rows.least) - unlike)).toBeLessThan(0.01)
        }
        const mean = simulated.light.reduce((sum, one) => sum + one, 0) / simulated.light.length
        if (mean > 6000) expect(Math.abs(Math.log2(rows.mean / mean))).toBeLessThan(0.01)
        const dark = simulated.own.filter((one) => one < 1).length / simulated.own.length
        // Curtains that pass within a few ticks leave no row to count.
        if (shutter.travelUs > 1000) expect(Math.abs(rows.missed - dark)).toBeLessThan(0.03)
      }),
      { numRuns: 150 },
    )
  })

  it('gives each row what it gets when played', () => {
    fc.assert(
      fc.property(anyPlan, anyShutter, anyRig, fc.integer({ min: 0, max: 120 }), (plan, shutter, at, row) => {
        const course = lightCourse(plan, shutter, at)
        const said = lightOfRow(course, shutter, row / 120)
        expect(Math.abs(said.all - (played(plan, shutter, at).light[row] ?? 0))).toBeLessThan(21)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the wire', () => {
  it('takes 40 µs a pixel and a latch: 1.04 ms for 24 pixels, nothing for none', () => {
    expect(wireUs(24, usualTiming)).toBe(1040)
    expect(wireUs(0, usualTiming)).toBe(0)
  })

  it('carries the chain up to the last pixel that changes', () => {
    const dark = new Uint8Array(16)
    const third = Uint8Array.from(dark, (_, at) => (at === 9 ? 1 : 0))
    expect(changedPrefix(dark, third)).toBe(3)
    expect(changedPrefix(third, third)).toBe(0)
    expect(changedPrefix(dark, new Uint8Array(20).fill(7))).toBe(5)
  })
})

describe('the verdict', () => {
  it('is even in steady at any shutter', () => {
    fc.assert(
      fc.property(anyShutter, anyRig, (shutter, at) => {
        const { code, unevenEv, lostEv } = syncVerdict({ mode: 'steady' }, shutter, at)
        expect([code, unevenEv, lostEv]).toEqual(['even', 0, 0])
      }),
    )
  })

  it('is even for a flash that fits between the curtains, and says how late it is', () => {
    const verdict = syncVerdict(flash(8000), shutterAt(1 / 60), rig)
    expect(verdict).toMatchObject({ code: 'even', lateUs: 1100, unevenEv: 0, lostEv: 0 })
  })

  it('is uneven for a flash that outlasts the second curtain', () => {
    const verdict = syncVerdict(flash(20_000), shutterAt(1 / 60), rig)
    expect(verdict.code).toBe('uneven')
    expect(verdict.unevenEv).toBeGreaterThan(0.2)
  })

  it('is partial at 1/250 s, where the first rows close before the light comes', () => {
    const verdict = syncVerdict(flash(2000), shutterAt(1 / 256), rig)
    expect(verdict.code).toBe('partial')
    expect(verdict.missed).toBeCloseTo((1100 - (1e6 / 256 - 3500)) / 3500, 3)
    expect(verdict.unevenEv).toBe(Number.POSITIVE_INFINITY)
  })

  it('is missed for a light that comes after the shutter', () => {
    expect(syncVerdict(flash(2000, 30_000), shutterAt(1 / 60), rig)).toMatchObject({
      code: 'missed',
      missed: 1,
      lostEv: Number.NEGATIVE_INFINITY,
    })
  })

  it('is short for a gated light whose contact opens before the second curtain runs', () => {
    const shutter: Shutter = { ...shutterAt(1 / 30), contact: { kind: 'pulse', closedUs: 10_000 } }
    expect(syncVerdict({ mode: 'gated', delayUs: 0, limitUs: 1e6 }, shutter, rig).code).toBe('short')
  })

  it('is uneven for a sequence whose contact opens in mid-exposure, as a pulsing body does', () => {
    const shutter: Shutter = { ...shutterAt(1 / 30), contact: { kind: 'pulse', closedUs: 4000 } }
    const sequence: SyncPlan = { mode: 'sequence', afterUs: 0 }
    expect(syncVerdict(sequence, shutter, rig).code).toBe('uneven')
    expect(syncVerdict(sequence, shutterAt(1 / 30), rig).code).toBe('even')
    expect(remedies(sequence, shutter, rig, possible)).toContainEqual({
      kind: 'plan',
      plan: { mode: 'sequence', afterUs: 34_000 },
    })
  })

  it('is silent where the shoe is, except in steady', () => {
    const shutter: Shutter = { ...shutterAt(1 / 60), contact: { kind: 'silent' } }
    expect(syncVerdict(flash(8000), shutter, rig).code).toBe('silent')
    expect(contactOpensUs(shutter)).toBeNull()
  })

  it('knows when the slit never uncovers the frame', () => {
    expect(allOpen(shutterAt(1 / 1000))).toBeNull()
    expect(allOpen(shutterAt(1 / 125, 3))).toEqual({ fromUs: 0, toUs: 5000 })
  })
})

describe('the rig’s own measurement', () => {
  it('replaces the usual answer to an edge, and no other part of the way', () => {
    expect(measuredTiming(null)).toEqual(usualTiming)
    expect(measuredTiming({ edges: 0, mostUs: 0, wireUs: 0 })).toEqual(usualTiming)
    expect(measuredTiming({ edges: 50, mostUs: 1085, wireUs: 1040 })).toEqual({ ...usualTiming, pollUs: 45 })
  })

  it('leaves so much for a flash at the fastest sync speed', () => {
    expect(syncMargin({ xSyncS: 1 / 200, travelMs: 3.5 }, 1100)).toEqual({ openUs: 1500, leftUs: 400 })
    expect(syncMargin({ xSyncS: 1 / 320, travelMs: 3.5 }, 1100)).toEqual({ openUs: 0, leftUs: -1100 })
  })
})
