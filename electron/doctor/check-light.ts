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
    return seen
      ? check.bad(`The shutter was seen, but no light came: ${cause}.`, remedy)
      : check.note(`The next shot gets no light: ${cause}.`, remedy)
  }
  if (light.limitedEv < 0) {
    return check.note(
      `Its supply takes ${(-light.limitedEv).toFixed(1)} stops from the light.`,
      'Raise BUDGET_MA in config.py only if the supply really gives more.',
    )
  }
  return check.ok('Its light is on and not limited.')
}

function whyDark({ black, dark, powerEv, limitedEv }: ShotLight): readonly [string, string] | null {
  if (black) return ['blackout is on', 'Press B in the app, or the knob.']
  if (!dark) return null
  if (limitedEv <= TOO_LITTLE_EV) {
    return [
      'the supply’s budget leaves none',
      'Set BUDGET_MA in config.py to what the supply gives: it must be more than the board and the dark pixels take.',
    ]
  }
  if (powerEv <= TOO_DARK_EV) {
    return [
      `master power is at ${powerEv.toFixed(1).replace('-', '−')} EV`,
      'Turn the knob to the right, or raise the master power.',
    ]
  }
  return ['no zone of the look is lit', 'Choose another look, or switch its zones on.']
}
