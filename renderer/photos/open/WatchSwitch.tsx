import { useActions, useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'

/** Makes the open folder a hot folder: what arrives in it is tagged as soon as its light is sure. */
export function WatchSwitch() {
  const { ask } = useActions()
  const writing = useUi((state) => state.writing)
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const watch = useSnapshot('photos', (photos) => photos.watch)
  if (folder === null) return null
  if (!watch) {
    return (
      <button
        type="button"
        className="button"
        title={words.photos.watch.startTitle}
        onClick={() => void ask('photos/watch', { ...writing, folder, log: null, existing: false })}
      >
        {words.photos.watch.start}
      </button>
    )
  }
  return (
    <button
      type="button"
      className="button"
      onClick={() => void ask('photos/unwatch', { watch: watch.watch })}
    >
      {words.photos.watch.stop}
    </button>
  )
}

/** How the watch goes; null where none does. */
export function useWatchWords(): string | null {
  const watch = useSnapshot('photos', (photos) => photos.watch)
  if (!watch) return null
  const { tagged, growing, waiting } = watch
  return [
    words.photos.watch.tagged(tagged),
    ...(growing > 0 ? [words.photos.watch.growing(growing)] : []),
    ...(waiting > 0 ? [words.photos.watch.waiting(waiting)] : []),
  ].join(' · ')
}
