import { useSession, useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { LightDetails } from '../../ui/LightDetails'
import { MiniRing } from '../../ui/MiniRing'
import { ledsOf } from '../ring/frame-colors'
import { BringBack } from './BringBack'
import { LightDifferences } from './LightDifferences'

/** The light of one dropped photo, which is on the rig by then, or what differed between two. */
export function DroppedPanel() {
  const { ui } = useSession()
  const info = useSnapshot('rig', (rig) => rig.info)
  const [first, second] = useUi((state) => state.dropped)
  if (!first) return null
  const title = second ? words.lightDropped.two : words.lightDropped.dropped(first.name)
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2 className="cut">{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.lightDropped.close}
          onClick={() => ui.setState({ dropped: [] })}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      {second ? (
        <>
          <LightDifferences a={first} b={second} />
          {[first, second].map(({ name, record }) => (
            <div key={name} className="dropped-light">
              <MiniRing frame={record.frame} leds={ledsOf(info)} size={34} />
              <BringBack record={record} name={name} label={words.lightDropped.putOf(name)} />
            </div>
          ))}
        </>
      ) : (
        <>
          <LightDetails record={first.record} />
          <BringBack record={first.record} name={first.name} label={words.lightDropped.put} />
        </>
      )}
    </section>
  )
}
