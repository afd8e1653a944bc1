import { useEffect } from 'react'
import { useSession, useSnapshot, useUi } from '../stores/session'
import { words } from '../strings/words'
import { DoctorPanel } from './DoctorPanel'
import { ExchangeLog } from './ExchangeLog'
import { GuidePanel } from './guide/GuidePanel'
import { OwnRig } from './OwnRig'
import { useCopy } from './use-copy'

export default function HelpRoom() {
  const { ui } = useSession()
  const at = useUi((state) => state.helpAt)
  useEffect(() => {
    if (at === null) return
    document.getElementById(at)?.scrollIntoView({ block: 'start' })
    ui.setState({ helpAt: null })
  }, [at, ui])
  return (
    <>
      <main className="stage room rig-room help-room">
        <h1 className="visually-hidden">{words.help.title}</h1>
        <div className="rig-columns">
          <DoctorPanel />
          <OwnRig />
          <ExchangeLog />
        </div>
      </main>
      <aside className="inspector help-side" aria-label={words.help.title}>
        <GuidePanel />
        <Diagnostics />
        <section className="panel" aria-label={words.help.keys.title}>
          <h2>{words.help.keys.title}</h2>
          <button type="button" className="button" onClick={() => ui.setState({ keysShown: true })}>
            {words.help.keys.show}
          </button>
        </section>
      </aside>
    </>
  )
}

function Diagnostics() {
  const { actions } = useSession()
  const running = useSnapshot('doctor', (doctor) => doctor.running)
  const copy = useCopy()
  const say = words.help.diagnostics
  return (
    <section className="panel" aria-label={say.title}>
      <h2>{say.title}</h2>
      <button
        type="button"
        className="button"
        disabled={running}
        onClick={async () => {
          const outcome = await actions.ask('doctor/diagnostics', {})
          if (outcome.ok) await copy(outcome.value.text)
        }}
      >
        {say.copy}
      </button>
      <p className="hint">{say.about}</p>
    </section>
  )
}
