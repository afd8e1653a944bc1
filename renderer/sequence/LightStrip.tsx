import { LooksStrip } from '../light/looks/LooksStrip'
import { useSession, useSnapshot, useUi } from '../stores/session'
import { words } from '../strings/words'
import { SequenceStrip } from './SequenceStrip'
import { SweepCard } from './SweepCard'

/** The material of the Light room: looks, or the steps of a sequence. A run always shows its steps. */
export function LightStrip() {
  const { ui } = useSession()
  const running = useSnapshot('run', ({ run }) => run !== null)
  const shown = useUi(({ sequence }) => sequence.shown)
  const show = (on: boolean) => ui.setState((state) => ({ sequence: { ...state.sequence, shown: on } }))
  if (shown || running) return <SequenceStrip onLooks={() => show(false)} />
  return (
    <LooksStrip sweep={<SweepCard />}>
      <button type="button" className="button strip-action" onClick={() => show(true)}>
        {words.sequence.strip.open}
      </button>
    </LooksStrip>
  )
}
