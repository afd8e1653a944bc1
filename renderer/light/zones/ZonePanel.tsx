import { MAX_ZONES } from '../../../core/light/looks/look'
import { useActions, useSession, useSnapshot, useUi } from '../../stores/session'
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
  const count = pixels.length === 1 ? '1 pixel' : `${pixels.length} pixels`
  return (
    <section className="panel" aria-label="Zones">
      <div className="panel-head">
        <h2>Zones</h2>
        <button
          type="button"
          className="button quiet"
          disabled={pixels.length === 0 || look.zones.length >= MAX_ZONES}
          title="Key N"
          onClick={() => newZone(session)}
        >
          <Icon name="plus" size={14} /> {pixels.length === 0 ? 'Zone from selection' : `Zone from ${count}`}
        </button>
      </div>
      {look.zones.length === 0 && (
        <p className="hint">
          No zones: the rig is dark. Drag over pixels to select some, then make a zone of them.
        </p>
      )}
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
            label={`${active.name} power`}
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
