import { useState } from 'react'
import { LooksStrip } from '../light/looks/LooksStrip'
import { useSnapshot } from '../stores/session'
import { SequenceStrip } from './SequenceStrip'

/** The material of the Light room: looks, or the steps of a sequence. A run always shows its steps. */
export function LightStrip() {
  const running = useSnapshot('run', ({ run }) => run !== null)
  const [shown, setShown] = useState(false)
  if (shown || running) return <SequenceStrip onLooks={() => setShown(false)} />
  return (
    <LooksStrip>
      <button type="button" className="button strip-action" onClick={() => setShown(true)}>
        Sequence ▸
      </button>
    </LooksStrip>
  )
}
