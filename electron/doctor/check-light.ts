import type { Remedy } from '../../core/api/doctor'
import type { DarkCause } from '../../core/api/doctor-words'
import { type Check, checkOf } from './check'

/** The light that the next shot gets, or that a shot got. */
export interface ShotLight {
  readonly black: boolean
  /** Nothing of its frame is lit. */
  readonly dark: boolean
  readonly powerEv: number
  /** What the supply's budget takes: 0 or negative. */
  readonly limitedEv: number
}

/** Near the end of the scale every drive rounds to 0. */
const TOO_DARK_EV = -8
/** A budget that takes so much is set for no light at all. */
const TOO_LITTLE_EV = -8

/** @param seen the shutter was seen: then a dark light is what is wrong */
export function checkLight(light: ShotLight, seen: boolean): Check {
  const check = checkOf('light')
  const dark = whyDark(light)
  if (dark) {
    const [cause, remedy] = dark
    return seen ? check.bad(['seenButDark', cause], remedy) : check.note(['nextDark', cause], remedy)
  }
  if (light.limitedEv < 0) {
    return check.note(['limited', (-light.limitedEv).toFixed(1)], ['raiseBudget'])
  }
  return check.ok(['lit'])
}

function whyDark({ black, dark, powerEv, limitedEv }: ShotLight): readonly [DarkCause, Remedy] | null {
  if (black) return ['blackout', ['endBlackout']]
  if (!dark) return null
  if (limitedEv <= TOO_LITTLE_EV) {
    return ['no-budget', ['setBudget']]
  }
  if (powerEv <= TOO_DARK_EV) {
    return [{ powerEv: powerEv.toFixed(1).replace('-', '−') }, ['raisePower']]
  }
  return ['no-zone', ['otherLook']]
}
