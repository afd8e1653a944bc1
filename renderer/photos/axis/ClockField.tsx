import { useEffect, useState } from 'react'
import { useActions } from '../../stores/session'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { formatOffset, parseOffset } from './offset-text'

interface ClockFieldProps {
  readonly camera: string
  /** What was found, or set; null where neither is known. */
  readonly offsetS: number | null
  readonly byHand: boolean
  /** The camera's name stands beside it; where several can be chosen, their list does. */
  readonly named: boolean
}

/** How far a camera's clock is ahead of true time: found, or typed. */
export function ClockField({ camera, offsetS, byHand, named }: ClockFieldProps) {
  const { clock: say } = words.axis
  const { ask } = useActions()
  const shown = offsetS === null ? '' : formatOffset(offsetS)
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const offset = parseOffset(text)
  const wrong = text !== shown && offset === null
  const commit = () => {
    if (text === shown || offset === null) return setText(shown)
    void ask('photos/offset', { camera, offsetS: offset })
  }
  return (
    <form
      className="clock-field"
      onSubmit={(event) => {
        event.preventDefault()
        commit()
      }}
    >
      <label>
        {named && (
          <span className="cut" title={camera}>
            {camera}
          </span>
        )}
        <input
          className="field"
          value={text}
          placeholder="+10:00:04.2"
          spellCheck={false}
          aria-label={say.label(camera)}
          aria-invalid={wrong}
          title={wrong ? say.wrong : say.help}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Escape' && setText(shown)}
        />
      </label>
      {byHand && (
        <button
          type="button"
          className="icon-button"
          aria-label={say.find(camera)}
          title={say.findHelp}
          onClick={() => void ask('photos/offset', { camera, offsetS: null })}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </form>
  )
}
