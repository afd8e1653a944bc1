import type { ShotLine } from '../../core/shots/shot-line'
import { BringBack } from '../light/dropped/BringBack'
import { words } from '../strings/words'
import { Fact, LightDetails } from '../ui/LightDetails'
import { clockTime, closedText } from './shot-words'

interface ShotPanelProps {
  readonly shot: ShotLine
  /** Goes back to following the newest shot; null while it is followed. */
  readonly onNewest: (() => void) | null
}

export function ShotPanel({ shot, onNewest }: ShotPanelProps) {
  const { panel: say } = words.shots
  const error = `${Number(shot.timeErrorMs.toFixed(1))} ms`
  return (
    <section className="panel" aria-label={say.shot(shot.seq)}>
      <div className="panel-head">
        <h2>{onNewest ? say.shot(shot.seq) : say.newest(shot.seq)}</h2>
        {onNewest && (
          <button type="button" className="button quiet" onClick={onNewest}>
            {say.follow}
          </button>
        )}
      </div>
      <LightDetails record={shot.light} />
      <dl className="facts">
        <Fact name={say.time} value={say.timeWithError(clockTime(shot.time), error)} />
        <Fact name={say.closed} value={closedText(shot.closedUs)} />
      </dl>
      <BringBack record={shot.light} name={say.light(shot.seq)} label={say.use} />
    </section>
  )
}
