import { formatDuv } from '../../../core/light/color-text'
import { hexToFrame } from '../../../core/light/frame'
import type { Zone } from '../../../core/light/looks/look'
import { zoneTruth } from '../../../core/light/power/achieved'
import { formatFineEv } from '../../../core/light/power/power-text'
import { useSession, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { ledsOf } from '../ring/frame-colors'
import { applyTool } from './zone-tools'

/** Errors below these are not worth a photographer's eye. */
const SHOWN_EV = 0.01
const SHOWN_DUV = 0.0015

/** What eight bits make of the wish, where the hand is; and dimming by pixels, which needs no PWM. */
export function ZoneTruthLine({ zone }: { readonly zone: Zone }) {
  const session = useSession()
  const light = useSnapshot('light', (snapshot) => snapshot)
  const info = useSnapshot('rig', (rig) => rig.info)
  const frame = hexToFrame(light.lookFrame) ?? new Uint8Array()
  const truth = light.blackout ? null : zoneTruth(light.look, zone, light.limited, frame, ledsOf(info))
  const byPixels = zone.dim === 'pixels'
  const notes: string[] = []
  if (truth?.achievedEv === Number.NEGATIVE_INFINITY) notes.push(words.zones.truth.tooDim)
  else if (truth) {
    notes.push(words.zones.truth.achieved(formatFineEv(truth.achievedEv)))
    if (Math.abs(truth.errorEv) >= SHOWN_EV) notes.push(words.zones.truth.off(formatFineEv(truth.errorEv)))
    const { duvShift } = truth
    if (duvShift !== null && Math.abs(duvShift) >= SHOWN_DUV)
      notes.push(words.zones.truth.duvOff(formatDuv(duvShift)))
    if (byPixels) notes.push(words.zones.truth.pixels(truth.lit, truth.of))
    if (byPixels && truth.pwm) notes.push(words.zones.truth.stillPwm)
  }
  return (
    <div className="truth">
      <label className="check">
        <input type="checkbox" checked={byPixels} onChange={() => applyTool(session, 'by-pixels')} />
        {words.zones.byPixels}
      </label>
      <span className="hint truth-words">{notes.join(' · ')}</span>
    </div>
  )
}
