import { type Check, checkOf } from './check'

/** A closing of the contact; `closedMs` is absent until it is known and null where the camera only pulses. */
export interface Closing {
  readonly closedMs?: number | null
}

/** @param closing null where none was seen */
export function checkClosing(closing: Closing | null, waitedMs: number): Check {
  const check = checkOf('contact')
  if (closing === null) {
    return check.bad(['shutterNotSeen', Math.round(waitedMs / 1000)], ['findShutter'])
  }
  if (closing.closedMs === undefined) {
    return check.bad(['contactStuck'], ['findShort'])
  }
  if (closing.closedMs === null) {
    return check.note(['contactPulsed'], ['noGated'])
  }
  return check.ok(['contactSeen', closing.closedMs.toFixed(1)])
}
