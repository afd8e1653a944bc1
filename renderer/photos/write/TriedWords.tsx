import { useActions } from '../../stores/session'
import { words } from '../../strings/words'
import { triedText } from '../table/photo-words'
import { ReasonsButton } from './BatchWords'
import type { TriedOut } from './use-try-out'

interface TriedWordsProps {
  readonly tried: TriedOut
  readonly onForget: () => void
}

/** What writing, or taking the light out again, would do. The latter is begun from here: it is asked for twice. */
export function TriedWords({ tried: { kind, summary }, onForget }: TriedWordsProps) {
  const { ask } = useActions()
  const { unchanged = 0, refused = 0 } = summary.counts
  const some = summary.total > unchanged + refused
  const text = words.photos.batch
  return (
    <div className="report">
      <p role="status">
        <strong>{text.dryRun}</strong> {triedText(kind, summary)}
      </p>
      <div className="report-actions">
        {kind === 'strip' && some && (
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              onForget()
              void ask('photos/strip', { photos: null, dryRun: false })
            }}
          >
            {text.takeOut}
          </button>
        )}
        <ReasonsButton reasons={summary.reasons} />
        <button type="button" className="button quiet" onClick={onForget}>
          {text.dismiss}
        </button>
      </div>
    </div>
  )
}
