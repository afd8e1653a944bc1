import { sortPixels } from '../looks/pixel-ranges'
import type { Layout, PixelPlace } from './layout'

const placeOf = (layout: Layout, pixel: number): PixelPlace => {
  const place = layout.places[pixel]
  if (place === undefined) throw new Error(`expected a pixel below ${layout.places.length}, got ${pixel}`)
  return place
}

/** Where a pixel sits around the lens axis: degrees clockwise from the top, seen from behind the camera, 0-360. */
export function pixelAngleDeg(layout: Layout, pixel: number): number {
  const { x, y } = placeOf(layout, pixel)
  const angle = (Math.atan2(x, y) * 180) / Math.PI
  // Rounded to a millionth, so that a pixel at the top is at 0 and not at 359.999….
  return (Math.round((angle + 360) * 1e6) / 1e6) % 360
}

/** The pixel nearest to a point in the plane of the rig, in mm. */
export function nearestPixel(layout: Layout, point: { readonly x: number; readonly y: number }): number {
  let nearest = 0
  let distance = Number.POSITIVE_INFINITY
  layout.places.forEach(({ x, y }, pixel) => {
    const here = Math.hypot(x - point.x, y - point.y)
    // Of several as near, the first of the chain, on every machine.
    if (here < distance - 1e-9) {
      distance = here
      nearest = pixel
    }
  })
  return nearest
}

/**
 * The next pixel from one in a direction of the plane, as an arrow key walks: near and straight ahead before far and aside.
 * `right` and `up` are −1, 0 or 1. Null where nothing lies there.
 */
export function pixelTowards(layout: Layout, from: number, right: number, up: number): number | null {
  const { x, y } = placeOf(layout, from)
  let next: number | null = null
  let least = Number.POSITIVE_INFINITY
  layout.places.forEach((place, pixel) => {
    const ahead = (place.x - x) * right + (place.y - y) * up
    const aside = Math.abs((place.x - x) * up - (place.y - y) * right)
    // Nearer to the direction than to its side.
    if (ahead <= 1e-6 || aside > ahead) return
    const cost = ahead + 2 * aside
    if (cost < least - 1e-9) {
      least = cost
      next = pixel
    }
  })
  return next
}

/** The pixels of the upright rectangle that has two of them in its corners. */
export function boxPixels(layout: Layout, one: number, other: number): readonly number[] {
  const [a, b] = [placeOf(layout, one), placeOf(layout, other)]
  const within = (value: number, from: number, to: number) =>
    value >= Math.min(from, to) - 1e-6 && value <= Math.max(from, to) + 1e-6
  return layout.places.flatMap(({ x, y }, pixel) =>
    within(x, a.x, b.x) && within(y, a.y, b.y) ? [pixel] : [],
  )
}

/**
 * The pixels from one to another, both included, the shorter way round. On a ring (and a custom layout) by their
 * angle around the lens, clockwise where both ways are equal; on strips and panels along the chain.
 */
export function arcPixels(layout: Layout, fromIndex: number, toIndex: number): readonly number[] {
  const all = layout.places.map((_, pixel) => pixel)
  if (layout.shape === 'strip' || layout.shape === 'panel') {
    const [low, high] = fromIndex < toIndex ? [fromIndex, toIndex] : [toIndex, fromIndex]
    return all.slice(low, high + 1)
  }
  const from = pixelAngleDeg(layout, fromIndex)
  const clockwise = (pixelAngleDeg(layout, toIndex) - from + 360) % 360
  const sweep = clockwise <= 180 ? clockwise : clockwise - 360
  const inside = (pixel: number) => {
    const turn = (pixelAngleDeg(layout, pixel) - from + 360) % 360
    const slack = 1e-6
    return sweep >= 0 ? turn <= sweep + slack : turn === 0 || turn >= 360 + sweep - slack
  }
  return sortPixels([fromIndex, toIndex, ...all.filter(inside)])
}

/**
 * The pixels nearest to a direction (degrees clockwise from the top): `share` of all, at least one. On a ring an
 * arc, on a strip its end, on a panel its side.
 */
export function pixelsToward(layout: Layout, directionDeg: number, share: number): readonly number[] {
  const count = Math.max(1, Math.round(layout.places.length * share))
  const x = Math.sin((directionDeg * Math.PI) / 180)
  const y = Math.cos((directionDeg * Math.PI) / 180)
  // Rounded, so that pixels as far out as each other keep chain order on every machine.
  const reach = layout.places.map((place) => Math.round((place.x * x + place.y * y) * 1e6))
  const ranked = layout.places
    .map((_, pixel) => pixel)
    .sort((a, b) => (reach[b] ?? 0) - (reach[a] ?? 0) || a - b)
  return sortPixels(ranked.slice(0, count))
}

/** Pixels less far out than this share of the outermost stand further in. */
const OUTERMOST = 0.9

/** The pixels farthest from the lens axis: the largest ring of several, the border of a panel, both ends of a strip. */
export function outermostPixels(layout: Layout): readonly number[] {
  const most = (of: (place: PixelPlace) => number) => Math.max(...layout.places.map(of))
  const width = most(({ x }) => Math.abs(x)) || 1
  const height = most(({ y }) => Math.abs(y)) || 1
  const out =
    layout.shape === 'panel'
      ? ({ x, y }: PixelPlace) => Math.max(Math.abs(x) / width, Math.abs(y) / height)
      : ({ x, y }: PixelPlace) => Math.hypot(x, y)
  const least = most(out) * OUTERMOST
  return layout.places.flatMap((place, pixel) => (out(place) >= least ? [pixel] : []))
}
