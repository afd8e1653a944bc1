import { type ReactNode, useState } from 'react'
import { gradientZones } from '../../../core/light/looks/gradient'
import { MAX_ZONES, type Zone } from '../../../core/light/looks/look'
import { formatPixels } from '../../../core/light/looks/pixel-ranges'
import { arcOf } from '../../../core/light/looks/zone-shapes'
import { formatPower, formatStops, parsePower } from '../../../core/light/power/power-text'
import { useSession, useSnapshot } from '../../stores/session'
import { zoneText } from '../../strings/names'
import { words } from '../../strings/words'
import { EditableValue } from '../../ui/EditableValue'
import { parseNumber } from '../../ui/NumberSlider'
import { type AskedArc, applyTool, arcZone, thinZone, type ZoneTool } from './zone-tools'

/** Shapes for the zone in hand; what every button does has a key too. */
export function ZoneTools({ zone }: { readonly zone: Zone }) {
  const session = useSession()
  const layout = useSnapshot('rig', (rig) => rig.layout)
  const arc = arcOf(layout, zone.pixels)
  const [asked, setAsked] = useState<AskedArc | null>(null)
  // A direction and a width typed one after the other belong together, also where the layout has no pixel between.
  const meant = asked && formatPixels(asked.pixels) === formatPixels(zone.pixels) ? asked : arc
  const tool = (name: ZoneTool, key: string, children: ReactNode) => (
    <button
      type="button"
      className="button quiet"
      title={words.zones.key(key)}
      onClick={() => applyTool(session, name)}
    >
      {children}
    </button>
  )
  return (
    <details className="zone-tools">
      <summary>{words.zones.shape.title(zoneText(zone.name))}</summary>
      <div className="tool-grid">
        {tool('opposite', 'O', words.zones.shape.opposite)}
        {tool('mirror', 'X', words.zones.shape.mirror)}
        {tool('flip', words.zones.shape.flipKey, words.zones.shape.flip)}
        {tool('across', 'D', words.zones.shape.across)}
      </div>
      {arc && meant && layout.shape === 'ring' && (
        <div className="tool-row">
          <span className="control-label">{words.zones.shape.arc}</span>
          <EditableValue
            label={words.zones.shape.arcWidth}
            text={words.zones.shape.wide(arc.widthDeg)}
            initial={String(arc.widthDeg)}
            help={words.zones.shape.wideHelp}
            parse={(text) => parseNumber(text, 0, 360)}
            onValue={(width) => setAsked(arcZone(session, zone, meant.centerDeg, width))}
          />
          <EditableValue
            label={words.zones.shape.arcDirection}
            text={words.zones.shape.at(arc.centerDeg)}
            initial={String(arc.centerDeg)}
            help={words.zones.shape.atHelp}
            parse={(text) => parseNumber(text, 0, 360)}
            onValue={(center) => setAsked(arcZone(session, zone, center, meant.widthDeg))}
          />
        </div>
      )}
      <div className="tool-row">
        <span className="control-label">{words.zones.shape.keepEvery}</span>
        {([2, 3, 4] as const).map((n) => (
          <button key={n} type="button" className="button quiet" onClick={() => thinZone(session, zone, n)}>
            {words.zones.shape.nth[n]}
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
      <span className="control-label">{words.zones.gradient.to}</span>
      <EditableValue
        label={words.zones.gradient.end}
        text={formatPower(end.power)}
        initial={formatStops(end.power)}
        help={words.zones.gradient.endHelp}
        parse={parsePower}
        onValue={(power) => setEnd({ ...end, power })}
      />
      {white !== null && (
        <EditableValue
          label={words.zones.gradient.kelvin}
          text={`${kelvin} K`}
          help={words.zones.gradient.kelvinHelp}
          parse={(text) => parseNumber(text, 1800, 10_000)}
          onValue={(value) => setEnd({ ...end, kelvin: Math.round(value) })}
        />
      )}
      <EditableValue
        label={words.zones.gradient.zones}
        text={words.zones.gradient.steps(end.steps)}
        initial={String(end.steps)}
        help={words.zones.gradient.stepsHelp(MAX_ZONES)}
        parse={(text) => parseNumber(text, 2, MAX_ZONES)}
        onValue={(steps) => setEnd({ ...end, steps: Math.round(steps) })}
      />
      <button
        type="button"
        className="button quiet tool-make"
        disabled={zone.pixels.length < 2}
        onClick={make}
      >
        {words.zones.gradient.make}
      </button>
    </div>
  )
}
