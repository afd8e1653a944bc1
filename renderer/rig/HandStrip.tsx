import { knownKeys } from '../../core/wire/known-keys'
import { useActions, useSnapshot } from '../stores/session'
import { words } from '../strings/words'

interface Hand {
  readonly command: string
  readonly label: string
  readonly help: string
}

/** The keys of one remote are enough to try; any other can be taught. */
const remote = knownKeys.filter((key) => key.remote === '44-key LED remote')
/** A key that no rig knows, to be taught. */
const UNKNOWN_KEY = '00ff10ef'

function groups(): readonly { readonly name: string; readonly hands: readonly Hand[] }[] {
  const say = words.care.hands
  return [
    {
      name: say.knob,
      hands: [
        { command: 'knob -1', label: say.left, help: say.leftHelp },
        { command: 'knob +1', label: say.right, help: say.rightHelp },
        { command: 'press', label: say.press, help: say.pressHelp },
        { command: 'hold', label: say.hold, help: say.holdHelp },
        { command: 'hold +1', label: say.holdTurn, help: say.holdTurnHelp },
      ],
    },
    {
      name: say.remote,
      hands: [
        ...remote.map(({ code, label }) => ({
          command: `ir 0x${code}`,
          label,
          help: words.care.remote.code(code),
        })),
        { command: `ir 0x${UNKNOWN_KEY}`, label: 'DIY', help: words.care.remote.code(UNKNOWN_KEY) },
      ],
    },
    {
      name: say.cable,
      hands: [
        { command: 'unplug', label: say.unplug, help: say.unplugHelp },
        { command: 'replug', label: say.plug, help: say.plugHelp },
        { command: 'power-cycle', label: say.cycle, help: say.cycleHelp },
      ],
    },
  ]
}

/** A hand on the simulated rig: what one would do at the real one. */
export function HandStrip() {
  const { ask } = useActions()
  const link = useSnapshot('rig', (rig) => rig.link)
  const target = useSnapshot('care', (care) => care.knob.target)
  const simulated = (link.kind === 'connected' || link.kind === 'lost') && link.simulated
  const say = words.care.hands
  if (!simulated) {
    return (
      <section className="strip" aria-label={say.title}>
        <p className="hint">{say.nobody}</p>
      </section>
    )
  }
  return (
    <section className="strip hand" aria-label={say.region}>
      {groups().map(({ name, hands }, index) => (
        <fieldset className="hand-group" key={name}>
          <legend className="hint">{index === 0 ? `${name}: ${say.knobFor[target]}` : name}</legend>
          {hands.map(({ command, label, help }) => (
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
        </fieldset>
      ))}
    </section>
  )
}
