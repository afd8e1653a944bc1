import { formatStops } from '../../core/light/power/power-text'
import { formatExposure } from '../light/mode/times'
import { useActions, useSession, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { Icon } from '../ui/Icon'
import { Thumbnail } from '../ui/Thumbnail'

const EXPOSURES = [1 / 1000, 1 / 500, 1 / 250, 1 / 125, 1 / 60, 1 / 30, 1 / 15, 1 / 8, 1 / 4, 1 / 2, 1, 2]

const COMPENSATIONS = [-2, -1, 0, 1, 2, 3, 4, 5]

const nearest = (exposureS: number) =>
  EXPOSURES.reduce((best, one) =>
    Math.abs(Math.log(one / exposureS)) < Math.abs(Math.log(best / exposureS)) ? one : best,
  )

/** The demo camera that comes with the simulated rig. */
export function CameraPanel() {
  const { ui } = useSession()
  const camera = useSnapshot('camera', (snapshot) => snapshot)
  // Before the first shot the empty room has the one button that matters.
  const begun = useSnapshot('shots', ({ total }) => total > 0)
  const { ask, fire } = useActions()
  if (!camera.available) return null
  const open = async () => {
    const opened = await ask('photos/open', { paths: [camera.folder] })
    if (opened.ok) ui.setState({ room: 'photos' })
  }
  return (
    <section className="panel" aria-label={words.shots.camera.title}>
      <div className="panel-head">
        <h2>{words.shots.camera.title}</h2>
        <span className="panel-value">{camera.busy ? words.shots.camera.developing : ''}</span>
      </div>
      <div className="camera-picture">
        <Thumbnail path={camera.lastPhoto} name={words.shots.camera.lastPhoto} />
        {!camera.lastPhoto && <p className="hint">{words.shots.camera.none}</p>}
      </div>
      <div className="camera-hand">
        <label className="camera-exposure">
          <span className="visually-hidden">{words.shots.camera.exposure}</span>
          <select
            className="field"
            value={nearest(camera.exposureS)}
            onChange={(event) => void ask('camera/settings', { exposureS: Number(event.target.value) })}
          >
            {EXPOSURES.map((exposureS) => (
              <option key={exposureS} value={exposureS}>
                {formatExposure(exposureS)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={begun ? 'button primary' : 'button'} onClick={() => void fire()}>
          <Icon name="shots" size={16} /> {words.shots.camera.shutter}
        </button>
      </div>
      <div className="camera-hand">
        <select
          className="field"
          aria-label={words.sequence.camera.subject}
          value={camera.subject}
          onChange={({ target }) =>
            void ask('camera/settings', { subject: target.value === 'white-card' ? 'white-card' : 'beetle' })
          }
        >
          <option value="beetle">{words.sequence.camera.beetle}</option>
          <option value="white-card">{words.sequence.camera.whiteCard}</option>
        </select>
        <select
          className="field"
          aria-label={words.sequence.camera.compensation}
          value={camera.compensationEv}
          onChange={({ target }) => void ask('camera/settings', { compensationEv: Number(target.value) })}
        >
          {COMPENSATIONS.map((ev) => (
            <option key={ev} value={ev}>
              {words.sequence.camera.ev(formatStops(ev))}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="button quiet"
        disabled={camera.taken === 0}
        onClick={() => void open()}
      >
        {words.shots.camera.see(camera.taken)}
      </button>
    </section>
  )
}
