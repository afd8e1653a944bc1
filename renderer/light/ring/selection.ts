import type { Layout } from '../../../core/light/layouts/layout'
import { pixelAngleDeg } from '../../../core/light/layouts/layout-geometry'
import type { Look, Zone } from '../../../core/light/looks/look'
import { words } from '../../strings/words'

const ascending = (pixels: Iterable<number>): readonly number[] => [...new Set(pixels)].sort((a, b) => a - b)

export const withPixels = (selected: readonly number[], more: readonly number[]) =>
  ascending([...selected, ...more])

export const withoutPixels = (selected: readonly number[], less: readonly number[]) =>
  selected.filter((pixel) => !less.includes(pixel))

export const zoneOfPixel = (look: Look, pixel: number): Zone | null =>
  look.zones.find((zone) => zone.pixels.includes(pixel)) ?? null

/** All of that at once, for those who ask of every pixel. */
export function zoneByPixel(look: Look): ReadonlyMap<number, Zone> {
  const zones = new Map<number, Zone>()
  for (const zone of look.zones.toReversed()) for (const pixel of zone.pixels) zones.set(pixel, zone)
  return zones
}

/** The zone the inspector is about: the chosen one while it exists, else the first. */
export const activeZone = (look: Look, chosen: string | null): Zone | null =>
  look.zones.find((zone) => zone.id === chosen) ?? look.zones[0] ?? null

/** A name and an id that no zone of the look has. */
export function freshZone(look: Look): { readonly id: string; readonly name: string } {
  const { zoneNames, zone } = words.lightRing
  const taken = new Set(look.zones.flatMap(({ id, name }) => [id, name]))
  let number = look.zones.length + 1
  while (taken.has(`zone-${number}`) || taken.has(zone(number))) number++
  return { id: `zone-${number}`, name: zoneNames.find((name) => !taken.has(name)) ?? zone(number) }
}

/** 1 where the chain runs clockwise as seen from behind the camera, −1 where it runs the other way. */
export function chainWay(layout: Layout): 1 | -1 {
  if (layout.shape !== 'ring' || layout.places.length < 3) return 1
  return (pixelAngleDeg(layout, 1) - pixelAngleDeg(layout, 0) + 360) % 360 <= 180 ? 1 : -1
}

/** Pixels moved along the chain, round its end. */
export const turned = (pixels: readonly number[], steps: number, total: number): readonly number[] =>
  ascending(pixels.map((pixel) => (((pixel + steps) % total) + total) % total))
