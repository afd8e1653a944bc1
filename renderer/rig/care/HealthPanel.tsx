import { useEffect } from 'react'
import type { RigHealth } from '../../../core/wire/rig-reply'
import { formatTime } from '../../light/mode/times'
import { useConnected, useSession, useSnapshot } from '../../stores/session'
import { timeText, words } from '../../strings/words'
import { Fact } from '../../ui/LightDetails'

const EVERY_MS = 5000
/** Below this a request or two may find none. */
const LOW_BYTES = 8000

/** How the rig is doing, asked for while it is looked at. */
export function HealthPanel() {
  const { connection } = useSession()
  const health = useSnapshot('care', (care) => care.health)
  const faults = useSnapshot('care', (care) => care.faults)
  const connected = useConnected()
  const simulated = useSnapshot('rig', ({ link }) => link.kind === 'connected' && link.simulated)
  const known = health !== null
  useEffect(() => {
    if (!connected || !known) return
    // Asked by the room itself: no toast for what nobody pressed.
    const timer = setInterval(() => void connection.bridge.request('rig/health', {}), EVERY_MS)
    return () => clearInterval(timer)
  }, [connection, connected, known])
  if (!health) return null
  const say = words.care.health
  return (
    <section className="panel" aria-label={say.title}>
      <h2>{say.title}</h2>
      <dl className="facts">
        {/* The simulated rig has this computer's memory, and a loop that sleeps. */}
        {!simulated && (
          <>
            <Fact name={say.rounds} value={say.perSecond(health.rounds)} />
            <Fact name={say.longest} value={`${health.longestRoundMs} ms`} />
            <Fact name={say.memory} value={`${Math.round(health.freeBytes / 1024)} KB`} />
          </>
        )}
        <Fact name={say.late} value={formatTime(health.mostLateUs)} />
        {health.heatPercent > 0 && <Fact name={say.heat} value={`${health.heatPercent} %`} />}
        <Fact name={say.started} value={startName(health.start)} />
        <Fact name={say.faults} value={String(health.faults)} />
      </dl>
      {warnings(health).map((sentence) => (
        <p key={sentence} className="reason">
          {sentence}
        </p>
      ))}
      {faults.length > 0 && (
        <ul className="health-faults" aria-label={say.faultList}>
          {[...faults].reverse().map(({ atMs, code, text }) => (
            <li key={`${atMs} ${code}`} className="hint">
              {timeText(atMs)} {words.notice.fault(code, text)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function startName(start: string): string {
  const names: Readonly<Record<string, string>> = words.care.health.start
  return names[start] ?? start.replaceAll('_', ' ')
}

function warnings({ start, faults, heatPercent, freeBytes, badLines }: RigHealth): readonly string[] {
  const say = words.care.health
  return [
    ...(start === 'watchdog' ? [say.watchdog] : []),
    ...(faults > 0 ? [say.crashed] : []),
    ...(heatPercent >= 100 ? [say.hot] : []),
    ...(freeBytes < LOW_BYTES ? [say.low] : []),
    ...(badLines > 0 ? [say.damaged(badLines)] : []),
  ]
}
