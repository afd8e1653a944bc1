import { type Check, checkOf } from './check'

/** A closing of the contact; `closedMs` is absent until it is known and null where the camera only pulses. */
export interface Closing {
  readonly closedMs?: number | null
}

/** @param closing null where none was seen */
export function checkClosing(closing: Closing | null, waitedMs: number): Check {
  const check = checkOf('contact')
  if (closing === null) {
    return check.bad(
      `The shutter was not seen within ${Math.round(waitedMs / 1000)} s.`,
      'Use the mechanical shutter (an electronic one keeps the hot shoe silent), switch flash on in the camera, and check the cable from the shoe to TRIGGER_PIN and ground.',
    )
  }
  if (closing.closedMs === undefined) {
    return check.bad(
      'The contact closed and has not opened again.',
      'Look for a short in the hot-shoe cable, and for a wrong TRIGGER_PIN in config.py.',
    )
  }
  if (closing.closedMs === null) {
    return check.note(
      'The shutter was seen; how long the contact stayed closed was not.',
      'This body may only pulse its contact: use flash or sequence instead of gated. Else wire LEVEL_PIN to TRIGGER_PIN.',
    )
  }
  return check.ok(`The shutter was seen; the contact stayed closed for ${closing.closedMs.toFixed(1)} ms.`)
}
