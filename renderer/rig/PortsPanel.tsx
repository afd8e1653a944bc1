import { useCallback, useEffect, useState } from 'react'
import type { PortInfo } from '../../core/api/rig-snapshot'
import { useSession, useSnapshot } from '../stores/session'
import { failureSentence, words } from '../strings/words'
import { isSimulatedPort } from './state-words'

const SIMULATED = 'sim'

/** Every port a rig could be on, the simulated one among them. */
export function PortsPanel() {
  const { connection, ui, actions } = useSession()
  const link = useSnapshot('rig', (rig) => rig.link)
  const [ports, setPorts] = useState<readonly PortInfo[] | null>(null)
  const [problem, setProblem] = useState('')

  const look = useCallback(async () => {
    const outcome = await connection.bridge.request('rig/ports', {})
    setProblem(outcome.ok ? '' : failureSentence(outcome.failure))
    if (outcome.ok) setPorts(outcome.value.filter(({ path }) => path !== SIMULATED))
  }, [connection])
  // A change of the link often means that a plug was pulled or put in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is why, not what
  useEffect(() => void look(), [look, link.kind])

  const current = link.kind === 'none' ? null : isSimulatedPort(link.port) ? SIMULATED : link.port
  const say = words.rig.ports
  const listed = [{ path: SIMULATED, label: say.simulatedAbout, likelyRig: false }, ...(ports ?? [])]
  // A port in use cannot be asked what it is, so the app leaves it out of its list.
  if (current !== null && !listed.some(({ path }) => path === current)) {
    listed.push({
      path: current,
      label: link.kind === 'connected' ? say.inUse : '',
      likelyRig: false,
    })
  }
  return (
    <section className="ports" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        <button type="button" className="button quiet" onClick={() => void look()}>
          {say.again}
        </button>
      </div>
      <ul>
        {listed.map((port) => (
          <li key={port.path} className={port.path === current ? 'port port-current' : 'port'}>
            <span className="port-words">
              <strong>{port.path === SIMULATED ? say.simulated : port.path}</strong>
              <span className="hint">
                {[port.label === port.path ? '' : port.label, port.likelyRig ? say.likely : '']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <button
              type="button"
              className="button"
              disabled={port.path === current && link.kind !== 'refused'}
              onClick={() => {
                ui.setState({ toast: null })
                void actions.ask('rig/connect', { port: port.path })
              }}
            >
              {port.path === current && link.kind === 'connected' ? say.connected : say.connect}
            </button>
          </li>
        ))}
      </ul>
      {ports && listed.length === 1 && <p className="hint">{say.none}</p>}
      <p className="reason">{problem}</p>
    </section>
  )
}
