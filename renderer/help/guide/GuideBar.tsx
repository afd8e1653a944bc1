import { type FirstHourStep, firstHourSteps } from '../../../core/api/settings'
import { type Session, useSession, useSnapshot, useUi } from '../../stores/session'
import type { View } from '../../stores/ui'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { nextStep } from './first-hour'
import { change, tick, useFirstHour } from './use-first-hour'

/** One line at the foot of the page: the next step, which notices by itself when it is done. */
export function GuideBar() {
  const session = useSession()
  const { done, hidden } = useSnapshot('settings', (settings) => settings.firstHour)
  useFirstHour(!hidden)
  const room = useUi((state) => state.room)
  if (hidden) return null
  const step = nextStep(done)
  const say = words.help.guide
  return (
    <section className="first-hour" aria-label={say.title}>
      <span
        className="first-hour-dots"
        role="img"
        aria-label={say.progress(done.length, firstHourSteps.length)}
      >
        {firstHourSteps.map((one) => (
          <span key={one} className={dotClass(one, step, done)} />
        ))}
      </span>
      <p className="first-hour-text" role="status">
        {step === null ? say.finished : say.step[step].text}
      </p>
      {step !== null && (
        <>
          {/* Who stands there already has nowhere to be led. */}
          {leadsTo[step] !== room && (
            <button type="button" className="button" onClick={() => go(session, step)}>
              {say.step[step].go}
            </button>
          )}
          <button type="button" className="button quiet" onClick={() => void tick(session, step)}>
            {step === 'wire' ? say.wired : say.skip}
          </button>
        </>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={say.hide}
        title={say.hide}
        onClick={() => void change(session, { hidden: true })}
      >
        <Icon name="close" size={16} />
      </button>
    </section>
  )
}

function dotClass(one: FirstHourStep, step: FirstHourStep | null, done: readonly FirstHourStep[]): string {
  if (done.includes(one)) return 'first-hour-dot first-hour-done'
  return one === step ? 'first-hour-dot first-hour-now' : 'first-hour-dot'
}

/** The view where a step is done and to which its button leads, and nothing more. */
const leadsTo: Readonly<Partial<Record<FirstHourStep, View>>> = {
  light: 'light',
  tag: 'photos',
  install: 'rig',
  shot: 'shots',
}

/** Leads to where the step is done; where one press is all of it, does it. */
function go(session: Session, step: FirstHourStep): void {
  const { ui, actions } = session
  switch (step) {
    case 'rig':
      ui.setState({ room: 'light' })
      void actions.ask('rig/connect', { port: 'sim' })
      break
    case 'light':
      ui.setState({ room: 'light' })
      break
    case 'shutter':
      void actions.fire()
      break
    case 'tag':
      ui.setState({ room: 'photos' })
      break
    case 'wire':
      ui.setState({ room: 'help', helpAt: 'own-rig' })
      break
    case 'install':
      ui.setState({ room: 'rig' })
      break
    case 'shot':
      ui.setState({ room: 'shots' })
      break
  }
}
