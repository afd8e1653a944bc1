import type { PhotoAction } from '../../../core/api/photos/batch-report'
import type { LightRecord } from '../../../core/light/light-record'
import { keywordsOf, lensOf, lightSourceOf, wantsLens } from '../../../core/photos/extras/extras'
import { lightWords } from '../../../core/photos/light-words'
import { useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { Fact } from '../../ui/LightDetails'

interface BesidesLightProps {
  readonly record: LightRecord
  readonly action: PhotoAction
}

/** What the options add to a photo besides its light, word for word. */
export function BesidesLight({ record, action }: BesidesLightProps) {
  const writing = useUi((state) => state.writing)
  const says = words.photos.panel
  const lens = lensOf(record)
  if (!writing.keywords && !writing.description && !writing.lightSource && !wantsLens(writing)) return null
  return (
    <section aria-label={says.besides}>
      <dl className="facts besides">
        {writing.keywords && <Fact name={says.keywords} value={keywordsOf(record).join(', ')} />}
        {writing.lightSource && (
          <Fact
            name={says.lightSource}
            value={action === 'sidecar' ? says.notInSidecar : says.lightSourceCode(lightSourceOf(record))}
          />
        )}
        {wantsLens(writing) && (
          <Fact
            name={writing.replaceLens ? says.lensReplaced : says.lens}
            value={
              action === 'sidecar'
                ? says.notInSidecar
                : says.lensIs(lens?.focalLengthMm ?? null, lens?.fNumber ?? null)
            }
          />
        )}
      </dl>
      {writing.description && (
        <p className="besides-text">
          <span className="hint">{says.description}</span>
          <br />
          {lightWords(record)}
        </p>
      )}
    </section>
  )
}
