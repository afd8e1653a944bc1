import { EditableValue } from './EditableValue'
import { type Tick, Track } from './Track'
import { useDraft } from './use-draft'

/** What a slider's numbers mean: its range, steps, words, and how places along it map to values. */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly step: number
  readonly fine: number
  readonly big: number
  readonly help: string
  format(value: number): string
  parse(text: string): number | null
  toPlace?(value: number): number
  fromPlace?(place: number): number
  /** Values the thumb holds on to while it is dragged past them. */
  readonly snaps?: readonly number[]
}

interface NumberSliderProps {
  readonly label: string
  readonly value: number
  readonly scale: Scale
  readonly groove?: string
  readonly ticks?: readonly Tick[]
  readonly reset?: number
  readonly disabled?: boolean
  onValue(value: number, gesture: string): Promise<unknown>
}

/** Places this near a mark belong to it, as part of the track. */
const SNAP = 0.018

export function NumberSlider(props: NumberSliderProps) {
  const { label, value, scale, groove, ticks, reset, disabled = false } = props
  const draft = useDraft(value, props.onValue)
  const toPlace = scale.toPlace ?? ((of: number) => (of - scale.min) / (scale.max - scale.min))
  const fromPlace = scale.fromPlace ?? ((place: number) => scale.min + place * (scale.max - scale.min))
  const clamp = (of: number) => Math.min(scale.max, Math.max(scale.min, of))
  const onGrid = (of: number, grid: number) => Number((Math.round(of / grid) * grid).toFixed(6))
  const placed = (place: number, fine: boolean) => {
    const near = fine ? undefined : scale.snaps?.find((snap) => Math.abs(toPlace(snap) - place) < SNAP)
    return near ?? clamp(onGrid(fromPlace(place), fine ? scale.fine : scale.step))
  }
  const move = (next: number) => {
    if (next !== draft.shown) draft.set(next)
  }
  return (
    <div className="control">
      <div className="control-head">
        <span className="control-label">{label}</span>
        <EditableValue
          label={label}
          text={scale.format(draft.shown)}
          disabled={disabled}
          parse={scale.parse}
          help={scale.help}
          onValue={draft.set}
        />
      </div>
      <Track
        label={label}
        place={Math.min(1, Math.max(0, toPlace(draft.shown)))}
        value={draft.shown}
        min={scale.min}
        max={scale.max}
        valueText={scale.format(draft.shown)}
        disabled={disabled}
        {...(groove ? { groove } : {})}
        {...(ticks ? { ticks } : {})}
        onPlace={(place, fine) => move(placed(place, fine))}
        onStep={(direction, size) => {
          const by = size === 'fine' ? scale.fine : size === 'big' ? scale.big : scale.step
          move(clamp(onGrid(draft.shown + direction * by, Math.min(by, scale.step))))
        }}
        onBegin={draft.begin}
        onEnd={draft.end}
        {...(reset === undefined ? {} : { onReset: () => draft.set(reset) })}
      />
    </div>
  )
}

/** A plain number within bounds, with or without its unit. */
export function parseNumber(text: string, min: number, max: number): number | null {
  const match = /^([-−+]?)\s*(\d+(?:[.,]\d+)?|[.,]\d+)\s*[^\d\s]{0,3}$/.exec(text.trim())
  if (!match) return null
  const size = Number((match[2] ?? '').replace(',', '.'))
  const value = match[1] === '-' || match[1] === '−' ? -size : size
  return value >= min && value <= max ? value : null
}
