import { useState } from 'react'
import { useActions, useSnapshot } from '../stores/session'
import { BatchWords } from './BatchWords'
import { progressText } from './photo-words'
import { chooseSidecar, chosenSidecar, type Sidecar } from './sidecar-choice'
import { WriteOptionsMenu } from './WriteOptionsMenu'
import { chosenOptions } from './write-extras'

const names = { scanning: 'Reading', planning: 'Planning', writing: 'Writing', undoing: 'Undoing' } as const

/** One primary button; while it works, how far it is; afterwards, what was done. */
export function WriteStrip() {
  const photos = useSnapshot('photos', (snapshot) => snapshot)
  const { ask } = useActions()
  const [sidecar, setSidecar] = useState<Sidecar>(chosenSidecar)
  const { activity, ready } = photos
  if (activity.kind !== 'idle') {
    const part = activity.total ? activity.done / activity.total : 0
    return (
      <section className="strip" aria-label="Progress">
        <div className="progress">
          <p role="status">
            <strong>{names[activity.kind]}</strong> {progressText(activity)}
          </p>
          <progress aria-label={names[activity.kind]} value={part} max={1} />
        </div>
        <button type="button" className="button" onClick={() => void ask('photos/cancel', {})}>
          Cancel
        </button>
      </section>
    )
  }
  const choose = (next: Sidecar) => {
    chooseSidecar(next)
    setSidecar(next)
  }
  return (
    <section className="strip" aria-label="Write">
      <BatchWords batch={photos.lastBatch} undo={photos.lastUndo} />
      <label className="sidecar">
        RAW sidecar
        <select className="field" value={sidecar} onChange={(event) => choose(event.target.value as Sidecar)}>
          <option value="adobe">IMG.xmp · Lightroom</option>
          <option value="darktable">IMG.CR3.xmp · darktable</option>
        </select>
      </label>
      <WriteOptionsMenu />
      <button
        type="button"
        className="button primary write"
        disabled={ready === 0}
        onClick={() => void ask('photos/write', chosenOptions())}
      >
        {ready === 0 ? 'Nothing to write' : `Write ${ready} ${ready === 1 ? 'photo' : 'photos'}`}
      </button>
    </section>
  )
}
