import { words } from '../../strings/words'

interface DistanceFieldProps {
  /** What it belongs to, for those who do not see where it stands. */
  readonly of?: string
  readonly value: number
  onValue(distanceMm: number): void
}

/** From the layout's plane to the subject. */
export function DistanceField({ of, value, onValue }: DistanceFieldProps) {
  const says = words.sequence.export
  return (
    <label className="field-label">
      {of === undefined ? says.distance : <span className="visually-hidden">{says.distanceOf(of)}</span>}
      <input
        className="field"
        type="number"
        min={5}
        max={1000}
        step="any"
        defaultValue={value}
        onChange={({ target }) => {
          const mm = target.valueAsNumber
          if (mm >= 5 && mm <= 1000) onValue(mm)
        }}
      />
    </label>
  )
}
