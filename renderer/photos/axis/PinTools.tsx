import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import { useActions } from '../../stores/session'
import { words } from '../../strings/words'

/** Decides one photo's shot by hand. */
export function PinTools({ row }: { readonly row: PhotoRow }) {
  const { pin: say } = words.axis
  const { ask } = useActions()
  const pin = (to: 'previous' | 'next' | 'none' | 'free') => () =>
    void ask('photos/pin', { path: row.path, to })
  return (
    <fieldset className="pin-tools">
      <legend className="visually-hidden">{say.legend}</legend>
      <button type="button" className="button quiet" title={say.beforeKey} onClick={pin('previous')}>
        {say.before}
      </button>
      <button type="button" className="button quiet" title={say.afterKey} onClick={pin('next')}>
        {say.after}
      </button>
      {row.pinned ? (
        <button type="button" className="button quiet" title={say.freeKey} onClick={pin('free')}>
          {say.free}
        </button>
      ) : (
        <button type="button" className="button quiet" onClick={pin('none')}>
          {say.none}
        </button>
      )}
    </fieldset>
  )
}
