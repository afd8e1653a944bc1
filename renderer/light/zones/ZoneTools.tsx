import { type ReactNode, useState } from 'react'
import { gradientZones } from '../../../core/light/looks/gradient'
import { MAX_ZONES, type Zone } from '../../../core/light/looks/look'
import { arcOf } from '../../../core/light/looks/zone-shapes'
import { formatPower, formatStops, parsePower } from '../../../core/light/power/power-text'
import { useSession, useSnapshot } from '../../stores/session'
import { EditableValue } from '../../ui/EditableValue'
import { parseNumber } from '../../ui/NumberSlider'
import { applyTool, arcZone, thinZone, type ZoneTool } from './zone-tools'

/** Shapes for the zone in hand; what every button does has a key too. */
export function ZoneTools({ zone }: { readonly zone: Zone }) {
  const session = useSession()
  const layout = useSnapshot('rig', (rig) => rig.layout)
  const arc = arcOf(layout, zone.pixels)
  const tool = (name: ZoneTool, key: string, children: ReactNode) => (
    <button
      type="button"
      className="button quiet"
      title={`Key ${key}`}
      onClick={() => applyTool(session, name)}
    >
      {children}
    </button>
  )
  return (
    <details className="zone-tools">
      <summary>Shape of {zone.name}</summary>
      <div className="tool-row">
        {tool('opposite', 'O', 'Opposite pair')}
        {tool('mirror', 'X', 'Mirror ↔')}
        {tool('flip', 'Shift X', 'Mirror ↕')}
        {tool('across', 'D', 'Copy across')}
      </div>
      {arc && layout.shape === 'ring' && (
        <div className="tool-row">
          <span className="control-label">Arc</span>
          <EditableValue
            label="Arc width"
            text={`${arc.widthDeg}° wide`}
            initial={String(arc.widthDeg)}
            help="0 to 360 degrees"
            parse={(text) => parseNumber(text, 0, 360)}
            onValue={(width) => arcZone(session, zone, arc.centerDeg, width)}
          />
          <EditableValue
            label="Arc direction"
            text={`at ${arc.centerDeg}°`}
            initial={String(arc.centerDeg)}
            help="Degrees clockwise from the top"
            parse={(text) => parseNumber(text, 0, 360)}
            onValue={(center) => arcZone(session, zone, center, arc.widthDeg)}
          />
        </div>
      )}
      <div className="tool-row">
        <span className="control-label">Keep every</span>
        {[2, 3, 4].map((n) => (
          <button key={n} type="button" className="button quiet" onClick={() => thinZone(session, zone, n)}>
            {n === 2 ? '2nd' : n === 3 ? '3rd' : '4th'}
          </button>
        ))}
      </div>
      <Gradient zone={zone} />
    </details>
  )
}

function Gradient({ zone }: { readonly zone: Zone }) {
  const { stores, actions } = useSession()
  const white = 'cct' in zone.color ? zone.color.cct : null
  const [end, setEnd] = useState({ power: -3, kelvin: null as number | null, steps: 4 })
  const kelvin = end.kelvin ?? white ?? 4500
  const make = () => {
    const { look } = stores.light.getState()
    const taken = new Set(look.zones.map(({ id }) => id))
    const freshId = (step: number) => {
      let id = `${zone.id.slice(0, 30)}-${step + 1}`
      while (taken.has(id)) id += 'a'
      return id
    }
    const into = gradientZones(stores.rig.getState().layout, zone, { ...end, kelvin }, end.steps, freshId)
    void actions.edit({ kind: 'zone-split', zone: zone.id, into: [...into] })
  }
  return (
    <div className="tool-row">
      <span className="control-label">Gradient to</span>
      <EditableValue
        label="Gradient end"
        text={formatPower(end.power)}
        initial={formatStops(end.power)}
        help="−10 to 0: −1 1/3, 1/4 or 25%"
        parse={parsePower}
        onValue={(power) => setEnd({ ...end, power })}
      />
      {white !== null && (
        <EditableValue
          label="Gradient kelvin"
          text={`${kelvin} K`}
          help="1800 to 10000 K"
          parse={(text) => parseNumber(text, 1800, 10_000)}
          onValue={(value) => setEnd({ ...end, kelvin: Math.round(value) })}
        />
      )}
      <EditableValue
        label="Gradient zones"
        text={`in ${end.steps}`}
        initial={String(end.steps)}
        help={`2 to ${MAX_ZONES} zones`}
        parse={(text) => parseNumber(text, 2, MAX_ZONES)}
        onValue={(steps) => setEnd({ ...end, steps: Math.round(steps) })}
      />
      <button type="button" className="button quiet" disabled={zone.pixels.length < 2} onClick={make}>
        Make zones
      </button>
    </div>
  )
}
