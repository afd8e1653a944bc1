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

/** The pixels of an arc: `widthDeg` wide around `centerDeg` (clockwise from the top), at least the nearest one. */
export function arcAround(layout: Layout, centerDeg: number, widthDeg: number): readonly number[] {
  const away = (pixel: number) => Math.abs(((pixelAngleDeg(layout, pixel) - centerDeg + 540) % 360) - 180)
  const all = layout.places.map((_, pixel) => pixel)
  const inside = all.filter((pixel) => away(pixel) <= widthDeg / 2 + 1e-6)
  if (inside.length > 0) return inside
  return [all.reduce((best, pixel) => (away(pixel) < away(best) ? pixel : best))]
}

/**
 * The arc that pixels come nearest to: the middle of what they cover and how wide it is, in whole degrees. The gap
 * between them that is widest is outside. Null for none.
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
    if (angle - before > gap) {
      gap = angle - before
      start = angle
    }
  })
  const widthDeg = angles.length === 1 ? 0 : 360 - gap
  return { centerDeg: Math.round(start + widthDeg / 2) % 360, widthDeg: Math.round(widthDeg) }
}

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
