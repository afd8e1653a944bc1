import { type KeyboardEvent, useId, useState } from 'react'
import { words } from '../strings/words'

interface EditableValueProps<V> {
  readonly label: string
  readonly text: string
  /** What stands in the field when it opens; `text` where absent. */
  readonly initial?: string
  readonly disabled?: boolean
  /** The value, or null when the text is none. */
  parse(text: string): V | null
  /** What can be typed here, in a short sentence. */
  readonly help: string
  onValue(value: V): void
}

/** A number that opens for typing when clicked. What cannot be read is answered where it stands. */
export function EditableValue<V>(props: EditableValueProps<V>) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const helpId = useId()

  const close = () => {
    setTyped(null)
    setWrong(false)
  }
  const commit = (leaving: boolean) => {
    const text = typed?.trim() ?? ''
    const value = text === '' || text === (props.initial ?? props.text) ? undefined : props.parse(text)
    if (value === null && !leaving) return setWrong(true)
    if (value !== undefined && value !== null) props.onValue(value)
    close()
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit(false)
    else if (event.key === 'Escape') close()
    else return
    event.stopPropagation()
  }

  if (typed === null) {
    return (
      <button
        type="button"
        className="value"
        disabled={props.disabled}
        aria-label={words.ui.typeValue(props.label, props.text)}
        onClick={() => setTyped(props.initial ?? props.text)}
      >
        {props.text}
      </button>
    )
  }
  return (
    <span className="value-editing">
      <input
        className={wrong ? 'value-input wrong' : 'value-input'}
        aria-label={props.label}
        aria-invalid={wrong}
        aria-describedby={helpId}
        value={typed}
        // The hand asked for this field a moment ago.
        ref={(input) => {
          if (input && document.activeElement !== input) {
            input.focus()
            input.select()
          }
        }}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(false)
        }}
        onKeyDown={key}
        onBlur={() => commit(true)}
      />
      <span
        id={helpId}
        role={wrong ? 'alert' : undefined}
        className={wrong ? 'value-help wrong' : 'value-help'}
      >
        {props.help}
      </span>
    </span>
  )
}
