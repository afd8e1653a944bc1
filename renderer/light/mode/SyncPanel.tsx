import type { SyncSettings } from '../../../core/light/looks/look'
import { assertNever } from '../../../core/result'
import { SequencePanel } from '../../sequence/SequencePanel'
import { useActions, useSession, useSnapshot, useUi } from '../../stores/session'
import { NumberSlider } from '../../ui/NumberSlider'
import { Segmented } from '../../ui/Segmented'
import { StopsSlider } from '../../ui/StopsSlider'
import { countScale, delayScale, onScale, SHORTEST_US } from './sync-scales'
import { formatTime } from './times'

type Mode = SyncSettings['mode']

/** What a mode begins with, on a rig whose shortest pulse this is. */
function firstOf(mode: Exclude<Mode, 'sequence'>, shortestUs: number): SyncSettings {
  const onUs = Math.max(5000, Math.ceil(shortestUs / 1000) * 1000)
  switch (mode) {
    case 'steady':
      return { mode }
    case 'flash':
      return { mode, delayUs: 0, onUs: Math.max(20_000, onUs) }
    case 'gated':
      return { mode, delayUs: 0, limitUs: 1_000_000 }
    case 'strobe':
      return { mode, delayUs: 0, pulses: 5, onUs, periodUs: 5 * onUs }
    default:
      return assertNever(mode)
  }
}

/** What each is for, as photographers use them. */
const HINTS: { readonly [M in Exclude<Mode, 'sequence'>]: string } = {
  steady: 'The light stays on. For 1/30 s and slower, and for focus stacks.',
  flash:
    'A timed dose of light at each shot, for about 1/60 s and slower. It freezes motion only at high ISO, when the room is dark.',
  gated: 'Light only while the shutter is open: it goes when the contact opens, or after the longest time.',
  strobe: 'Several pulses in one exposure, for studies of motion. Open the shutter for all of them.',
}

const LABELS: { readonly [M in Mode]: string } = {
  steady: 'Steady',
  flash: 'Flash',
  gated: 'Gated',
  strobe: 'Strobe',
  sequence: 'Sequence',
}

/** How light and shutter work together, and the light between shots. */
export function SyncPanel() {
  const sync = useSnapshot('light', ({ sync }) => sync)
  const known = useSnapshot('rig', ({ info }) => info?.modes ?? null)
  const actions = useActions()
  const { ui } = useSession()
  // A sequence is chosen and set before it runs: the strip with its steps is open then.
  const shown = useUi(({ sequence }) => sequence.shown)
  const mode = shown ? 'sequence' : sync.mode
  const shortestUs = useSnapshot('rig', ({ info }) => info?.shortestPulseUs ?? SHORTEST_US)
  // The record's keys are the modes.
  const modes = (Object.keys(HINTS) as (keyof typeof HINTS)[]).filter((mode) => known?.includes(mode) ?? true)
  const choices: readonly Mode[] = known?.includes('sequence') === false ? modes : [...modes, 'sequence']
  const choose = (next: Mode) => {
    ui.setState(({ sequence }) => ({ sequence: { ...sequence, shown: next === 'sequence' } }))
    return next === 'sequence' ? undefined : actions.sync(firstOf(next, shortestUs))
  }
  return (
    <section className="panel sync-panel" aria-label="Sync">
      <div className="panel-head">
        <h2>Sync</h2>
      </div>
      <Segmented
        label="Sync mode"
        value={mode}
        options={choices.map((value) => ({ value, label: LABELS[value] }))}
        onChange={choose}
      />
      {mode === 'sequence' ? (
        <SequencePanel />
      ) : (
        <>
          <p className="hint">{HINTS[mode]}</p>
          <Times sync={sync} />
        </>
      )}
      {sync.mode !== 'steady' && (sync.mode !== 'sequence' || sync.onUs > 0) && <Modelling />}
    </section>
  )
}

/** The mode's own numbers. */
function Times({ sync }: { readonly sync: SyncSettings }) {
  const shortest = useSnapshot('rig', ({ info }) => info?.shortestPulseUs ?? SHORTEST_US)
  const { sync: set } = useActions()
  if (sync.mode === 'steady' || sync.mode === 'sequence') return null
  const shortestUs = Math.max(SHORTEST_US, shortest)
  return (
    <>
      {sync.mode === 'gated' && (
        <NumberSlider
          label="Longest"
          value={sync.limitUs}
          scale={onScale(shortestUs)}
          reset={1_000_000}
          onValue={(us) => set({ ...sync, limitUs: Math.round(us) })}
        />
      )}
      {sync.mode === 'strobe' && (
        <NumberSlider
          label="Pulses"
          value={sync.pulses}
          scale={countScale(2, 100)}
          reset={5}
          onValue={(pulses) => set({ ...sync, pulses: Math.round(pulses) })}
        />
      )}
      {sync.mode === 'flash' && (
        <NumberSlider
          label="Light on for"
          value={sync.onUs}
          scale={onScale(shortestUs)}
          reset={20_000}
          onValue={(us) => set({ ...sync, onUs: Math.round(us) })}
        />
      )}
      {sync.mode === 'strobe' && (
        <>
          <NumberSlider
            label="Each pulse"
            value={sync.onUs}
            scale={onScale(shortestUs, sync.periodUs - shortestUs)}
            onValue={(us) => set({ ...sync, onUs: Math.round(us) })}
          />
          <NumberSlider
            label="One every"
            value={sync.periodUs}
            scale={onScale(Math.max(1000, sync.onUs + shortestUs), 1_000_000)}
            onValue={(us) => set({ ...sync, periodUs: Math.round(us) })}
          />
        </>
      )}
      <NumberSlider
        label="Delay"
        value={sync.delayUs}
        scale={delayScale()}
        reset={0}
        onValue={(us) => set({ ...sync, delayUs: Math.round(us) })}
      />
      <p className="hint">
        The shortest pulse of this rig is {formatTime(shortestUs)}.
        {sync.mode === 'strobe' &&
          ` All ${sync.pulses} take ${formatTime(sync.delayUs + (sync.pulses - 1) * sync.periodUs + sync.onUs)}.`}
      </p>
    </>
  )
}

function Modelling() {
  const modelling = useSnapshot('light', ({ modelling }) => modelling)
  const actions = useActions()
  return (
    <>
      <label className="switch-line">
        <input
          type="checkbox"
          role="switch"
          aria-checked={modelling.on}
          checked={modelling.on}
          onChange={(event) => void actions.modelling({ ...modelling, on: event.target.checked })}
        />
        Modelling light between shots
      </label>
      <StopsSlider
        label="Modelling power"
        ev={modelling.power}
        resetEv={-3}
        disabled={!modelling.on}
        onPower={(power, gesture) => actions.modelling({ ...modelling, power }, gesture)}
      />
    </>
  )
}
