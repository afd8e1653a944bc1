import { useState } from 'react'
import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import { useActions, useSession, useSnapshot } from '../../stores/session'
import { say } from '../../stores/ui'
import { words } from '../../strings/words'

/** More photos than this are no stack. */
const MOST = 500

/**
 * A stacker's result has no shot of its own. Open together with its frames, it takes their light if that was the same
 * in all of them; the frames must carry it already.
 */
export function FramesLight({ row }: { readonly row: PhotoRow }) {
  const { ui } = useSession()
  const { ask } = useActions()
  const total = useSnapshot('photos', (photos) => photos.total)
  const [busy, setBusy] = useState(false)
  if (row.state !== 'no-light' || row.carries || total < 2 || total > MOST) return null
  const give = async () => {
    setBusy(true)
    const page = await ask('photos/page', { from: 0, count: MOST })
    if (page.ok) {
      const from = page.value.flatMap(({ path }) => (path === row.path ? [] : [path]))
      const done = await ask('photos/tag', {
        photos: [row.path],
        log: null,
        light: null,
        from,
        dryRun: false,
        ...ui.getState().writing,
      })
      const refused = done.ok ? done.value.reasons.first.at(0)?.reason : undefined
      if (done.ok && done.value.counts.refused) say(ui, 'failed', refused ?? words.photos.frames.failed)
      else if (done.ok) say(ui, 'done', words.photos.frames.done(row.name, from.length))
    }
    setBusy(false)
  }
  return (
    <button
      type="button"
      className="button"
      disabled={busy}
      title={words.photos.frames.title}
      onClick={() => void give()}
    >
      {words.photos.frames.give(total - 1)}
    </button>
  )
}
