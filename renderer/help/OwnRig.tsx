import wiring from '../../docs/hardware/wiring.svg?url'
import { useSession } from '../stores/session'
import { words } from '../strings/words'

/** From the parts to a rig that answers. */
export function OwnRig() {
  const { ui } = useSession()
  const say = words.help.own
  return (
    <section className="ports own-rig" aria-label={say.title} id="own-rig">
      <div className="panel-head">
        <h2>{say.title}</h2>
        <button type="button" className="button quiet" onClick={() => ui.setState({ room: 'rig' })}>
          {say.toRig}
        </button>
      </div>
      <ol className="own-steps">
        {say.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <img className="wiring" src={wiring} alt={say.picture} />
    </section>
  )
}
