import {
  type ContactMeasured,
  type ContactSample,
  measureContact,
} from '../../../core/optics/measure/contact'
import { type Speed, shutterSpeeds } from '../../../core/optics/stops'
import type { ShotLine } from '../../../core/shots/shot-line'

/** Two and four stops apart, none too fast for the contact to be seen. */
const PARTS = [125, 60, 30, 8]
export const testSpeeds: readonly Speed[] = PARTS.flatMap(
  (part) => shutterSpeeds.find(({ markedS }) => markedS === 1 / part) ?? [],
)

export interface ContactShot {
  readonly speed: Speed
  /** Null where the rig saw the contact close and no opening: too short to be timed. */
  readonly closedUs: number | null
}

/** A guided run of shots: `after` is the newest shot that was there when the present one was asked for. */
export interface ContactTest {
  readonly after: string | null
  readonly shots: readonly ContactShot[]
}

export const keyOf = ({ rig, boot, seq }: ShotLine) => `${rig}/${boot}/${seq}`

export const begun = (newest: ShotLine | undefined): ContactTest => ({
  after: newest ? keyOf(newest) : null,
  shots: [],
})

/** With the newest shot of the log, where that is one more. A shot too many is not taken for the next speed. */
export function withShot(test: ContactTest, newest: ShotLine | undefined): ContactTest {
  const speed = testSpeeds[test.shots.length]
  if (!newest || !speed || keyOf(newest) === test.after) return test
  return { after: keyOf(newest), shots: [...test.shots, { speed, closedUs: newest.closedUs }] }
}

export const withoutLast = (test: ContactTest): ContactTest => ({ ...test, shots: test.shots.slice(0, -1) })

export type ContactResult = ContactMeasured | { readonly ok: false; readonly reason: 'unseen' }

/** What the shots tell; null while there are more to come. */
export function resultOf({ shots }: ContactTest): ContactResult | null {
  if (shots.length < testSpeeds.length) return null
  const seen: ContactSample[] = shots.flatMap(({ speed, closedUs }) =>
    closedUs === null ? [] : [{ exposureS: speed.exposureS, closedUs }],
  )
  if (seen.length === 0) return { ok: false, reason: 'unseen' }
  return seen.length < shots.length ? { ok: false, reason: 'neither' } : measureContact(seen)
}
