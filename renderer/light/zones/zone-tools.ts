import type { Layout } from '../../../core/light/layouts/layout'
import { type LookEdit, MAX_ZONES, type Zone } from '../../../core/light/looks/look'
import {
  arcAround,
  arcOf,
  everyNth,
  mirroredPixels,
  nudgedPixels,
  oppositePixels,
} from '../../../core/light/looks/zone-shapes'
import type { Session } from '../../stores/session'
import { say } from '../../stores/ui'
import { zoneText } from '../../strings/names'
import { words } from '../../strings/words'
import { activeZone, freshZone } from '../ring/selection'

/** What keys and buttons do with the zone in hand. Each is one edit, so one step of undo. */
export type ZoneTool =
  | 'solo'
  | 'mute'
  | 'opposite'
  | 'mirror'
  | 'flip'
  | 'thin'
  | 'across'
  | 'by-pixels'
  | 'new-zone'
  | 'assign'
  | 'next'
  | 'previous'

export function applyTool(session: Session, tool: ZoneTool) {
  const { stores, ui } = session
  const { look } = stores.light.getState()
  const { layout } = stores.rig.getState()
  if (tool === 'new-zone') return newZone(session)
  const zone = activeZone(look, ui.getState().zone)
  if (!zone) return say(ui, 'done', words.zones.noZone)
  switch (tool) {
    case 'solo':
      return act(session, { kind: 'solo', zone: look.solo === zone.id ? null : zone.id })
    case 'mute':
      return act(session, { kind: 'zone-on', zone: zone.id, on: !zone.on })
    case 'opposite':
      return shape(session, zone, 'opposite', [...zone.pixels, ...oppositePixels(layout, zone.pixels)])
    case 'mirror':
      return shape(session, zone, 'mirrored', mirroredPixels(layout, zone.pixels, 'upright'))
    case 'flip':
      return shape(session, zone, 'mirrored', mirroredPixels(layout, zone.pixels, 'level'))
    case 'thin':
      return shape(session, zone, 'nth', everyNth(zone.pixels, 2))
    case 'across':
      return copyAcross(session, zone, layout)
    case 'by-pixels':
      return act(session, { kind: 'zone-dim', zone: zone.id, by: zone.dim === 'pixels' ? 'drive' : 'pixels' })
    case 'assign':
      return assign(session, zone)
    case 'next':
    case 'previous': {
      const at = look.zones.indexOf(zone) + (tool === 'next' ? 1 : -1)
      const next = look.zones[(at + look.zones.length) % look.zones.length]
      if (next) ui.setState({ zone: next.id, pixels: next.pixels })
    }
  }
}

/** Every `n`th pixel of a zone. */
export const thinZone = (session: Session, zone: Zone, n: number) =>
  shape(session, zone, 'nth', everyNth(zone.pixels, n))

/** An arc that was asked for, and the pixels that came of it. */
export interface AskedArc {
  readonly centerDeg: number
  readonly widthDeg: number
  readonly pixels: readonly number[]
}

/** A zone as an arc, by its middle and width in degrees; what the layout makes of it otherwise is said. */
export function arcZone(session: Session, zone: Zone, centerDeg: number, widthDeg: number): AskedArc {
  const { layout } = session.stores.rig.getState()
  const pixels = arcAround(layout, centerDeg, widthDeg)
  shape(session, zone, 'arc', pixels)
  const arc = arcOf(layout, pixels)
  const all = pixels.length === layout.places.length
  if (arc && !all && (differ(arc.widthDeg, widthDeg) || differ(arc.centerDeg, centerDeg)))
    say(session.ui, 'done', words.zones.shape.nearest(pixels.length, arc.widthDeg, arc.centerDeg))
  return { centerDeg, widthDeg, pixels }
}

/** Degrees that do not come to the same as the page shows them; 360 is 0. */
const differ = (one: number, other: number) => {
  const apart = Math.abs(one - other) % 360
  return Math.min(apart, 360 - apart) > 0.1
}

/** Moves a zone by pixel spacings on a strip, a panel or a layout of one's own. */
export function nudgeZone(session: Session, right: number, up: number) {
  const { stores, ui } = session
  const zone = activeZone(stores.light.getState().look, ui.getState().zone)
  if (!zone) return
  shape(session, zone, 'nudged', nudgedPixels(stores.rig.getState().layout, zone.pixels, right, up))
}

/** A zone of the selected pixels, with the colour of the zone in hand. */
export function newZone({ stores, ui, actions }: Session) {
  const { look } = stores.light.getState()
  const { pixels, zone: chosen } = ui.getState()
  if (pixels.length === 0) return say(ui, 'done', words.zones.selectFirst)
  const { id, name } = freshZone(look)
  const color = activeZone(look, chosen)?.color ?? { cct: 4500, duv: 0 }
  void actions.edit({ kind: 'add-zone', zone: { id, name, pixels: [...pixels], power: 0, color, on: true } })
  ui.setState({ zone: id })
}

function act({ actions }: Session, edit: LookEdit) {
  void actions.edit(edit)
}

function shape(
  { ui, actions }: Session,
  zone: Zone,
  how: NonNullable<Extract<LookEdit, { kind: 'zone-pixels' }>['how']>,
  pixels: readonly number[],
) {
  const next = [...new Set(pixels)].sort((a, b) => a - b)
  void actions.edit({ kind: 'zone-pixels', zone: zone.id, pixels: next, how })
  ui.setState({ pixels: next })
}

function assign({ ui, actions }: Session, zone: Zone) {
  const { pixels } = ui.getState()
  if (pixels.length === 0) return say(ui, 'done', words.zones.selectFirst)
  void actions.edit({ kind: 'zone-pixels', zone: zone.id, pixels: [...pixels] })
}

/** The same light again on the other side of the lens. */
function copyAcross({ stores, ui, actions }: Session, zone: Zone, layout: Layout) {
  const { look } = stores.light.getState()
  if (look.zones.length >= MAX_ZONES) return say(ui, 'failed', words.zones.tooMany(MAX_ZONES))
  const own = new Set(zone.pixels)
  const pixels = oppositePixels(layout, zone.pixels).filter((pixel) => !own.has(pixel))
  if (pixels.length === 0) return say(ui, 'done', words.zones.bothSides(zoneText(zone.name)))
  const { id } = freshZone(look)
  const names = new Set(look.zones.map(({ name }) => name))
  let name = `${zone.name} 2`
  for (let number = 3; names.has(name); number++) name = `${zone.name} ${number}`
  void actions.edit({ kind: 'add-zone', zone: { ...zone, id, name: name.slice(-40), pixels } })
  ui.setState({ zone: id, pixels })
}
