import { onFirstPixels } from '../../core/light/looks/first-pixels'
import type { Remedy } from '../../core/optics/sync/remedies'
import { formatTime } from '../light/mode/times'
import { useSetting } from '../macro/use-macro'
import { useActions, useSession, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { type SyncState, settingsOf } from './sync-state'
import { betweenWords, remedyWords, verdictWords } from './sync-words'

interface VerdictProps {
  readonly state: SyncState
  /** The sequence that the verdict is of, where it is chosen and does not run yet. */
  readonly sequence: string | null
}

/** Whether light and shutter agree, and what would make them: each remedy is a button that does it. */
export function Verdict({ state, sequence }: VerdictProps) {
  const sentence = verdictWords(state)
  const between = betweenWords(state)
  const electronic = useSnapshot('profiles', ({ setting }) => setting.shutter === 'electronic')
  const firstOnly = useSnapshot('profiles', ({ camera, setting: { drive = 'single' } }) =>
    drive === 'single' ? false : camera.fires?.[drive] === 'first',
  )
  const measured = useSnapshot('rig', ({ measured: found }) => (found?.latency?.edges ?? 0) > 0)
  const isCamera = state.remedies.some(
    ({ kind }) => kind === 'slower' || kind === 'mechanical' || kind === 'single',
  )
  return (
    <section className="verdict" aria-label={words.sync.verdict.title}>
      <p className="verdict-words" role="status">
        <span className={state.verdict.code === 'even' ? 'dot dot-good' : 'dot dot-bad'} aria-hidden="true" />
        {sentence}
      </p>
      {sequence !== null && <p className="reason">{words.sync.verdict.planned(sequence)}</p>}
      {between && <p className="reason">{between}</p>}
      {firstOnly && <p className="reason">{words.measure.firstOnly}</p>}
      <p className="hint">{timingWords(state, electronic, measured)}</p>
      {state.remedies.length > 0 && (
        <div className="remedies">
          {state.remedies.map((remedy) => (
            <RemedyButton key={remedyWords(remedy)} remedy={remedy} />
          ))}
          {isCamera && <span className="hint">{words.sync.verdict.camera}</span>}
        </div>
      )}
    </section>
  )
}

/** When the contact closes, and how soon the rig answers it: by its own measurement, where it made one. */
function timingWords({ shutter, rig, plan }: SyncState, electronic: boolean, measured: boolean): string {
  const { measure } = words
  const travel = formatTime(shutter.travelUs)
  const closes = electronic ? measure.afterElectronic(travel) : measure.after(travel)
  if (plan.mode === 'steady') return closes
  const poll = formatTime(rig.timing.pollUs)
  return `${closes} ${measured ? measure.answered(poll) : measure.usual(poll)}`
}

function RemedyButton({ remedy }: { readonly remedy: Remedy }) {
  const actions = useActions()
  const { ui } = useSession()
  const present = useSnapshot('light', (light) => light.sync)
  const { set } = useSetting()
  const offer = remedyWords(remedy)
  const look = useSnapshot('light', (light) => light.look)
  const sync = remedy.kind === 'plan' ? settingsOf(remedy.plan, present) : null
  const first = remedy.kind === 'prefix' ? onFirstPixels(look, remedy.pixels) : null
  if (remedy.kind === 'prefix' && !first) return null
  const act = () => {
    if (remedy.kind === 'slower') return void set({ exposureS: remedy.speed.markedS, watch: true })
    if (remedy.kind === 'mechanical') return void set({ shutter: 'mechanical' })
    if (remedy.kind === 'single') return void set({ drive: 'single' })
    if (first) return void actions.edit({ kind: 'look', look: first })
    if (sync) return void actions.sync(sync)
    // A sequence takes more than times: its steps are made beside the ring.
    ui.setState(({ sequence }) => ({ room: 'light', sequence: { ...sequence, shown: true } }))
  }
  return (
    <button type="button" className="button" onClick={act}>
      {offer}
    </button>
  )
}
