import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef } from 'react'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import type { LedKind } from '../../../core/light/mixing/leds'
import { formatExposure } from '../../light/mode/times'
import { ledsOf } from '../../light/ring/frame-colors'
import { useActions, useSnapshot } from '../../stores/session'
import { recordText, words } from '../../strings/words'
import { MiniRing } from '../../ui/MiniRing'
import { RangeText } from '../../ui/RangeText'
import { Thumbnail } from '../../ui/Thumbnail'
import type { TreePlace } from '../../ui/table/TableRow'
import { VirtualTable } from '../../ui/table/VirtualTable'
import { Lines } from './Lines'
import { reasonText, shotText, verdict } from './photo-words'
import { runCells } from './RunCells'
import type { Chosen, TableLine } from './run-rows'
import { Taken } from './Taken'
import type { Runs } from './use-runs'

interface PhotosTableProps {
  readonly runs: Runs
  rowAt(place: number): PhotoRow | undefined
  readonly chosen: Chosen
  onChoose(chosen: Chosen): void
  /** Lines in view. */
  onView(view: { readonly first: number; readonly last: number }): void
}

/** Photos beside their shots: what lit each, what would be written, and whether it is sure. A run is one line. */
export function PhotosTable({ runs, rowAt, chosen, onChoose, onView }: PhotosTableProps) {
  const info = useSnapshot('rig', (rig) => rig.info)
  const leds = useMemo(() => ledsOf(info), [info])
  const { lines, setOpen } = runs
  const cells = useCallback(
    (line: Line) =>
      line.kind === 'photo'
        ? photoCells(line.row, leds)
        : runCells(line.run, leds, line.open, (open) => latest.current(line.run.id, open)),
    [leds],
  )
  const view = useCallback((first: number, last: number) => onView({ first, last }), [onView])
  const { ask } = useActions()
  const heads = words.photos.table
  const choose = (line: TableLine | undefined) => {
    if (line) onChoose(line.kind === 'run' ? { kind: 'run', id: line.run.id } : line)
  }
  /** A run that is opened is selected; a photo that goes with its run leaves the run so. */
  const openRun = (id: string, open: boolean) => {
    const goesWithIt = chosen.kind === 'photo' && lines.runOf(chosen.place)?.id === id
    if (open || goesWithIt) onChoose({ kind: 'run', id })
    setOpen(id, open)
  }
  const latest = useRef(openRun)
  latest.current = openRun
  // A line that says the same is the same object, so that its row is not drawn again.
  const known = useRef(new WeakMap<object, Line>())
  const lineAt = (index: number): Line | undefined => {
    const line = lines.at(index)
    const of = line?.kind === 'photo' ? rowAt(line.place) : line?.run
    if (!line || !of) return undefined
    const before = known.current.get(of)
    if (before && (before.kind === 'photo' || (line.kind === 'run' && before.open === line.open)))
      return before
    const made: Line =
      'path' in of
        ? { kind: 'photo', row: of }
        : { kind: 'run', run: of, open: line.kind === 'run' && line.open }
    known.current.set(of, made)
    return made
  }
  const tree = (index: number): TreePlace => {
    const line = lines.at(index)
    return line?.kind === 'run' ? { level: 1, open: line.open } : { level: line?.run ? 2 : 1, open: null }
  }
  const onOpen = (index: number, open: boolean) => {
    const line = lines.at(index)
    if (line?.kind === 'run') openRun(line.run.id, open)
  }
  /** Shift with an arrow moves the photo to another shot; Delete gives it back to the matching. */
  const key = (event: KeyboardEvent) => {
    const row = chosen.kind === 'photo' ? rowAt(chosen.place) : undefined
    const to =
      event.key === 'Delete'
        ? 'free'
        : event.shiftKey && event.key === 'ArrowLeft'
          ? 'previous'
          : event.shiftKey && event.key === 'ArrowRight'
            ? 'next'
            : null
    if (!row || to === null) return
    event.preventDefault()
    void ask('photos/pin', { path: row.path, to })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the table inside
    <div className="photos-keys" onKeyDown={key}>
      <VirtualTable
        label={words.photos.room}
        name="photos"
        heads={[heads.photo, heads.name, heads.exposure, heads.shot, heads.light, heads.verdict]}
        count={lines.count}
        rowHeight={56}
        selected={lines.count > 0 ? lines.lineOf(chosen) : null}
        onSelect={(index) => choose(lines.at(index))}
        onView={view}
        rowAt={lineAt}
        {...(runs.runs.length > 0 ? { tree, onOpen } : {})}
        cells={cells}
      />
    </div>
  )
}

type Line =
  | { readonly kind: 'photo'; readonly row: PhotoRow }
  | { readonly kind: 'run'; readonly run: PhotoRun; readonly open: boolean }

function photoCells(row: PhotoRow, leds: LedKind): readonly ReactNode[] {
  const { text, tone } = verdict(row)
  const record = row.light?.record ?? row.carries
  return [
    <Thumbnail key="picture" path={row.path} name="" />,
    <Lines key="name" first={row.name} second={<Taken at={row.takenAt} />} />,
    row.exposureS === null ? '–' : formatExposure(row.exposureS),
    shotText(row),
    record ? (
      <span key="light" className="light-cell">
        <MiniRing frame={record.frame} leds={leds} size={34} />
        <span className="two-lines">
          <RangeText text={recordText(record)} />
        </span>
      </span>
    ) : (
      <span key="light" className="no-light two-lines">
        {reasonText(row.reason) || words.photos.table.noLight}
      </span>
    ),
    <span key="verdict" className={`verdict-${tone}`}>
      <Lines
        first={text}
        second={row.action && row.action !== 'unchanged' ? words.photos.batch.action[row.action] : ''}
      />
    </span>,
  ]
}
