import type { PhotoRow } from '../../core/api/snapshots'
import type { LightRecord } from '../../core/light/light-record'
import { commentText } from '../../core/photos/exif/user-comment'
import { BringBack } from '../light/dropped/BringBack'
import { formatExposure } from '../light/mode/times'
import { Fact, LightDetails } from '../ui/LightDetails'
import { Thumbnail } from '../ui/Thumbnail'
import { PinTools } from './axis/PinTools'
import { FramesLight } from './FramesLight'
import { actionWords, shotText, takenText, verdict } from './photo-words'

/** One photo: what is known of it, the light it carries, and word for word what would be written. */
export function PhotoPanel({ row }: { readonly row: PhotoRow | null }) {
  if (!row)
    return <p className="hint inspector-hint">Select a photo to see its light and what would be written.</p>
  const { text, tone } = verdict(row)
  const written = row.state === 'written' || row.state === 'unchanged'
  return (
    <>
      <section className="panel" aria-label={row.name}>
        <div className="panel-head">
          <h2 className="cut">{row.name}</h2>
          <span className={`verdict verdict-${tone}`}>{text}</span>
        </div>
        <div className="photo-picture">
          <Thumbnail path={row.path} name={row.name} />
        </div>
        <dl className="facts">
          <Fact name="Camera" value={row.camera ?? 'not named'} />
          <Fact name="Taken" value={takenText(row.takenAt)} />
          <Fact
            name="Exposure"
            value={row.exposureS === null ? 'not given' : formatExposure(row.exposureS)}
          />
          <Fact name="Shot" value={shotText(row)} />
        </dl>
        <PinTools row={row} />
        <FramesLight row={row} />
        {row.reason !== '' && <p className="reason">{row.reason}</p>}
      </section>
      {row.light && !written && (
        <RecordPanel
          title={row.state === 'ready' ? 'To be written' : 'Likeliest light'}
          how={row.state === 'ready' && row.action ? actionWords[row.action] : ''}
          record={row.light.record}
          name={row.name}
        />
      )}
      {row.carries && (
        <RecordPanel title="The light it carries" how="" record={row.carries} name={row.name} />
      )}
    </>
  )
}

interface RecordPanelProps {
  readonly title: string
  /** Where it would be written. */
  readonly how: string
  readonly record: LightRecord
  readonly name: string
}

function RecordPanel({ title, how, record, name }: RecordPanelProps) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="cut">{title}</h2>
        <span className="panel-value">{how}</span>
      </div>
      <LightDetails record={record} />
      <BringBack record={record} name={name} label="Put this light on the rig" />
      <details className="comment">
        <summary>UserComment, word for word</summary>
        <pre>{commentText(record)}</pre>
      </details>
    </section>
  )
}
