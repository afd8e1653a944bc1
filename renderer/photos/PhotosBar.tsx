import { useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { Icon } from '../ui/Icon'
import { useWatchWords, WatchSwitch } from './open/WatchSwitch'
import { StackCheck } from './stack/StackCheck'
import { ExportMenu } from './table/ExportMenu'
import { clockText, countsText } from './table/photo-words'

/** What is open, how it stands, and how the cameras' clocks run. */
export function PhotosBar({ onChoose }: { readonly onChoose: () => void }) {
  const photos = useSnapshot('photos', (snapshot) => snapshot)
  const watching = useWatchWords()
  const trouble = photos.watch?.trouble ?? null
  return (
    <>
      <div className="bar">
        <div className="bar-words">
          <p className="bar-title" title={photos.folder ?? ''}>
            <bdi>{photos.folder}</bdi>
          </p>
          <p className="bar-counts">{countsText(photos)}</p>
          {/* The clocks stand on the time axis, too: what happens now comes first. */}
          <p className="bar-clocks" role={watching === null ? undefined : 'status'}>
            {watching ?? photos.cameras.map(clockText).join(' ')}
          </p>
        </div>
        <div className="bar-tools">
          <WatchSwitch />
          <StackCheck />
          <ExportMenu />
          <button type="button" className="button" onClick={onChoose}>
            <Icon name="folder" size={16} /> {words.photos.bar.choose}
          </button>
        </div>
      </div>
      {trouble && (
        <p className="bar-trouble" role="alert">
          {words.photos.watch.trouble[trouble]}
        </p>
      )}
    </>
  )
}
