import { useActions, useSnapshot } from '../stores/session'
import { NumberSlider, type Scale } from '../ui/NumberSlider'
import { Segmented } from '../ui/Segmented'
import { StopsSlider } from '../ui/StopsSlider'
import { formatTime, parseTime } from './times'

const LONGEST_US = 10_000_000
const LONGEST_DELAY_US = 1_000_000
/** The contract's own bound; a rig may ask for more. */
const SHORTEST_US = 500
const FIRST_FLASH = { mode: 'flash', delayUs: 0, onUs: 20_000 } as const

const onScale = (shortestUs: number): Scale => ({
  min: shortestUs,
  max: LONGEST_US,
  step: 1000,
  fine: 100,
  big: 10_000,
  help: `${formatTime(shortestUs)} to 10 s: 20 ms or 1/60`,
  format: formatTime,
  parse: (text) => within(parseTime(text), shortestUs, LONGEST_US),
  // Even in stops: each doubling takes the same way.
  toPlace: (us) => Math.log(us / shortestUs) / Math.log(LONGEST_US / shortestUs),
  fromPlace: (place) => shortestUs * (LONGEST_US / shortestUs) ** place,
})

const delayScale: Scale = {
  min: 0,
  max: LONGEST_DELAY_US,
  step: 500,
  fine: 100,
  big: 10_000,
  help: '0 to 1 s, as 5 ms',
  format: formatTime,
  parse: (text) => within(parseTime(text), 0, LONGEST_DELAY_US),
  toPlace: (us) => Math.cbrt(us / LONGEST_DELAY_US),
  fromPlace: (place) => LONGEST_DELAY_US * place ** 3,
}

const within = (us: number | null, min: number, max: number) =>
  us !== null && us >= min && us <= max ? us : null

/** How light and shutter work together, and the light between shots. */
export function SyncPanel() {
  const sync = useSnapshot('light', ({ sync }) => sync)
  const modelling = useSnapshot('light', ({ modelling }) => modelling)
  const shortest = useSnapshot('rig', ({ info }) => info?.shortestPulseUs ?? SHORTEST_US)
  const actions = useActions()
  const shortestUs = Math.max(SHORTEST_US, shortest)
  return (
    <section className="panel" aria-label="Sync">
      <div className="panel-head">
        <h2>Sync</h2>
      </div>
      <Segmented
        label="Sync mode"
        value={sync.mode}
        options={[
          { value: 'steady', label: 'Steady' },
          { value: 'flash', label: 'Flash' },
        ]}
        onChange={(mode) => actions.sync(mode === 'flash' ? FIRST_FLASH : { mode })}
      />
      {sync.mode === 'steady' ? (
        <p className="hint">The light stays on. For 1/30 s and slower, and for focus stacks.</p>
      ) : (
        <>
          <NumberSlider
            label="Light on for"
            value={sync.onUs}
            scale={onScale(shortestUs)}
            reset={FIRST_FLASH.onUs}
            onValue={(onUs) => actions.sync({ ...sync, onUs: Math.round(onUs) })}
          />
          <NumberSlider
            label="Delay"
            value={sync.delayUs}
            scale={delayScale}
            reset={0}
            onValue={(delayUs) => actions.sync({ ...sync, delayUs: Math.round(delayUs) })}
          />
          <p className="hint">
            The shortest pulse of this rig is {formatTime(shortestUs)}. Use about 1/60 s or slower.
          </p>
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
      )}
    </section>
  )
}
