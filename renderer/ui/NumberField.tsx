import { words } from '../strings/words'
import { EditableValue } from './EditableValue'
import { parseNumber } from './NumberSlider'

export interface NumberFieldProps {
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly min: number
  readonly max: number
  onValue(value: number): unknown
}

/** A name and a number that opens for typing. */
export function NumberField({ label, unit, value, min, max, onValue }: NumberFieldProps) {
  const shown = String(Number(value.toFixed(4)))
  const gap = unit === '' || unit === '°' ? '' : ' '
  return (
    <div className="control-head">
      <span className="control-label">{label}</span>
      <EditableValue
        label={label}
        text={`${shown}${gap}${unit}`}
        initial={shown}
        help={words.ui.between(String(min), `${max}${gap}${unit}`)}
        parse={(text) => parseNumber(text, min, max)}
        onValue={(next) => void onValue(next)}
      />
    </div>
  )
}
