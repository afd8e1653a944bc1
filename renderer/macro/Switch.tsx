interface SwitchProps {
  readonly label: string
  readonly on: boolean
  onChange(on: boolean): void
}

export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label className="switch-line">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  )
}
