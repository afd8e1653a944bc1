import { MAX_ZONES } from '../../../core/light/looks/look'
import { useActions, useSession, useSnapshot, useUi } from '../../stores/session'
import { zoneText } from '../../strings/names'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { StopsSlider } from '../../ui/StopsSlider'
import { activeZone } from '../ring/selection'
import { RatioField } from './RatioField'
import { ZoneRow } from './ZoneRow'
import { ZoneTools } from './ZoneTools'
import { ZoneTruthLine } from './ZoneTruthLine'
import { newZone } from './zone-tools'

/** The zones of the look, and the power of the one in hand. */
export function ZonePanel() {
  const session = useSession()
  const { edit } = useActions()
  const look = useSnapshot('light', ({ look }) => look)
  const pixels = useUi((state) => state.pixels)
  const chosen = useUi((state) => state.zone)
  const active = activeZone(look, chosen)
  return (
    <section className="panel" aria-label={words.zones.title}>
      <div className="panel-head">
        <h2>{words.zones.title}</h2>
        <button
          type="button"
          className="button quiet"
          disabled={pixels.length === 0 || look.zones.length >= MAX_ZONES}
          title={words.zones.key('N')}
          onClick={() => newZone(session)}
        >
          <Icon name="plus" size={14} />{' '}
          {pixels.length === 0 ? words.zones.fromSelection : words.zones.fromPixels(pixels.length)}
        </button>
      </div>
      {look.zones.length === 0 && <p className="hint">{words.zones.none}</p>}
      <ul className="zones">
        {look.zones.map((zone) => (
          <ZoneRow key={zone.id} zone={zone} active={zone.id === active?.id} selection={pixels} />
        ))}
      </ul>
      <RatioField />
      {active && (
        <>
          <StopsSlider
            key={active.id}
            label={words.zones.power(zoneText(active.name))}
            ev={active.power}
            onPower={(power, gesture) => edit({ kind: 'zone-power', zone: active.id, power }, gesture)}
          />
          <ZoneTruthLine zone={active} />
          <ZoneTools key={`tools ${active.id}`} zone={active} />
        </>
      )}
    </section>
  )
}
