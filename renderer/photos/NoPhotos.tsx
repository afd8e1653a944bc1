import { useActions, useSnapshot } from '../stores/session'
import { EmptyRoom } from '../ui/EmptyRoom'

export function NoPhotos({
  folder,
  onChoose,
}: {
  readonly folder: string | null
  readonly onChoose: () => void
}) {
  const camera = useSnapshot('camera', (snapshot) => snapshot)
  const { ask } = useActions()
  return (
    <EmptyRoom
      title={folder === null ? 'No photos yet' : 'No photos in this folder'}
      action={
        <div className="empty-actions">
          <button type="button" className="button primary" onClick={onChoose}>
            Choose a folder
          </button>
          {camera.available && camera.taken > 0 && (
            <button
              type="button"
              className="button"
              onClick={() => void ask('photos/open', { paths: [camera.folder] })}
            >
              Open the demo camera’s photos
            </button>
          )}
        </div>
      }
    >
      <p>
        Choose or drop the folder of a shoot. Lumacro finds the shot that belongs to each photo and shows the
        light that lit it. Nothing is written before you say so.
      </p>
      <p>Writing adds the light and changes nothing else; every photo can be put back as it was.</p>
    </EmptyRoom>
  )
}
