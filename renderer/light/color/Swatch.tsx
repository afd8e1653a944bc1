import type { Color } from '../../../core/light/color'
import { displayRgbToHex, driveToDisplayRgb } from '../../../core/light/mixing/display-rgb'
import type { LedKind } from '../../../core/light/mixing/leds'
import { colorToDrive } from '../../../core/light/mixing/mix'
import { useSnapshot } from '../../stores/session'
import { ledsOf } from '../ring/frame-colors'

/** A colour at full power as a screen can show it: an estimate. */
export function screenColor(color: Color, leds: LedKind): string {
  return displayRgbToHex(driveToDisplayRgb(colorToDrive(color, leds), leds))
}

export function Swatch({ color, lit }: { readonly color: Color; readonly lit: boolean }) {
  const info = useSnapshot('rig', ({ info }) => info)
  return (
    <span
      className="swatch"
      style={lit ? { background: screenColor(color, ledsOf(info)) } : undefined}
      aria-hidden="true"
    />
  )
}
