import type { Check } from '../../core/api/doctor'
import { checkText } from '../../core/api/doctor-words'
import { useActions, useSnapshot } from '../stores/session'
import { timeText, words } from '../strings/words'

/** Time to reach the camera. */
const SHUTTER_S = 30

/** The doctor's findings: what is wrong first, what is in order folded away. */
export function DoctorPanel() {
  const doctor = useSnapshot('doctor', (snapshot) => snapshot)
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const { ask } = useActions()
  const say = words.help.wrong
  const look = (shutterS: number | null) => void ask('doctor/run', { photos: folder, shutterS })
  const of = (...states: readonly Check['state'][]) =>
    states.flatMap((state) => doctor.checks.filter((check) => check.state === state))
  const wrong = of('bad').length
  const fine = of('ok')
  return (
    <section className="ports" aria-label={say.title}>
      <div className="panel-head">
        <h2>{say.title}</h2>
        <div className="help-buttons">
          {doctor.running ? (
            <button type="button" className="button" onClick={() => void ask('doctor/stop', {})}>
              {say.stop}
            </button>
          ) : (
            <>
              <button type="button" className="button" onClick={() => look(SHUTTER_S)}>
                {say.shutter}
              </button>
              <button type="button" className="button primary" onClick={() => look(null)}>
                {say.look}
              </button>
            </>
          )}
        </div>
      </div>
      <p role="status" className="help-word">
        {doctor.waitsForShutter
          ? say.press
          : doctor.running
            ? say.looking
            : doctor.ranAtMs === null
              ? say.about
              : `${wrong === 0 ? say.well : say.found(wrong)} ${say.at(timeText(doctor.ranAtMs))}`}
      </p>
      <Findings checks={of('bad', 'note', 'skipped')} />
      {fine.length > 0 && (
        <details className="help-fine">
          <summary>{say.fine(fine.length)}</summary>
          <Findings checks={fine} />
        </details>
      )}
    </section>
  )
}

function Findings({ checks }: { readonly checks: readonly Check[] }) {
  if (checks.length === 0) return null
  return (
    <ul className="findings" aria-label={words.help.wrong.findings}>
      {checks.map(({ id, state, ...said }) => {
        const { sentence, remedy } = checkText(said, words.doctor, words.failure)
        return (
          <li key={`${id} ${sentence}`} className={`finding finding-${state}`}>
            <span className="finding-state">{words.help.wrong.state[state]}</span>
            <div>
              <p>{sentence}</p>
              {remedy !== '' && <p className="hint">{remedy}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
