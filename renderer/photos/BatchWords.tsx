import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { BatchReport, UndoReport } from '../../core/api/snapshots'
import { useActions } from '../stores/session'
import { Icon } from '../ui/Icon'
import { batchText, type ReasonCount, reasonsOf, undoText } from './photo-words'

interface BatchWordsProps {
  readonly batch: BatchReport | null
  readonly undo: UndoReport | null
}

/** What the last writing or undoing came to. It stays until the next. */
export function BatchWords({ batch, undo }: BatchWordsProps) {
  const { ask } = useActions()
  if (undo && (batch === null || batch.batch === undo.batch)) {
    return (
      <div className="report">
        <p role="status">
          <strong>Undone.</strong> {undoText(undo)}
        </p>
        <Reasons reasons={reasonsOf(undo.files.filter((file) => !file.restored))} />
      </div>
    )
  }
  if (!batch) {
    return (
      <p className="report hint">
        Only sure light is written; unsure photos are left alone. Every write is checked and can be undone.
      </p>
    )
  }
  const undoable =
    batch.batch !== null && batch.files.some(({ action }) => action !== 'refused' && action !== 'unchanged')
  return (
    <div className="report">
      <p role="status">{batchText(batch)}</p>
      <div className="report-actions">
        {undoable && (
          <button
            type="button"
            className="button quiet"
            onClick={() => void ask('photos/undo', { batch: batch.batch })}
          >
            <Icon name="undo" size={14} /> Undo
          </button>
        )}
        <Reasons reasons={reasonsOf(batch.files)} />
      </div>
    </div>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly ReasonCount[] }) {
  if (reasons.length === 0) return null
  return (
    <DialogTrigger>
      <Button className="button quiet">
        {reasons.length === 1 ? '1 reason' : `${reasons.length} reasons`}
      </Button>
      <Popover className="popover" placement="top start">
        <Dialog className="popover-dialog reasons" aria-label="Reasons">
          <ul>
            {reasons.map(({ reason, names }) => (
              <li key={reason}>
                <p>{reason}</p>
                <p className="hint">
                  {names.slice(0, 4).join(', ')}
                  {names.length > 4 ? ` and ${names.length - 4} more` : ''}
                </p>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
