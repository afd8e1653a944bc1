import { useEffect, useState } from 'react'
import { useSnapshot } from '../stores/session'

/** Long enough to be seen, short enough for bursts. */
const BLINK_MS = 140

/** Blinks on each closing of the contact and stays lit while it is closed: all that moves by itself. */
export function ShutterLamp() {
  const edges = useSnapshot('shots', ({ edges }) => edges)
  const closed = useSnapshot('shots', ({ shutterClosed }) => shutterClosed)
  const [seen, setSeen] = useState(edges)
  useEffect(() => {
    if (edges === seen) return
    const timer = setTimeout(() => setSeen(edges), BLINK_MS)
    return () => clearTimeout(timer)
  }, [edges, seen])
  const lit = closed || edges !== seen
  return (
    <span className="shutter" title="The hot-shoe contact">
      <span className="shutter-word">shutter</span>
      <span className={lit ? 'lamp lamp-lit' : 'lamp'} role="img" aria-label={lit ? 'closed' : 'open'} />
    </span>
  )
}
