import type { Layout, PixelPlace } from '../layouts/layout'
import { nearestPixel, pixelAngleDeg } from '../layouts/layout-geometry'
import { sortPixels } from './pixel-ranges'

/*
 * Shapes a zone can be given by hand, on any layout. All give ascending pixels; pixels beyond the layout are left out.
 */

/** Pixels whose places were moved by `move`, each on the pixel that is nearest to where it came to. */
function moved(
  layout: Layout,
  pixels: readonly number[],
  move: (place: PixelPlace) => { readonly x: number; readonly y: number },
): readonly number[] {
  const there = pixels.flatMap((pixel) => layout.places[pixel] ?? [])
  return sortPixels([...new Set(there.map((place) => nearestPixel(layout, move(place))))])
}

/** The pixels across the lens from these. */
export const oppositePixels = (layout: Layout, pixels: readonly number[]): readonly number[] =>
  moved(layout, pixels, ({ x, y }) => ({ x: -x, y: -y }))

/** Left and right exchanged (`upright`), or top and bottom. */
export const mirroredPixels = (
  layout: Layout,
  pixels: readonly number[],
  axis: 'upright' | 'level',
): readonly number[] =>
  moved(layout, pixels, ({ x, y }) => (axis === 'upright' ? { x: -x, y } : { x, y: -y }))

/** Every `n`th of these, from the first. */
export const everyNth = (pixels: readonly number[], n: number): readonly number[] =>
  sortPixels(pixels).filter((_, index) => index % n === 0)

/** What is typed and shown is rounded by less than this, degrees; pixels within it count as inside. */
const ROUNDED_DEG = 0.1
/** Directions closer than this are as near, on every machine. */
const SAME_DEG = 0.01

interface Arc {
  readonly pixels: readonly number[]
  /** How far clockwise its middle lies of where it should, −180 to 180 degrees. */
  readonly asideDeg: number
}

/**
 * The pixels of an arc: of all arcs that begin on a pixel and are `widthDeg` wide, the one whose middle lies nearest to
 * `centerDeg` (clockwise from the top). So a width is a number of pixels wherever it points: on an even ring the same
 * in every direction, and turned by whole pixels the same pixels turned. Of two as near, the one with more pixels, then
 * the one further clockwise. At least one pixel.
 */
export function arcAround(layout: Layout, centerDeg: number, widthDeg: number): readonly number[] {
  const angles = layout.places.map((_, pixel) => pixelAngleDeg(layout, pixel))
  const arcFrom = (start: number): Arc => {
    // Shifted, so that a pixel a hair before the start is at the start and not a whole turn away.
    const turns = angles.map((angle) => (angle - start + 360 + SAME_DEG) % 360)
    const reach = widthDeg + ROUNDED_DEG
    const inside = turns.filter((turn) => turn <= reach)
    const middle = start + (Math.max(...inside) - SAME_DEG) / 2
    return {
      pixels: turns.flatMap((turn, pixel) => (turn <= reach ? [pixel] : [])),
      asideDeg: ((((middle - centerDeg) % 360) + 540) % 360) - 180,
    }
  }
  return angles.map(arcFrom).reduce(better).pixels
}

function better(one: Arc, other: Arc): Arc {
  const nearer = Math.abs(one.asideDeg) - Math.abs(other.asideDeg)
  if (Math.abs(nearer) > SAME_DEG) return nearer < 0 ? one : other
  const more = one.pixels.length - other.pixels.length
  if (more !== 0) return more > 0 ? one : other
  return one.asideDeg >= other.asideDeg ? one : other
}

/**
 * The arc that pixels come nearest to: the middle of what they cover and how wide it is, in degrees. The gap between
 * them that is widest is outside. Null for none.
 */
export function arcOf(
  layout: Layout,
  pixels: readonly number[],
): { readonly centerDeg: number; readonly widthDeg: number } | null {
  const angles = pixels
    .filter((pixel) => pixel < layout.places.length)
    .map((pixel) => pixelAngleDeg(layout, pixel))
    .sort((a, b) => a - b)
  const [first] = angles
  if (first === undefined) return null
  let gap = 0
  let start = first
  angles.forEach((angle, index) => {
    const before = angles[index - 1] ?? (angles.at(-1) ?? angle) - 360
    // Of gaps as wide, the first, on every machine.
    if (angle - before > gap + SAME_DEG) {
      gap = angle - before
      start = angle
    }
  })
  const widthDeg = angles.length === 1 ? 0 : 360 - gap
  return { centerDeg: toTenth(start + widthDeg / 2) % 360, widthDeg: toTenth(widthDeg) }
}

const toTenth = (degrees: number) => Math.round(degrees * 10) / 10

/** Moved by so many pixel spacings to the right and up; what would leave the layout stays at its edge. */
export function nudgedPixels(
  layout: Layout,
  pixels: readonly number[],
  right: number,
  up: number,
): readonly number[] {
  const pitch = pitchOf(layout)
  return moved(layout, pixels, ({ x, y }) => ({ x: x + right * pitch, y: y + up * pitch }))
}

/** Smallest distance between neighbours along the chain, mm; 10 where there is only one pixel. */
export function pitchOf({ places }: Layout): number {
  let smallest = Number.POSITIVE_INFINITY
  for (let index = 1; index < places.length; index += 1) {
    const [a, b] = [places[index - 1], places[index]]
    if (a && b) smallest = Math.min(smallest, Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z))
  }
  return Number.isFinite(smallest) && smallest > 0 ? smallest : 10
}
