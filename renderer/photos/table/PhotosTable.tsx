import { type KeyboardEvent, type ReactNode, useCallback, useMemo } from 'react'
import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import type { LedKind } from '../../../core/light/mixing/leds'
import { describeRecord } from '../../../core/light/records/describe-record'
import { formatExposure } from '../../light/mode/times'
import { ledsOf } from '../../light/ring/frame-colors'
import { useActions, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { MiniRing } from '../../ui/MiniRing'
import { Thumbnail } from '../../ui/Thumbnail'
import { VirtualTable } from '../../ui/VirtualTable'
import { shotText, takenText, verdict } from './photo-words'

interface PhotosTableProps {
  readonly total: number
  rowAt(index: number): PhotoRow | undefined
  readonly selected: number
  onSelect(index: number): void
  onView(view: { readonly first: number; readonly last: number }): void
}

/** Photos beside their shots: what lit each, what would be written, and whether it is sure. */
export function PhotosTable({ total, rowAt, selected, onSelect, onView }: PhotosTableProps) {
  const info = useSnapshot('rig', (rig) => rig.info)
  const leds = useMemo(() => ledsOf(info), [info])
  const cells = useCallback((row: PhotoRow) => photoCells(row, leds), [leds])
  const view = useCallback((first: number, last: number) => onView({ first, last }), [onView])
  const { ask } = useActions()
  const heads = words.photos.table
  /** Shift with an arrow moves the photo to another shot; Delete gives it back to the matching. */
  const key = (event: KeyboardEvent) => {
    const row = rowAt(selected)
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
        count={total}
        rowHeight={56}
        selected={total > 0 ? Math.min(selected, total - 1) : null}
        onSelect={onSelect}
        onView={view}
        rowAt={rowAt}
        cells={cells}
      />
    </div>
  )
}

function Lines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <span className="lines">
      <span className="line-first">{first}</span>
      <span className="line-second">{second}</span>
    </span>
  )
}

function photoCells(row: PhotoRow, leds: LedKind): readonly ReactNode[] {
  const { text, tone } = verdict(row)
  const record = row.light?.record ?? row.carries
  return [
    <Thumbnail key="picture" path={row.path} name="" />,
    <Lines key="name" first={row.name} second={takenText(row.takenAt)} />,
    row.exposureS === null ? '–' : formatExposure(row.exposureS),
    shotText(row),
    record ? (
      <span key="light" className="light-cell">
        <MiniRing frame={record.frame} leds={leds} size={34} />
        <span className="two-lines">{describeRecord(record)}</span>
      </span>
    ) : (
      <span key="light" className="no-light two-lines">
        {row.reason || words.photos.table.noLight}
      </span>
    ),
    <span key="verdict" className={`verdict verdict-${tone}`}>
      <Lines
        first={text}
        second={row.action && row.action !== 'unchanged' ? words.photos.batch.action[row.action] : ''}
      />
    </span>,
  ]
}
