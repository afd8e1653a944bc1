import { useEffect, useState } from 'react'
import type { PhotoRow } from '../../core/api/photos/photos-snapshot'
import { useSession, useSnapshot, useUi } from '../stores/session'
import { words } from '../strings/words'
import { usePages } from '../ui/use-pages'
import { TimeAxis } from './axis/TimeAxis'
import { FolderDialog } from './open/FolderDialog'
import { NoPhotos } from './open/NoPhotos'
import { PhotosBar } from './PhotosBar'
import { PhotoPanel } from './table/PhotoPanel'
import { PhotosTable } from './table/PhotosTable'
import { WriteStrip } from './write/WriteStrip'

export default function PhotosRoom() {
  const session = useSession()
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const total = useSnapshot('photos', (photos) => photos.total)
  const version = useSnapshot('photos', (photos) => photos.version)
  const activity = useSnapshot('photos', (photos) => photos.activity.kind)
  const writing = useUi((state) => state.writing)
  const choosing = useUi((state) => state.choosing)
  const setChoosing = (open: boolean) => session.ui.setState({ choosing: open })
  const [selected, setSelected] = useState(0)
  const [view, setView] = useState({ first: 0, last: -1 })
  const rowAt = usePages<PhotoRow>(
    // What writing would do depends on how it is to be done.
    `${version} ${JSON.stringify(writing)}`,
    view.first,
    Math.min(view.last, total - 1),
    async (from, count) => {
      const outcome = await session.connection.bridge.request('photos/page', {
        from,
        count,
        options: writing,
      })
      return outcome.ok ? outcome.value : null
    },
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder begins at its first photo
  useEffect(() => setSelected(0), [folder])
  const empty = total === 0 && activity === 'idle'
  return (
    <>
      <main className="stage room">
        <h1 className="visually-hidden">{words.photos.room}</h1>
        {folder !== null && <PhotosBar onChoose={() => setChoosing(true)} />}
        {empty ? (
          <NoPhotos folder={folder} onChoose={() => setChoosing(true)} />
        ) : (
          <>
            <TimeAxis selected={selected} onSelect={setSelected} />
            <PhotosTable
              total={total}
              rowAt={rowAt}
              selected={selected}
              onSelect={setSelected}
              onView={setView}
            />
          </>
        )}
      </main>
      <aside className="inspector" aria-label={words.photos.panel.label}>
        <PhotoPanel row={total > 0 ? (rowAt(selected) ?? null) : null} />
      </aside>
      <WriteStrip />
      {choosing && (
        <FolderDialog start={folder} onClose={() => setChoosing(false)} onOpened={() => setChoosing(false)} />
      )}
    </>
  )
}
