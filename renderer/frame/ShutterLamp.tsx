import { useEffect, useState } from 'react'
import { useSnapshot } from '../stores/session'
import { words } from '../strings/words'

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
    <span className="shutter" title={words.frame.contact}>
      <span className="shutter-word">{words.frame.shutter}</span>
      <span
        className={lit ? 'lamp lamp-lit' : 'lamp'}
        role="img"
        aria-label={lit ? words.frame.closed : words.frame.open}
      />
    </span>
  )
}
