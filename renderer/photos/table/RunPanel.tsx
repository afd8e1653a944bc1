import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import { formatExposure } from '../../light/mode/times'
import { ledsOf } from '../../light/ring/frame-colors'
import { useSnapshot } from '../../stores/session'
import { recordText, words } from '../../strings/words'
import { Fact } from '../../ui/LightDetails'
import { MiniRing } from '../../ui/MiniRing'
import { RangeText } from '../../ui/RangeText'
import { Thumbnail } from '../../ui/Thumbnail'
import { StackCheck } from '../stack/StackCheck'
import { runName, runStates, shotsText, takenText } from './photo-words'

/** One run: what it is of, every light it was lit by, and its check. */
export function RunPanel({ run }: { readonly run: PhotoRun }) {
  const info = useSnapshot('rig', (rig) => rig.info)
  const says = words.photos.run
  const { first, last, lights, differentLights } = run
  const { first: most, second: rest } = runStates(run)
  return (
    <>
      <section className="panel" aria-label={runName(run)}>
        <div className="panel-head">
          <h2 className="cut">{runName(run)}</h2>
        </div>
        <div className="photo-picture">
          <Thumbnail path={first.path} name={first.name} />
        </div>
        <dl className="facts">
          <Fact name={says.photos} value={says.span(first.name, last.name)} />
          <Fact name={says.taken} value={takenText(first.takenAt)} />
          <Fact
            name={says.exposure}
            value={run.exposureS === null ? says.differ : formatExposure(run.exposureS)}
          />
          <Fact name={says.shots} value={shotsText(run)} />
        </dl>
        <p>{[most, rest].filter(Boolean).join(' · ')}</p>
        <StackCheck run={run.id} />
      </section>
      <section className="panel" aria-label={says.light}>
        <div className="panel-head">
          <h2 className="cut">{says.light}</h2>
          <span className="panel-value">{says.lights(differentLights)}</span>
        </div>
        <ul className="run-lights">
          {lights.map(({ record, photos }) => (
            <li key={recordText(record) + record.frame}>
              <MiniRing frame={record.frame} leds={ledsOf(info)} size={34} />
              <span>
                <strong>{record.step?.name ?? says.ofPhotos(photos)}</strong>{' '}
                {record.step && <span className="hint">{says.ofPhotos(photos)}</span>}
                <br />
                <span className="run-light-words">
                  <RangeText text={recordText(record)} />
                </span>
              </span>
            </li>
          ))}
        </ul>
        {differentLights > lights.length && (
          <p className="hint">{says.more(differentLights - lights.length)}</p>
        )}
      </section>
    </>
  )
}
