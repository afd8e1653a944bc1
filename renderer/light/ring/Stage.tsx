import type { Hand } from '../../../core/api/snapshots'
import { formatStops } from '../../../core/light/power/power-text'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { Segmented } from '../../ui/Segmented'
import { Ring } from './Ring'
import { SubjectView } from './SubjectView'

/** Who moved the light last, when it was not this screen: nothing jumps without a word. */
const handWords: Readonly<Record<Hand, string>> = {
  screen: '',
  knob: ', by the knob',
  button: ', by the knob',
  remote: ', by the remote',
  rig: ', by the rig',
}

/** The ring and, in its middle, what it comes to. */
export function Stage() {
  const { ui } = useSession()
  const light = useSnapshot('light', (snapshot) => snapshot)
  const ringShaped = useSnapshot('rig', ({ layout }) => layout.shape === 'ring')
  const view = useUi((state) => state.view)
  const subject = useUi((state) => state.subject)
  const armed = light.sync.mode !== 'steady'
  const frame = armed && view === 'shot' ? light.lookFrame : light.shownFrame
  return (
    <main className={subject ? 'stage stage-subject' : 'stage'}>
      <h1 className="visually-hidden">Light</h1>
      <Ring frame={frame} />
      {subject && <SubjectView frame={light.lookFrame} />}
      <button
        type="button"
        className="button quiet subject-switch"
        aria-pressed={subject}
        title="Key V"
        onClick={() => ui.setState({ subject: !subject })}
      >
        {subject ? 'Close' : 'From the subject'}
      </button>
      <div className={ringShaped ? 'readout' : 'readout readout-below'} aria-hidden="true">
        {light.blackout ? (
          <span className="readout-power">blackout</span>
        ) : (
          <>
            <span className="readout-power">{formatStops(light.look.power)}</span>
            <span className="readout-unit">{`EV master${handWords[light.movedBy]}`}</span>
          </>
        )}
        <span className="limited readout-limited">
          {light.limited < 0 ? `limited ${formatStops(light.limited)} EV` : ''}
        </span>
      </div>
      {armed && (
        <div className="stage-view">
          <Segmented
            label="What the ring shows"
            value={view}
            options={[
              { value: 'shot', label: 'Light of the shot' },
              { value: 'lit', label: 'Lit now' },
            ]}
            onChange={(value) => ui.setState({ view: value })}
          />
        </div>
      )}
      <p className="stage-note">{light.confirmed ? '' : 'Predicted: no rig has confirmed this light yet.'}</p>
    </main>
  )
}
