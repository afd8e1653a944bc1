import type { PixelColor } from './frame-colors'
import type { Disc } from './geometry'

/** Lit pixels by colour. Equal drives are the same object, since colours are remembered by drive. */
export function discsByColor(
  discs: readonly Disc[],
  colors: readonly PixelColor[],
): ReadonlyMap<PixelColor, readonly Disc[]> {
  const groups = new Map<PixelColor, Disc[]>()
  for (const [index, disc] of discs.entries()) {
    const color = colors[index]
    if (!color || color.strength === 0) continue
    const group = groups.get(color)
    if (group) group.push(disc)
    else groups.set(color, [disc])
  }
  return groups
}
