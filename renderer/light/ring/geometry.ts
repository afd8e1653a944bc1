import type { Layout } from '../../../core/light/layouts/layout'
import { pitchOf } from '../../../core/light/looks/zone-shapes'

export interface Disc {
  readonly x: number
  readonly y: number
  /** Clockwise from the top, 0-360, around the lens axis. */
  readonly angleDeg: number
}

/** A layout on the screen, in CSS pixels: x right, y down. */
export interface Geometry {
  readonly discs: readonly Disc[]
  readonly discRadius: number
  readonly center: { readonly x: number; readonly y: number }
  /** Distance of the outermost disc from the lens axis. */
  readonly reach: number
  /** True where the chain closes on itself, so that a zone may run over its end. */
  readonly closed: boolean
}

/** Room kept around the discs for zone arcs and their names. */
const MARGIN = 72
const LARGEST_DISC = 34

/** Fits a layout (mm, y up) into a box of `width` × `height` CSS pixels, keeping its proportions. */
export function fitLayout(layout: Layout, width: number, height: number): Geometry {
  const { places } = layout
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const closed = layout.shape === 'ring'
  const spacingMm = pitchOf(layout)
  const room = { x: Math.max(40, width - 2 * MARGIN), y: Math.max(40, height - 2 * MARGIN) }
  // Discs reach half a spacing beyond their centres.
  const scale = Math.min(room.x / (right - left + spacingMm), room.y / (high - low + spacingMm))
  const center = {
    x: width / 2 - (closed ? 0 : ((left + right) / 2) * scale),
    y: height / 2 + (closed ? 0 : ((low + high) / 2) * scale),
  }
  const discs = places.map(({ x, y }) => ({
    x: center.x + x * scale,
    y: center.y - y * scale,
    angleDeg: (Math.atan2(x, y) * (180 / Math.PI) + 360) % 360,
  }))
  return {
    discs,
    discRadius: Math.min(LARGEST_DISC, spacingMm * scale * 0.38),
    center,
    reach: Math.max(...discs.map((disc) => Math.hypot(disc.x - center.x, disc.y - center.y))),
    closed,
  }
}

/** The pixel under a point, or null. A disc answers a little beyond its edge, the nearest one first. */
export function hitPixel(geometry: Geometry, x: number, y: number): number | null {
  let nearest: number | null = null
  let best = geometry.discRadius * 1.2
  for (const [index, disc] of geometry.discs.entries()) {
    const distance = Math.hypot(disc.x - x, disc.y - y)
    if (distance <= best) {
      best = distance
      nearest = index
    }
  }
  return nearest
}

/** Pixels met on a straight way from one point to another: a quick drag skips none. */
export function pixelsAlong(
  geometry: Geometry,
  from: { x: number; y: number },
  to: { x: number; y: number },
): readonly number[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const steps = Math.max(1, Math.ceil(length / (geometry.discRadius / 2)))
  const met = new Set<number>()
  for (let step = 0; step <= steps; step++) {
    const part = step / steps
    const index = hitPixel(geometry, from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
    if (index !== null) met.add(index)
  }
  return [...met]
}

/** The pixels whose middles lie in a rectangle, corners in any order. */
export function pixelsInBox(
  geometry: Geometry,
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): readonly number[] {
  const within = (value: number, one: number, other: number) =>
    value >= Math.min(one, other) && value <= Math.max(one, other)
  return geometry.discs.flatMap(({ x, y }, pixel) =>
    within(x, a.x, b.x) && within(y, a.y, b.y) ? [pixel] : [],
  )
}

/** The pixels whose middles lie within a closed line, by the even-odd rule. */
export function pixelsInLoop(
  geometry: Geometry,
  loop: readonly { readonly x: number; readonly y: number }[],
): readonly number[] {
  const inside = (x: number, y: number) =>
    loop.reduce((odd, to, index) => {
      const from = loop.at(index - 1) ?? to
      const crosses = from.y > y !== to.y > y
      return crosses && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x) ? !odd : odd
    }, false)
  return geometry.discs.flatMap(({ x, y }, pixel) => (inside(x, y) ? [pixel] : []))
}

/** Angle of a point around the lens axis, clockwise from the top, 0-360. */
export function angleOf(geometry: Geometry, x: number, y: number): number {
  const degrees = Math.atan2(x - geometry.center.x, geometry.center.y - y) * (180 / Math.PI)
  return (degrees + 360) % 360
}
