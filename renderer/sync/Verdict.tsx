import type { Remedy } from '../../core/optics/sync/remedies'
import { useSetting } from '../macro/use-macro'
import { useActions, useSnapshot } from '../stores/session'
import { type SyncState, settingsOf } from './sync-state'
import { betweenWords, remedyWords, verdictWords } from './sync-words'

/** Whether light and shutter agree, and what would make them: each remedy is a button that does it. */
export function Verdict({ state }: { readonly state: SyncState }) {
  const words = verdictWords(state)
  const between = betweenWords(state)
  const isCamera = state.remedies.some(({ kind }) => kind === 'slower' || kind === 'mechanical')
  return (
    <section className="verdict" aria-label="Verdict">
      <p className="verdict-words" role="status">
        <span className={state.verdict.code === 'even' ? 'dot dot-good' : 'dot dot-bad'} aria-hidden="true" />
        {words}
      </p>
      {between && <p className="reason">{between}</p>}
      {state.remedies.length > 0 && (
        <div className="remedies">
          {state.remedies.map((remedy) => (
            <RemedyButton key={remedyWords(remedy)} remedy={remedy} />
          ))}
          {isCamera && <span className="hint">The shutter is the camera’s: turn its dial too.</span>}
        </div>
      )}
    </section>
  )
}

function RemedyButton({ remedy }: { readonly remedy: Remedy }) {
  const actions = useActions()
  const present = useSnapshot('light', (light) => light.sync)
  const { set } = useSetting()
  const words = remedyWords(remedy)
  const sync = remedy.kind === 'plan' ? settingsOf(remedy.plan, present) : null
  if (remedy.kind === 'prefix') return <span className="hint">{words}: they are in time.</span>
  if (remedy.kind === 'plan' && !sync) return <span className="hint">{words}.</span>
  const act = () => {
    if (remedy.kind === 'slower') return void set({ exposureS: remedy.speed.markedS, watch: true })
    if (remedy.kind === 'mechanical') return void set({ shutter: 'mechanical' })
    if (sync) void actions.sync(sync)
  }
  return (
    <button type="button" className="button" onClick={act}>
      {words}
    </button>
  )
}
