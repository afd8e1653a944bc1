import { firstHourSteps } from '../../../core/api/settings'
import { useSession, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { change } from './use-first-hour'

/** The way back to the first hour. */
export function GuidePanel() {
  const session = useSession()
  const { done, hidden } = useSnapshot('settings', (settings) => settings.firstHour)
  const say = words.help.guide
  const whole = done.length === firstHourSteps.length
  return (
    <section className="panel" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        <span className="panel-value">{say.progress(done.length, firstHourSteps.length)}</span>
      </div>
      <p className="hint">{whole ? say.done : say.about}</p>
      {hidden && !whole && (
        <button type="button" className="button" onClick={() => void change(session, { hidden: false })}>
          {say.show}
        </button>
      )}
      {done.length > 0 && (
        <button
          type="button"
          className="button quiet"
          onClick={() => void change(session, { done: [], hidden: false })}
        >
          {say.restart}
        </button>
      )}
    </section>
  )
}
