import { useActions, useSnapshot } from '../stores/session'
import { chosenOptions } from './write-extras'

/** Makes the open folder a hot folder: what arrives in it is tagged as soon as its light is sure. */
export function WatchSwitch() {
  const { ask } = useActions()
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const watch = useSnapshot('photos', (photos) => photos.watch)
  if (folder === null) return null
  if (!watch) {
    return (
      <button
        type="button"
        className="button"
        title="Tag photos as they arrive in this folder"
        onClick={() => void ask('photos/watch', { ...chosenOptions(), folder, log: null, existing: false })}
      >
        Watch this folder
      </button>
    )
  }
  const { tagged, growing, waiting } = watch
  return (
    <div className="watching">
      <p role="status">
        Watching · {tagged} tagged
        {growing > 0 ? ` · ${growing} arriving` : ''}
        {waiting > 0 ? ` · ${waiting} unsure` : ''}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => void ask('photos/unwatch', { watch: watch.watch })}
      >
        Stop watching
      </button>
    </div>
  )
}
