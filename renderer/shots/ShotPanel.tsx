import type { ShotLine } from '../../core/shots/shot-line'
import { BringBack } from '../light/dropped/BringBack'
import { Fact, LightDetails } from '../ui/LightDetails'
import { clockTime, closedText } from './shot-words'

interface ShotPanelProps {
  readonly shot: ShotLine
  /** Goes back to following the newest shot; null while it is followed. */
  readonly onNewest: (() => void) | null
}

export function ShotPanel({ shot, onNewest }: ShotPanelProps) {
  return (
    <section className="panel" aria-label={`Shot ${shot.seq}`}>
      <div className="panel-head">
        <h2>{onNewest ? `Shot ${shot.seq}` : `Newest shot, ${shot.seq}`}</h2>
        {onNewest && (
          <button type="button" className="button quiet" onClick={onNewest}>
            Follow the newest
          </button>
        )}
      </div>
      <LightDetails record={shot.light} />
      <dl className="facts">
        <Fact name="Time" value={`${clockTime(shot.time)} ± ${Number(shot.timeErrorMs.toFixed(1))} ms`} />
        <Fact name="Contact closed" value={closedText(shot.closedUs)} />
      </dl>
      <BringBack record={shot.light} name={`shot ${shot.seq}`} label="Use this light" />
    </section>
  )
}
