import type { Zone } from '../../../core/light/looks/look'
import { zoneText } from '../../strings/names'
import { words } from '../../strings/words'
import { discsByColor } from './discs-by-color'
import { cssRgb, type PixelColor } from './frame-colors'
import type { Disc, Geometry } from './geometry'
import { arcRadius, runAngles, type ZoneArc } from './zone-arcs'

/** Everything one picture of the ring depends on. */
export interface RingPicture {
  readonly geometry: Geometry
  readonly colors: readonly PixelColor[]
  readonly arcs: readonly ZoneArc[]
  readonly selected: ReadonlySet<number>
  readonly active: Zone | null
  readonly hovered: number | null
  /** The keyboard's pixel, while the ring has the focus. */
  readonly cursor: number | null
}

export interface RingTones {
  readonly off: string
  readonly rim: string
  readonly line: string
  readonly text: string
  readonly strong: string
  readonly accent: string
  readonly font: string
}

/** Below this radius in CSS pixels nobody sees a disc's shading or its rim, and a thousand gradients take a frame. */
const PLAIN_RADIUS = 3

/** Discs, selection and zones, in CSS pixels: the caller has scaled the context to the device's own. */
export function paintRing(pen: CanvasRenderingContext2D, picture: RingPicture, tones: RingTones): void {
  const { geometry, colors, selected, hovered, cursor } = picture
  const radius = geometry.discRadius
  if (radius < PLAIN_RADIUS) paintPlainDiscs(pen, geometry, colors, tones)
  else
    for (const [index, disc] of geometry.discs.entries()) paintDisc(pen, disc, radius, colors[index], tones)
  const around = (
    pixel: number | null,
    gap: number,
    stroke: typeof strokeDisc,
    style: string,
    width: number,
  ) => {
    const disc = pixel === null ? undefined : geometry.discs[pixel]
    if (disc) stroke(pen, disc, radius + gap, style, width)
  }
  around(hovered, 2, strokeDisc, tones.text, 1)
  for (const pixel of selected) around(pixel, 4, strokeDisc, tones.accent, 2)
  around(cursor, 8, strokeDashed, tones.strong, 1.5)
  if (geometry.closed) paintArcs(pen, picture, tones)
}

/** All discs of one colour at a stroke: first every disc as it is when off, then the lit ones over them. */
function paintPlainDiscs(
  pen: CanvasRenderingContext2D,
  { discs, discRadius }: Geometry,
  colors: readonly PixelColor[],
  tones: RingTones,
): void {
  const fill = (some: readonly Disc[], style: string) => {
    pen.beginPath()
    for (const { x, y } of some) {
      pen.moveTo(x + discRadius, y)
      pen.arc(x, y, discRadius, 0, Math.PI * 2)
    }
    pen.fillStyle = style
    pen.fill()
  }
  fill(discs, tones.off)
  for (const [{ rgb }, lit] of discsByColor(discs, colors)) fill(lit, cssRgb(rgb))
}

function paintDisc(
  pen: CanvasRenderingContext2D,
  disc: Disc,
  radius: number,
  color: PixelColor | undefined,
  tones: RingTones,
): void {
  pen.beginPath()
  pen.arc(disc.x, disc.y, radius, 0, Math.PI * 2)
  pen.fillStyle = tones.off
  pen.fill()
  if (color && color.strength > 0) {
    // The die sits in the middle of its package and is brightest there.
    const light = pen.createRadialGradient(disc.x, disc.y, 0, disc.x, disc.y, radius)
    const core = color.rgb.map((value) => Math.round(value + (255 - value) * 0.35 * color.strength))
    light.addColorStop(0, cssRgb([core[0] ?? 0, core[1] ?? 0, core[2] ?? 0]))
    light.addColorStop(0.45, cssRgb(color.rgb))
    light.addColorStop(1, cssRgb(color.rgb, 0.82))
    pen.fillStyle = light
    pen.fill()
  }
  if (color && color.strength > 0.3) return
  pen.lineWidth = 1
  pen.strokeStyle = tones.rim
  pen.stroke()
}

function strokeDisc(pen: CanvasRenderingContext2D, disc: Disc, radius: number, style: string, width: number) {
  pen.beginPath()
  pen.arc(disc.x, disc.y, radius, 0, Math.PI * 2)
  pen.lineWidth = width
  pen.strokeStyle = style
  pen.stroke()
}

function strokeDashed(
  pen: CanvasRenderingContext2D,
  disc: Disc,
  radius: number,
  style: string,
  width: number,
) {
  pen.setLineDash([3, 3])
  strokeDisc(pen, disc, radius, style, width)
  pen.setLineDash([])
}

const radians = (degrees: number) => ((degrees - 90) * Math.PI) / 180

function paintArcs(pen: CanvasRenderingContext2D, picture: RingPicture, tones: RingTones): void {
  const { geometry, arcs, active } = picture
  const radius = arcRadius(geometry)
  pen.lineCap = 'round'
  for (const { zone, runs } of arcs) {
    const isActive = zone.id === active?.id
    for (const run of runs) {
      const { start, sweep } = runAngles(run, geometry)
      pen.beginPath()
      pen.arc(geometry.center.x, geometry.center.y, radius, radians(start), radians(start + sweep), sweep < 0)
      pen.lineWidth = isActive ? 2.5 : 1.5
      pen.strokeStyle = isActive ? tones.text : tones.line
      pen.setLineDash(zone.on ? [] : [2, 5])
      pen.stroke()
      pen.setLineDash([])
    }
    paintName(pen, picture, zone, isActive, tones)
  }
}

/** The name stands outside the longest run of its zone. */
function paintName(
  pen: CanvasRenderingContext2D,
  { geometry, arcs }: RingPicture,
  zone: Zone,
  isActive: boolean,
  tones: RingTones,
): void {
  const runs = arcs.find((arc) => arc.zone.id === zone.id)?.runs ?? []
  const longest = runs.reduce<(typeof runs)[number] | null>(
    (best, run) => (best && best.count >= run.count ? best : run),
    null,
  )
  if (!longest) return
  const { start, sweep } = runAngles(longest, geometry)
  const angle = radians(start + sweep / 2)
  const radius = arcRadius(geometry) + 14
  const [x, y] = [geometry.center.x + Math.cos(angle) * radius, geometry.center.y + Math.sin(angle) * radius]
  pen.font = `${isActive ? '600 ' : ''}13px ${tones.font}`
  pen.fillStyle = isActive ? tones.strong : tones.text
  const side = Math.cos(angle)
  pen.textAlign = Math.abs(side) < 0.35 ? 'center' : side > 0 ? 'left' : 'right'
  pen.textBaseline = 'middle'
  const called = zoneText(zone.name)
  pen.fillText(zone.on ? called : words.lightRing.muted(called), x, y)
}
