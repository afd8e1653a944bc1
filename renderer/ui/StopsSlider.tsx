import { MIN_POWER_EV } from '../../core/light/looks/look'
import { clampPower, snapToTenth, snapToThird } from '../../core/light/power/power'
import { formatPower, formatStops, parsePower } from '../../core/light/power/power-text'
import { words } from '../strings/words'
import { EditableValue } from './EditableValue'
import { type Tick, Track } from './Track'
import { useDraft } from './use-draft'

interface StopsSliderProps {
  readonly label: string
  /** Stops, −10 to 0. */
  readonly ev: number
  /** Where a double click goes. */
  readonly resetEv?: number
  readonly disabled?: boolean
  /** Stops taken by the power budget, said beside the number. */
  readonly limited?: number
  onPower(ev: number, gesture: string): Promise<unknown>
}

const ticks: readonly Tick[] = Array.from({ length: -MIN_POWER_EV * 3 + 1 }, (_, third) => ({
  at: third / (-MIN_POWER_EV * 3),
  strong: third % 3 === 0,
}))

const toPlace = (ev: number) => 1 - ev / MIN_POWER_EV
const fromPlace = (place: number) => MIN_POWER_EV * (1 - place)

/** One step of an arrow or the wheel: to the next third, with shift to the next tenth, with page keys a stop. */
export function stepPower(ev: number, direction: 1 | -1, size: 'normal' | 'fine' | 'big'): number {
  if (size === 'big') return clampPower(ev + direction)
  const parts = size === 'fine' ? 10 : 3
  // From between two steps, to the nearer one in the hand's direction.
  const next = direction > 0 ? Math.floor(ev * parts + 1 + 1e-6) : Math.ceil(ev * parts - 1 - 1e-6)
  return clampPower(next / parts)
}

/** Power in stops: the same control everywhere. */
export function StopsSlider({
  label,
  ev,
  resetEv = 0,
  disabled = false,
  limited = 0,
  onPower,
}: StopsSliderProps) {
  const draft = useDraft(ev, onPower)
  return (
    <div className="control">
      <div className="control-head">
        <span className="control-label">{label}</span>
        {limited < 0 && <span className="limited">{words.ui.limited(formatStops(limited))}</span>}
        <EditableValue
          label={label}
          text={formatPower(draft.shown)}
          initial={formatStops(draft.shown)}
          disabled={disabled}
          parse={parsePower}
          help={words.ui.powerHelp}
          onValue={draft.set}
        />
      </div>
      <Track
        label={label}
        place={toPlace(draft.shown)}
        value={draft.shown}
        min={MIN_POWER_EV}
        max={0}
        valueText={formatPower(draft.shown)}
        ticks={ticks}
        disabled={disabled}
        onPlace={(place, fine) => {
          const next = (fine ? snapToTenth : snapToThird)(fromPlace(place))
          if (next !== draft.shown) draft.set(clampPower(next))
        }}
        onStep={(direction, size) => draft.set(stepPower(draft.shown, direction, size))}
        onBegin={draft.begin}
        onEnd={draft.end}
        onReset={() => draft.set(resetEv)}
      />
    </div>
  )
}
