import { describe, expect, it } from 'vitest'
import type { ShotLine } from '../../../core/shots/shot-line'
import {
  begun,
  resultOf,
  testSpeeds,
  withoutLast,
  withShot,
} from '../../../renderer/sync/measure/contact-test'
import { bootMs, makeShot } from '../../support/shots/make-shot'

const shot = (seq: number, closedUs: number | null): ShotLine => ({
  ...makeShot(seq, bootMs + 1000 * seq),
  closedUs,
})
const played = (closed: readonly (number | null)[]) =>
  closed.reduce((test, us, index) => withShot(test, shot(index + 2, us)), begun(shot(1, 5000)))

describe('the guided contact test', () => {
  it('takes one shot a speed, no older one, none twice and none too many', () => {
    const test = withShot(begun(shot(1, 5000)), shot(1, 5000))
    expect(test.shots).toEqual([])
    const one = withShot(withShot(test, shot(2, 7812)), shot(2, 7812))
    expect(one.shots.map(({ closedUs }) => closedUs)).toEqual([7812])
    expect(played([1, 2, 3, 4, 5]).shots).toHaveLength(testSpeeds.length)
    expect(withoutLast(one).shots).toEqual([])
    expect(begun(undefined).after).toBeNull()
  })

  it('knows a body that holds the contact, one that pulses, and one whose pulse is too short to time', () => {
    const held = played(testSpeeds.map(({ exposureS }) => Math.round(exposureS * 1e6) - 3200))
    expect(resultOf(held)).toMatchObject({ ok: true, contact: { kind: 'held', offsetUs: -3200 } })
    expect(resultOf(played([2000, 2000, 3000, 2000]))).toMatchObject({
      contact: { kind: 'pulse', closedUs: 2000 },
    })
    expect(resultOf(played([null, null, null, null]))).toEqual({ ok: false, reason: 'unseen' })
    expect(resultOf(played([null, 2000, 2000, 2000]))).toEqual({ ok: false, reason: 'neither' })
    expect(resultOf(played([2000]))).toBeNull()
  })
})
