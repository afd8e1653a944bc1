import { isLit, type Look } from './look'

/** The same look on the first `pixels` of the chain alone, which are sooner lit; null where that leaves no light. */
export function onFirstPixels(look: Look, pixels: number): Look | null {
  const zones = look.zones.map((zone) => ({ ...zone, pixels: zone.pixels.filter((pixel) => pixel < pixels) }))
  return zones.some((zone) => isLit(look, zone) && zone.pixels.length > 0) ? { ...look, zones } : null
}
