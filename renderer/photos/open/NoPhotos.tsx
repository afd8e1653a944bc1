import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { EmptyRoom } from '../../ui/EmptyRoom'

export function NoPhotos({
  folder,
  onChoose,
}: {
  readonly folder: string | null
  readonly onChoose: () => void
}) {
  const camera = useSnapshot('camera', (snapshot) => snapshot)
  const { ask } = useActions()
  const text = words.photos.empty
  return (
    <EmptyRoom
      title={folder === null ? text.none : text.noneHere}
      action={
        <div className="empty-actions">
          <button type="button" className="button primary" onClick={onChoose}>
            {text.choose}
          </button>
          {camera.available && camera.taken > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => void ask('photos/open', { paths: [camera.folder] })}
            >
              {text.demo}
            </button>
          )}
        </div>
      }
    >
      <p>{text.what}</p>
      <p>{text.safe}</p>
    </EmptyRoom>
  )
}
