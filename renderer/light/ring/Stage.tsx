import { formatStops } from '../../../core/light/power/power-text'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { Segmented } from '../../ui/Segmented'
import { Ring } from './Ring'
import { SubjectView } from './SubjectView'

/** The ring and, in its middle, what it comes to and whose hand moved it: nothing jumps without a word. */
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
      <h1 className="visually-hidden">{words.lightRing.title}</h1>
      <Ring frame={frame} />
      {subject && <SubjectView frame={light.lookFrame} />}
      <button
        type="button"
        className="button quiet subject-switch"
        aria-pressed={subject}
        title={words.lightRing.subject.key}
        onClick={() => ui.setState({ subject: !subject })}
      >
        {subject ? words.lightRing.subject.close : words.lightRing.subject.title}
      </button>
      <div className={ringShaped ? 'readout' : 'readout readout-below'} aria-hidden="true">
        {light.blackout ? (
          <span className="readout-power">{words.lightRing.blackout}</span>
        ) : (
          <>
            <span className="readout-power">{formatStops(light.look.power)}</span>
            <span className="readout-unit">{words.lightRing.master[light.movedBy]}</span>
          </>
        )}
        <span className="limited readout-limited">
          {light.limited < 0 ? words.lightRing.limited(formatStops(light.limited)) : ''}
        </span>
      </div>
      {armed && (
        <div className="stage-view">
          <Segmented
            label={words.lightRing.shows}
            value={view}
            options={[
              { value: 'shot', label: words.lightRing.ofTheShot },
              { value: 'lit', label: words.lightRing.litNow },
            ]}
            onChange={(value) => ui.setState({ view: value })}
          />
        </div>
      )}
      <p className="stage-note">{light.confirmed ? '' : words.lightRing.predicted}</p>
    </main>
  )
}
