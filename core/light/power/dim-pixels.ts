import type { Zone } from '../looks/look'
import { evToRatio, positiveZero, ratioToEv } from './power'

/** So many of these pixels, spread evenly among them; all where `count` is not below their number. */
export function spreadPixels(pixels: readonly number[], count: number): readonly number[] {
  if (count >= pixels.length) return pixels
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(((index + 0.5) * pixels.length) / count)
    return pixels[at] ?? 0
  })
}

/** How many of `total` pixels come nearest to a power when each of them is lit fully: at least one. */
export function pixelsForPower(total: number, powerEv: number): number {
  return total === 0 ? 0 : Math.max(1, Math.round(total * evToRatio(powerEv)))
}

/** The pixels of a zone that give light, on a chain of this length: fewer where it dims by pixels. */
export function litPixels(zone: Zone, pixelCount: number): readonly number[] {
  const there = zone.pixels.filter((pixel) => pixel < pixelCount)
  return zone.dim === 'pixels' ? spreadPixels(there, pixelsForPower(there.length, zone.power)) : there
}

/** What dimming by pixels comes to, in stops: `count` of `total` lit fully. */
export const pixelsEv = (count: number, total: number): number => positiveZero(ratioToEv(count / total))
