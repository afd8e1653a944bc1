import type { PhotoAction } from '../../../core/api/photos/batch-report'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import type { LightRecord } from '../../../core/light/light-record'
import { commentText } from '../../../core/photos/exif/user-comment'
import { BringBack } from '../../light/dropped/BringBack'
import { formatExposure } from '../../light/mode/times'
import { useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { Fact, LightDetails } from '../../ui/LightDetails'
import { Thumbnail } from '../../ui/Thumbnail'
import { PinTools } from '../axis/PinTools'
import { StackLight } from '../stack/StackLight'
import { BesidesLight } from '../write/BesidesLight'
import { reasonText, shotText, takenText, verdict } from './photo-words'

interface PhotoPanelProps {
  readonly row: PhotoRow | null
  /** The runs among the open photos. */
  readonly runs: readonly PhotoRun[]
}

/** One photo: what is known of it, the light it carries, and word for word what would be written. */
export function PhotoPanel({ row, runs }: PhotoPanelProps) {
  const total = useSnapshot('photos', (photos) => photos.total)
  const says = words.photos.panel
  if (!row) return <p className="hint inspector-hint">{says.hint}</p>
  const { text, tone } = verdict(row)
  const written = row.state === 'written' || row.state === 'unchanged'
  return (
    <>
      <section className="panel" aria-label={row.name}>
        <div className="panel-head">
          <h2 className="cut">{row.name}</h2>
          <span className={`verdict-${tone}`}>{text}</span>
        </div>
        <div className="photo-picture">
          <Thumbnail path={row.path} name={row.name} />
        </div>
        <dl className="facts">
          <Fact name={says.camera} value={row.camera ?? says.noCamera} />
          <Fact name={says.taken} value={takenText(row.takenAt)} />
          <Fact
            name={says.exposure}
            value={row.exposureS === null ? says.noExposure : formatExposure(row.exposureS)}
          />
          <Fact name={says.shot} value={shotText(row)} />
        </dl>
        <PinTools row={row} />
        {row.state === 'no-light' && !row.carries && total > 1 && (
          <StackLight key={row.path} photo={row} runs={runs} />
        )}
        {row.reason && <p className="reason">{reasonText(row.reason)}</p>}
      </section>
      {row.light && !written && (
        <RecordPanel
          title={row.state === 'ready' ? says.toWrite : says.likeliest}
          action={row.state === 'ready' ? row.action : null}
          record={row.light.record}
          name={row.name}
        />
      )}
      {row.carries && <RecordPanel title={says.carries} action={null} record={row.carries} name={row.name} />}
    </>
  )
}

interface RecordPanelProps {
  readonly title: string
  /** How it would be written; null where it is not to be. */
  readonly action: PhotoAction | null
  readonly record: LightRecord
  readonly name: string
}

function RecordPanel({ title, action, record, name }: RecordPanelProps) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="cut">{title}</h2>
        <span className="panel-value">{action ? words.photos.batch.action[action] : ''}</span>
      </div>
      <LightDetails record={record} />
      {action && <BesidesLight record={record} action={action} />}
      <BringBack record={record} name={name} label={words.photos.panel.bringBack} />
      <details className="comment">
        <summary>{words.photos.panel.comment}</summary>
        <pre>{commentText(record)}</pre>
      </details>
    </section>
  )
}
