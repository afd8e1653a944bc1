import { useActions, useSnapshot } from '../stores/session'

const controls = [
  { command: 'knob -1', label: 'Knob −', help: 'A click to the left: darker' },
  { command: 'knob +1', label: 'Knob +', help: 'A click to the right: brighter' },
  { command: 'press', label: 'Press', help: 'Press the knob' },
] as const

const plug = [
  { command: 'unplug', label: 'Unplug', help: 'Pull the cable' },
  { command: 'replug', label: 'Plug in', help: 'Put the cable back' },
  { command: 'power-cycle', label: 'Power cycle', help: 'Cut the power for a moment' },
] as const

/** A hand on the simulated rig: what one would do at the real one. */
export function HandStrip() {
  const { ask } = useActions()
  const link = useSnapshot('rig', (rig) => rig.link)
  const simulated = (link.kind === 'connected' || link.kind === 'lost') && link.simulated
  if (!simulated) {
    return (
      <section className="strip" aria-label="Hand">
        <p className="hint">With the simulated rig, its knob and its cable are here.</p>
      </section>
    )
  }
  return (
    <section className="strip hand" aria-label="A hand on the simulated rig">
      <p className="hint">A hand on the simulated rig</p>
      {[controls, plug].map((group) => (
        <div className="hand-group" key={group[0].command}>
          {group.map(({ command, label, help }) => (
            <button
              key={command}
              type="button"
              className="button"
              title={help}
              onClick={() => void ask('rig/simulate', { command })}
            >
              {label}
            </button>
          ))}
        </div>
      ))}
    </section>
  )
}
