import { useState } from 'react'
import { knownKeys } from '../../../core/wire/known-keys'
import { MOST_LEARNED_KEYS } from '../../../core/wire/rig-reply'
import { type RemoteAction, remoteActions } from '../../../core/wire/rig-request'
import { useActions, useConnected, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { actName, keyName } from './key-words'

/** What each key of the infrared remote does, and how it is taught another meaning. */
export function RemotePanel() {
  const remote = useSnapshot('care', (care) => care.remote)
  const parts = useSnapshot('care', (care) => care.health?.parts)
  const connected = useConnected()
  const { ask } = useActions()
  const say = words.care.remote
  if (!parts) return null
  if (!parts.includes('remote')) {
    return (
      <section className="ports" aria-label={say.title}>
        <h2>{say.title}</h2>
        <p className="hint">{say.none}</p>
      </section>
    )
  }
  const busy = remote.listening || remote.taught !== null
  const learned = new Set(remote.learned.map(({ code }) => code))
  const heard = remote.listening
    ? say.press
    : remote.last && remote.taught === null
      ? say.last(keyName(remote.last.code), actName(remote.last.act))
      : null
  // Where nothing was heard yet, the line is not left empty.
  const standing =
    remote.learned.length === 0 ? say.noneLearned : say.room(MOST_LEARNED_KEYS - remote.learned.length)
  return (
    <section className="ports" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        {busy ? (
          <button type="button" className="button quiet" onClick={() => void ask('remote/cancel', {})}>
            {say.cancel}
          </button>
        ) : (
          <button
            type="button"
            className="button quiet"
            disabled={!connected}
            onClick={() => void ask('remote/listen', {})}
          >
            {say.teach}
          </button>
        )}
      </div>
      <p className="remote-word" role="status">
        {heard ?? standing}
      </p>
      {remote.taught !== null && <Teach key={remote.taught} code={remote.taught} />}
      <KeyList
        title={say.learned}
        keys={remote.learned}
        pressed={remote.last?.code ?? null}
        onForget={(code) => void ask('remote/forget', { code })}
      />
      {heard !== null && <p className="hint">{standing}</p>}
      {remote.learned.length > 1 && (
        <button
          type="button"
          className="button quiet remote-all"
          disabled={!connected}
          onClick={() => void ask('remote/forget', { code: null })}
        >
          {say.forgetAll}
        </button>
      )}
      <details className="remote-known">
        <summary>{say.known}</summary>
        <KeyList
          title={say.known}
          keys={knownKeys.filter(({ code }) => !learned.has(code))}
          pressed={remote.last?.code ?? null}
        />
      </details>
    </section>
  )
}

function Teach({ code }: { readonly code: string }) {
  const { ask } = useActions()
  const [act, setAct] = useState<RemoteAction>('black')
  const say = words.care.remote
  return (
    <form
      className="port remote-teach"
      onSubmit={(event) => {
        event.preventDefault()
        void ask('remote/learn', { code, act })
      }}
    >
      <label className="port-words">
        <strong>{say.means(keyName(code))}</strong>
        <select
          aria-label={say.meaning}
          value={act}
          // The options are the actions.
          onChange={(event) => setAct(event.target.value as RemoteAction)}
        >
          {remoteActions.map((one) => (
            <option key={one} value={one}>
              {actName(one)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button primary">
        {say.keep}
      </button>
    </form>
  )
}

interface KeyListProps {
  readonly title: string
  readonly keys: readonly { readonly code: string; readonly act: RemoteAction | null }[]
  readonly pressed: string | null
  onForget?(code: string): void
}

function KeyList({ title, keys, pressed, onForget }: KeyListProps) {
  const connected = useConnected()
  if (keys.length === 0) return null
  return (
    <ul className="remote-keys" aria-label={title}>
      {keys.map(({ code, act }) => (
        <li key={code} className={code === pressed ? 'remote-key remote-pressed' : 'remote-key'}>
          <span className="remote-name">{keyName(code)}</span>
          <span className="remote-act">{actName(act)}</span>
          {onForget && (
            <button
              type="button"
              className="button quiet"
              disabled={!connected}
              aria-label={words.care.remote.forgetKey(keyName(code))}
              onClick={() => onForget(code)}
            >
              {words.care.remote.forget}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
