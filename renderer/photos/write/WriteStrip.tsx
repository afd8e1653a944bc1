import { useState } from 'react'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { progressText } from '../table/photo-words'
import { BatchWords } from './BatchWords'
import { chooseSidecar, chosenSidecar, type Sidecar } from './sidecar-choice'
import { WriteOptionsMenu } from './WriteOptionsMenu'
import { chosenOptions } from './write-extras'

/** One primary button; while it works, how far it is; afterwards, what was done. */
export function WriteStrip() {
  const photos = useSnapshot('photos', (snapshot) => snapshot)
  const { ask } = useActions()
  const [sidecar, setSidecar] = useState<Sidecar>(chosenSidecar)
  const { activity, ready } = photos
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
  const choose = (next: Sidecar) => {
    chooseSidecar(next)
    setSidecar(next)
  }
  return (
    <section className="strip" aria-label={words.photos.batch.label}>
      <BatchWords batch={photos.lastBatch} undo={photos.lastUndo} />
      <label className="sidecar">
        {words.photos.batch.sidecar}
        <select className="field" value={sidecar} onChange={(event) => choose(event.target.value as Sidecar)}>
          <option value="adobe">{words.photos.batch.adobe}</option>
          <option value="darktable">{words.photos.batch.darktable}</option>
        </select>
      </label>
      <WriteOptionsMenu />
      <button
        type="button"
        className="button primary write"
        disabled={ready === 0}
        onClick={() => void ask('photos/write', chosenOptions())}
      >
        {ready === 0 ? words.photos.batch.nothingToWrite : words.photos.batch.write(ready)}
      </button>
    </section>
  )
}
