import { memo, useCallback, useEffect, useRef, useState } from 'react'
import type { PhotoRun } from '../../core/api/photos/photo-runs'
import type { PhotoRow } from '../../core/api/photos/photos-snapshot'
import { useSession, useSnapshot, useUi } from '../stores/session'
import { words } from '../strings/words'
import { PAGE_ROWS, usePages } from '../ui/use-pages'
import { TimeAxis } from './axis/TimeAxis'
import { FolderDialog } from './open/FolderDialog'
import { NoPhotos } from './open/NoPhotos'
import { PhotosBar } from './PhotosBar'
import { StackResultDialog } from './stack/StackResultDialog'
import { PhotoPanel } from './table/PhotoPanel'
import { PhotosTable } from './table/PhotosTable'
import { RunPanel } from './table/RunPanel'
import type { Chosen, TableLines } from './table/run-rows'
import { useRuns } from './table/use-runs'
import { WriteStrip } from './write/WriteStrip'

const Bar = memo(PhotosBar)
const Axis = memo(TimeAxis)
const OneRun = memo(RunPanel)
const OnePhoto = memo(PhotoPanel)
const Strip = memo(WriteStrip)

const FIRST: Chosen = { kind: 'photo', place: 0 }

export default function PhotosRoom() {
  const session = useSession()
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const total = useSnapshot('photos', (photos) => photos.total)
  const version = useSnapshot('photos', (photos) => photos.version)
  const activity = useSnapshot('photos', (photos) => photos.activity.kind)
  const writing = useUi((state) => state.writing)
  const choosing = useUi((state) => state.choosing)
  const setChoosing = (open: boolean) => session.ui.setState({ choosing: open })
  const choose = useCallback(() => session.ui.setState({ choosing: true }), [session])
  const [chosen, setChosen] = useState(FIRST)
  const runs = useRuns()
  const { lines } = runs
  const [view, setView] = useState({ first: 0, last: -1 })
  const places = placesInView(lines, view)
  const rowAt = usePages<PhotoRow>(
    // What writing would do depends on how it is to be done.
    `${version} ${JSON.stringify(writing)}`,
    places.first,
    places.last,
    async (from, count) => {
      const outcome = await session.connection.bridge.request('photos/page', {
        from,
        count,
        options: writing,
      })
      return outcome.ok ? outcome.value : null
    },
    places.pages,
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder begins at its first photo
  useEffect(() => setChosen(FIRST), [folder])
  const run = lines.count > 0 ? runShown(lines, chosen) : null
  const place = chosen.kind === 'photo' ? Math.min(chosen.place, total - 1) : (run?.rows[0]?.[0] ?? 0)
  /** One chosen on the axis is shown, whatever it lies in. */
  const select = (at: number) => {
    const of = lines.runOf(at)
    if (of) runs.setOpen(of.id, true)
    setChosen({ kind: 'photo', place: at })
  }
  // While the table is scrolled nothing but the table is drawn anew: what the others get stays the same.
  const latest = useRef(select)
  latest.current = select
  const choosePhoto = useCallback((at: number) => latest.current(at), [])
  const empty = total === 0 && activity === 'idle'
  return (
    <>
      <main className="stage room">
        <h1 className="visually-hidden">{words.photos.room}</h1>
        {folder !== null && <Bar onChoose={choose} />}
        {empty ? (
          <NoPhotos folder={folder} onChoose={() => setChoosing(true)} />
        ) : (
          <>
            <Axis selected={place} onSelect={choosePhoto} />
            <PhotosTable runs={runs} rowAt={rowAt} chosen={chosen} onChoose={setChosen} onView={setView} />
          </>
        )}
      </main>
      <aside className="inspector" aria-label={words.photos.panel.label}>
        {run ? (
          <OneRun run={run} />
        ) : (
          <OnePhoto row={total > 0 ? (rowAt(place) ?? null) : null} runs={runs.runs} />
        )}
      </aside>
      <Strip />
      <StackResultDialog runs={runs.runs} />
      {choosing && <FolderDialog start={folder} onClose={() => setChoosing(false)} />}
    </>
  )
}

/** The run whose line is selected: the one chosen, or the closed one that the chosen photo lies in. */
function runShown(lines: TableLines, chosen: Chosen): PhotoRun | null {
  const line = lines.at(lines.lineOf(chosen))
  return line?.kind === 'run' ? line.run : null
}

/** The photos among the lines in view: the first and the last of them, and the pages that hold any. */
function placesInView(lines: TableLines, view: { readonly first: number; readonly last: number }) {
  let [first, last] = [0, -1]
  const pages = new Set<number>()
  for (let at = view.first; at <= Math.min(view.last, lines.count - 1); at++) {
    const line = lines.at(at)
    if (line?.kind !== 'photo') continue
    first = last < 0 ? line.place : Math.min(first, line.place)
    last = Math.max(last, line.place)
    pages.add(Math.floor(line.place / PAGE_ROWS))
  }
  return { first, last, pages }
}
