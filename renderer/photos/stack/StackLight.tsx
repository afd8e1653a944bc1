import { type ReactNode, useState } from 'react'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import { useSession, useSnapshot } from '../../stores/session'
import { say } from '../../stores/ui'
import { words } from '../../strings/words'
import { reasonText, takenText } from '../table/photo-words'
import { likeliestRun } from './likeliest-run'

interface StackLightProps {
  readonly photo: { readonly path: string; readonly name: string; readonly takenAt: string | null }
  readonly runs: readonly PhotoRun[]
  /** It has its light. */
  onGiven?(): void
  /** Further ways out. */
  readonly children?: ReactNode
}

const OTHERS = ' others'

/** Gives a stack's result the light of its frames: of the run it was made of, chosen by hand where that is not clear. */
export function StackLight({ photo, runs, onGiven, children }: StackLightProps) {
  const { actions, ui } = useSession()
  const total = useSnapshot('photos', (photos) => photos.total)
  const [picked, setPicked] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const text = words.photos.stackResult
  const chosen = picked ?? likeliestRun(runs, photo) ?? (runs.length === 0 ? OTHERS : '')
  const frames = runs.find(({ id }) => id === chosen)?.photos ?? total - 1
  const give = async () => {
    setBusy(true)
    const done = await actions.ask('photos/stack', {
      ...ui.getState().writing,
      photo: photo.path,
      run: chosen === OTHERS ? null : chosen,
    })
    setBusy(false)
    if (!done.ok) return
    if (done.value.counts.refused) {
      const why = reasonText(done.value.reasons.first.at(0)?.reason ?? null)
      return say(ui, 'failed', why || words.photos.frames.failed)
    }
    say(ui, 'done', words.photos.frames.done(photo.name, frames))
    onGiven?.()
  }
  return (
    <div className="stack-light">
      <label className="field-label">
        {text.choose}
        <select className="field" value={chosen} onChange={({ target }) => setPicked(target.value)}>
          {chosen === '' && <option value="">{text.none}</option>}
          {runs.map((run) => (
            <option key={run.id} value={run.id}>
              {text.run(takenText(run.first.takenAt), run.photos, run.first.name)}
            </option>
          ))}
          {total > 1 && <option value={OTHERS}>{text.others(total - 1)}</option>}
        </select>
      </label>
      <div className="stack-light-actions">
        {children}
        <button type="button" className="button" disabled={busy || chosen === ''} onClick={() => void give()}>
          {text.give}
        </button>
      </div>
    </div>
  )
}
