import { useMemo } from 'react'
import { renderFrame } from '../../core/light/frame'
import { frameLight } from '../../core/light/mixing/frame-light'
import { formatFineEv } from '../../core/light/power/power-text'
import { lightFlicker } from '../../core/optics/flicker/light-flicker'
import { ALIKE_EV } from '../../core/optics/flicker/safe-speeds'
import { dimmedByPixels } from '../../core/optics/flicker/without-pwm'
import { ledsOf } from '../light/ring/frame-colors'
import { useActions, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import type { SyncState } from './sync-state'
import { evWords } from './sync-words'

/** Offers the same light with fewer pixels lit fully, where the present one ripples and that one ripples less. */
export function ByPixels({ state }: { readonly state: SyncState }) {
  const { edit } = useActions()
  const look = useSnapshot('light', (light) => light.look)
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const { frame, pwm, shutter } = state
  const exposureS = shutter.exposureUs / 1e6
  const offer = useMemo(() => {
    const now = lightFlicker(frame, pwm, exposureS).worstEv
    if (now <= ALIKE_EV) return null
    const leds = ledsOf(rig.info)
    const dimmed = dimmedByPixels(look)
    const next = renderFrame(dimmed, rig.layout.places.length, leds)
    const left = lightFlicker(next, pwm, exposureS).worstEv
    const light = frameLight(frame, leds)
    if (left >= now || light === 0) return null
    return { dimmed, left, offEv: Math.log2(frameLight(next, leds) / light) }
  }, [frame, pwm, exposureS, look, rig])
  const { byPixels } = words.measure
  if (!offer) return null
  return (
    <div className="remedies">
      <button
        type="button"
        className="button"
        onClick={() => void edit({ kind: 'look', look: offer.dimmed })}
      >
        {byPixels.button}
      </button>
      <span className="hint">{byPixels.note(evWords(offer.left), formatFineEv(offer.offEv))}</span>
    </div>
  )
}
