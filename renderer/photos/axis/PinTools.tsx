import type { PhotoRow } from '../../../core/api/snapshots'
import { useActions } from '../../stores/session'

/** Decides one photo's shot by hand. */
export function PinTools({ row }: { readonly row: PhotoRow }) {
  const { ask } = useActions()
  const pin = (to: 'previous' | 'next' | 'none' | 'free') => () =>
    void ask('photos/pin', { path: row.path, to })
  return (
    <fieldset className="pin-tools">
      <legend className="visually-hidden">Its shot, by hand</legend>
      <button type="button" className="button quiet" title="Shift ←" onClick={pin('previous')}>
        ‹ Shot before
      </button>
      <button type="button" className="button quiet" title="Shift →" onClick={pin('next')}>
        Shot after ›
      </button>
      {row.pinned ? (
        <button type="button" className="button quiet" title="Delete" onClick={pin('free')}>
          Unpin
        </button>
      ) : (
        <button type="button" className="button quiet" onClick={pin('none')}>
          No shot
        </button>
      )}
    </fieldset>
  )
}
