import { MAX_ZONES } from '../../core/light/look'
import { useActions, useSession, useSnapshot, useUi } from '../stores/session'
import { Icon } from '../ui/Icon'
import { StopsSlider } from '../ui/StopsSlider'
import { activeZone, freshZone } from './selection'
import { ZoneRow } from './ZoneRow'

/** The zones of the look, and the power of the one in hand. */
export function ZonePanel() {
  const { ui } = useSession()
  const { edit } = useActions()
  const look = useSnapshot('light', ({ look }) => look)
  const pixels = useUi((state) => state.pixels)
  const chosen = useUi((state) => state.zone)
  const active = activeZone(look, chosen)
  const count = pixels.length === 1 ? '1 pixel' : `${pixels.length} pixels`

  const add = () => {
    const { id, name } = freshZone(look)
    void edit({
      kind: 'add-zone',
      zone: {
        id,
        name,
        pixels: [...pixels],
        power: 0,
        color: active?.color ?? { cct: 4500, duv: 0 },
        on: true,
      },
    })
    ui.setState({ zone: id })
  }
  return (
    <section className="panel" aria-label="Zones">
      <div className="panel-head">
        <h2>Zones</h2>
        <button
          type="button"
          className="button quiet"
          disabled={pixels.length === 0 || look.zones.length >= MAX_ZONES}
          onClick={add}
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
      {active && (
        <StopsSlider
          key={active.id}
          label={`${active.name} power`}
          ev={active.power}
          onPower={(power, gesture) => edit({ kind: 'zone-power', zone: active.id, power }, gesture)}
        />
      )}
    </section>
  )
}
