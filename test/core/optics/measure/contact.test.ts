import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureContact } from '../../../../core/optics/measure/contact'
import { contactTable } from '../../../support/optics/contact-run'

// What docs/sync.md states of 500 runs each.
describe('contacts told by made runs of shots, in ticks of 1 ms', () => {
  it.each(contactTable(80))(
    '$what: never another kind, never off by 2 ms',
    ({ what, told, runs, wrong, largestErrorUs }) => {
      expect(wrong).toBe(0)
      expect(largestErrorUs).toBeLessThan(2000)
      if (what.startsWith('closed for')) expect(told).toBeLessThan(runs / 20)
      else if (!/3 %|dial/.test(what)) expect(told).toBe(runs)
    },
  )
})

const speeds = [1 / 125, 1 / 60, 1 / 30, 1 / 8]
const stray = fc.array(fc.integer({ min: -600, max: 600 }), { minLength: 4, maxLength: 4 })

describe('the contact test', () => {
  it('knows a contact that is held, and by how much it opens late or early', () => {
    fc.assert(
      fc.property(stray, fc.integer({ min: -3000, max: 1500 }), (strays, offsetUs) => {
        const measured = measureContact(
          speeds.map((exposureS, index) => ({
            exposureS,
            closedUs: exposureS * 1e6 + offsetUs + (strays[index] ?? 0),
          })),
        )
        if (!measured.ok || measured.contact.kind !== 'held') return expect.fail('expected it held')
        expect(Math.abs(measured.contact.offsetUs - offsetUs)).toBeLessThanOrEqual(601)
      }),
    )
  })

  it('knows a contact that only pulses', () => {
    const measured = measureContact(
      speeds.map((exposureS, index) => ({ exposureS, closedUs: 2000 + index * 100 })),
    )
    expect(measured).toMatchObject({ ok: true, contact: { kind: 'pulse', closedUs: 2150 } })
  })

  it('refuses too few shots, shots all alike, and a contact that does as it likes', () => {
    const at = (exposureS: number, closedUs: number) => ({ exposureS, closedUs })
    expect(measureContact([at(1, 1e6)])).toEqual({ ok: false, reason: 'few' })
    expect(measureContact([at(0.1, 1e5), at(0.1, 1e5), at(0.12, 1.2e5)])).toEqual({
      ok: false,
      reason: 'alike',
    })
    expect(measureContact([at(0.01, 9000), at(0.1, 40_000), at(0.5, 90_000)])).toEqual({
      ok: false,
      reason: 'neither',
    })
  })
})
