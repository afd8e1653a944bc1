import { useId } from 'react'
import { useDraft } from './use-draft'

interface SegmentedProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string; readonly disabled?: boolean }[]
  readonly disabled?: boolean
  /** A promise where the app decides: until it has, the bar shows what the hand chose. */
  onChange(value: V): unknown
}

/** One of a few: radio buttons that look like one bar, so arrows and screen readers know them. */
export function Segmented<V extends string>({
  label,
  value,
  options,
  disabled,
  onChange,
}: SegmentedProps<V>) {
  const name = useId()
  const draft = useDraft(value, async (next) => onChange(next))
  return (
    <fieldset className="segmented" disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classOf(option.value === draft.shown, option.disabled === true)}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === draft.shown}
            disabled={option.disabled === true}
            onChange={() => draft.set(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

const classOf = (on: boolean, off: boolean) =>
  on ? 'segment segment-on' : off ? 'segment segment-off' : 'segment'
