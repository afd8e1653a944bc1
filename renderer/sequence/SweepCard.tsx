import { memo, useMemo } from 'react'
import { frameToHex, renderFrame } from '../../core/light/frame'
import { rakingSweep } from '../../core/light/sequences/factory-sequences'
import { ledsOf } from '../light/ring/frame-colors'
import { useSession, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { MiniRing } from '../ui/MiniRing'
import { useSequence } from './use-sequence'

/** Among the looks of the app, the one that is a sequence: made for this rig, and the steps are shown. */
export const SweepCard = memo(function SweepCard() {
  const { stores } = useSession()
  const hand = useSequence()
  const layout = useSnapshot('rig', (rig) => rig.layout)
  const info = useSnapshot('rig', (rig) => rig.info)
  const leds = useMemo(() => ledsOf(info), [info])
  const { steps: names } = words.sequence
  const frame = useMemo(() => {
    const [first] = rakingSweep({ layout, leds, look: { name: '', zones: [], power: 0 }, names })
    return first ? frameToHex(renderFrame(first.look, layout.places.length, leds)) : ''
  }, [layout, leds, names])
  const { name, about } = words.factoryLooks.sweep
  const begin = async () => {
    const steps = rakingSweep({ layout, leds, look: stores.light.getState().look, names })
    const alike = hand.sequences.find(
      (one) => one.name === name && JSON.stringify(one.steps) === JSON.stringify(steps),
    )
    if (alike) hand.choose({ id: alike.id, step: null })
    else if (!(await hand.create(name, steps))) return
    hand.choose({ shown: true })
  }
  return (
    <li className="look">
      <button type="button" className="look-button" title={about} onClick={() => void begin()}>
        <MiniRing frame={frame} leds={leds} size={40} />
        <span className="look-name">▸ {name}</span>
      </button>
    </li>
  )
})
