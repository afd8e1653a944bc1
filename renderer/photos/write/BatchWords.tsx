import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { BatchSummary, Reasons, UndoSummary } from '../../../core/api/photos/batch-summary'
import { passes } from '../../../core/photos/reasons'
import { useActions } from '../../stores/session'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { batchText, reasonText, undoText } from '../table/photo-words'

interface BatchWordsProps {
  readonly batch: BatchSummary | null
  readonly undo: UndoSummary | null
}

/** What the last writing or undoing came to. It stays until the next. */
export function BatchWords({ batch, undo }: BatchWordsProps) {
  if (undo && (batch === null || batch.batch === undo.batch)) {
    return (
      <div className="report">
        <p role="status">
          <strong>{words.photos.batch.undone}</strong> {undoText(undo)}
        </p>
        <div className="report-actions">
          {undo.reasons.first.some(({ reason }) => reason.kind === 'file' && passes(reason.code)) && (
            <UndoButton batch={undo.batch} />
          )}
          <ReasonsButton reasons={undo.reasons} />
        </div>
      </div>
    )
  }
  if (!batch) {
    return <p className="report hint">{words.photos.batch.rule}</p>
  }
  const { unchanged = 0, refused = 0 } = batch.counts
  const undoable = batch.batch !== null && batch.total > unchanged + refused
  return (
    <div className="report">
      <p role="status">{batchText(batch)}</p>
      <div className="report-actions">
        {undoable && <UndoButton batch={batch.batch} />}
        <ReasonsButton reasons={batch.reasons} />
      </div>
    </div>
  )
}

function UndoButton({ batch }: { readonly batch: string | null }) {
  const { ask } = useActions()
  return (
    <button type="button" className="button quiet" onClick={() => void ask('photos/undo', { batch })}>
      <Icon name="undo" size={14} /> {words.photos.batch.undo}
    </button>
  )
}

export function ReasonsButton({ reasons: { first, different } }: { readonly reasons: Reasons }) {
  if (different === 0) return null
  return (
    <DialogTrigger>
      <Button className="button quiet">{words.photos.batch.reasonCount(different)}</Button>
      <Popover className="popover" placement="top start">
        <Dialog className="popover-dialog reasons" aria-label={words.photos.batch.reasons}>
          <ul>
            {first.map(({ reason, count, names }) => (
              <li key={JSON.stringify(reason)}>
                <p>{reasonText(reason)}</p>
                <p className="hint">
                  {count > names.length
                    ? words.photos.batch.namesAndMore(names.join(', '), count - names.length)
                    : names.join(', ')}
                </p>
              </li>
            ))}
          </ul>
          {different > first.length && (
            <p className="hint">{words.photos.batch.rarer(different - first.length)}</p>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
