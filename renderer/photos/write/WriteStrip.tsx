import { useActions, useSession, useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { progressText } from '../table/photo-words'
import { BatchWords } from './BatchWords'
import { TriedWords } from './TriedWords'
import { useTryOut } from './use-try-out'
import { WriteOptionsMenu } from './WriteOptionsMenu'

/** One primary button; while it works, how far it is; afterwards, what was done. */
export function WriteStrip() {
  const photos = useSnapshot('photos', (snapshot) => snapshot)
  const { ui } = useSession()
  const writing = useUi((state) => state.writing)
  const { ask } = useActions()
  const { tried, tryWriting, tryStripping, forget } = useTryOut()
  const { activity, ready } = photos
  const text = words.photos.batch
  if (activity.kind !== 'idle') {
    const part = activity.total ? activity.done / activity.total : 0
    return (
      <section className="strip" aria-label={words.photos.progress.label}>
        <div className="progress">
          <p role="status">
            <strong>{words.photos.progress.kind[activity.kind]}</strong> {progressText(activity)}
          </p>
          <progress aria-label={words.photos.progress.kind[activity.kind]} value={part} max={1} />
        </div>
        <button type="button" className="button" onClick={() => void ask('photos/cancel', {})}>
          {words.photos.progress.cancel}
        </button>
      </section>
    )
  }
  return (
    <section className="strip" aria-label={text.label}>
      {tried ? (
        <TriedWords tried={tried} onForget={forget} />
      ) : (
        <BatchWords batch={photos.lastBatch} undo={photos.lastUndo} />
      )}
      <label className="sidecar">
        {text.sidecar}
        <select
          className="field"
          value={writing.sidecar}
          onChange={({ target }) =>
            ui.setState({
              writing: { ...writing, sidecar: target.value === 'darktable' ? 'darktable' : 'adobe' },
            })
          }
        >
          <option value="adobe">{text.adobe}</option>
          <option value="darktable">{text.darktable}</option>
        </select>
      </label>
      <WriteOptionsMenu onStrip={() => void tryStripping()} />
      <button
        type="button"
        className="button"
        title={text.tryTitle}
        disabled={ready === 0}
        onClick={() => void tryWriting()}
      >
        {text.try}
      </button>
      <button
        type="button"
        className="button primary write"
        disabled={ready === 0}
        onClick={() => void ask('photos/write', writing)}
      >
        {ready === 0 ? text.nothingToWrite : text.write(ready)}
      </button>
    </section>
  )
}
