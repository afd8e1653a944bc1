import { useId } from 'react'

interface SegmentedProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly disabled?: boolean
  onChange(value: V): void
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
  return (
    <fieldset className="segmented" disabled={disabled}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'segment segment-on' : 'segment'}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
