import type { SyncSettings } from '../../../core/light/looks/look'
import { assertNever } from '../../../core/result'
import { SequencePanel } from '../../sequence/SequencePanel'
import { useActions, useSession, useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'
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

const MODES = ['steady', 'flash', 'gated', 'strobe'] as const

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
  const modes = MODES.filter((mode) => known?.includes(mode) ?? true)
  const choices: readonly Mode[] = known?.includes('sequence') === false ? modes : [...modes, 'sequence']
  const choose = (next: Mode) => {
    ui.setState(({ sequence }) => ({ sequence: { ...sequence, shown: next === 'sequence' } }))
    return next === 'sequence' ? undefined : actions.sync(firstOf(next, shortestUs))
  }
  return (
    <section className="panel sync-panel" aria-label={words.lightMode.title}>
      <div className="panel-head">
        <h2>{words.lightMode.title}</h2>
      </div>
      <Segmented
        label={words.lightMode.mode}
        value={mode}
        options={choices.map((value) => ({ value, label: words.lightMode.modes[value] }))}
        onChange={choose}
      />
      {mode === 'sequence' ? (
        <SequencePanel />
      ) : (
        <>
          <p className="hint">{words.lightMode.hints[mode]}</p>
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
          label={words.lightMode.longest}
          value={sync.limitUs}
          scale={onScale(shortestUs)}
          reset={1_000_000}
          onValue={(us) => set({ ...sync, limitUs: Math.round(us) })}
        />
      )}
      {sync.mode === 'strobe' && (
        <NumberSlider
          label={words.lightMode.pulses}
          value={sync.pulses}
          scale={countScale(2, 100)}
          reset={5}
          onValue={(pulses) => set({ ...sync, pulses: Math.round(pulses) })}
        />
      )}
      {sync.mode === 'flash' && (
        <NumberSlider
          label={words.lightMode.onFor}
          value={sync.onUs}
          scale={onScale(shortestUs)}
          reset={20_000}
          onValue={(us) => set({ ...sync, onUs: Math.round(us) })}
        />
      )}
      {sync.mode === 'strobe' && (
        <>
          <NumberSlider
            label={words.lightMode.eachPulse}
            value={sync.onUs}
            scale={onScale(shortestUs, sync.periodUs - shortestUs)}
            onValue={(us) => set({ ...sync, onUs: Math.round(us) })}
          />
          <NumberSlider
            label={words.lightMode.oneEvery}
            value={sync.periodUs}
            scale={onScale(Math.max(1000, sync.onUs + shortestUs), 1_000_000)}
            onValue={(us) => set({ ...sync, periodUs: Math.round(us) })}
          />
        </>
      )}
      <NumberSlider
        label={words.lightMode.delay}
        value={sync.delayUs}
        scale={delayScale()}
        reset={0}
        onValue={(us) => set({ ...sync, delayUs: Math.round(us) })}
      />
      <p className="hint">
        {sync.mode === 'strobe'
          ? words.lightMode.shortestAndAll(
              formatTime(shortestUs),
              sync.pulses,
              formatTime(sync.delayUs + (sync.pulses - 1) * sync.periodUs + sync.onUs),
            )
          : words.lightMode.shortest(formatTime(shortestUs))}
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
        {words.lightMode.modelling}
      </label>
      <StopsSlider
        label={words.lightMode.modellingPower}
        ev={modelling.power}
        resetEv={-3}
        disabled={!modelling.on}
        onPower={(power, gesture) => actions.modelling({ ...modelling, power }, gesture)}
      />
    </>
  )
}
