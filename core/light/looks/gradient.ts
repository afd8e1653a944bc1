import type { Color } from '../color'
import type { Layout } from '../layouts/layout'
import { pixelAngleDeg } from '../layouts/layout-geometry'
import { roundToMilliEv } from '../power/power'
import type { Zone } from './look'
import { sortPixels } from './pixel-ranges'
import { arcOf } from './zone-shapes'

/** Where a gradient ends: its power in stops, and the kelvin of its white where the zone is white. */
export interface GradientEnd {
  readonly power: number
  readonly kelvin: number
}

/**
 * A zone as several that lead from its own light to another: power in even stops, white in even mired. Along the
 * arc of a ring, clockwise; on strips and panels from left to right. As many zones as asked, but never more than
 * pixels; the first keeps the zone's id and name.
 */
export function gradientZones(
  layout: Layout,
  zone: Zone,
  end: GradientEnd,
  steps: number,
  freshId: (step: number) => string,
): readonly Zone[] {
  const ordered = inOrder(layout, zone.pixels)
  const count = Math.max(1, Math.min(steps, ordered.length))
  return Array.from({ length: count }, (_, step) => {
    const part = count === 1 ? 0 : step / (count - 1)
    const [from, to] = [step, step + 1].map((at) => Math.round((at * ordered.length) / count))
    return {
      ...zone,
      id: step === 0 ? zone.id : freshId(step),
      name: step === 0 ? zone.name : `${zone.name} ${step + 1}`.slice(-40),
      pixels: sortPixels(ordered.slice(from, to)),
      power: roundToMilliEv(zone.power + (end.power - zone.power) * part),
      color: between(zone.color, end.kelvin, part),
    }
  })
}

function inOrder(layout: Layout, pixels: readonly number[]): readonly number[] {
  const there = pixels.filter((pixel) => pixel < layout.places.length)
  const arc = arcOf(layout, there)
  if (arc === null) return there
  const along = (pixel: number) =>
    layout.shape === 'ring'
      ? (pixelAngleDeg(layout, pixel) - (arc.centerDeg - arc.widthDeg / 2) + 720.5) % 360
      : (layout.places[pixel]?.x ?? 0)
  return [...there].sort((a, b) => along(a) - along(b) || a - b)
}

/** Whites in even steps of reciprocal temperature, in which the eye sees them as even; other colours stay. */
function between(color: Color, kelvin: number, part: number): Color {
  if (!('cct' in color) || part === 0) return color
  const mired = 1e6 / color.cct + (1e6 / kelvin - 1e6 / color.cct) * part
  return { cct: Math.round(1e6 / mired), duv: color.duv }
}
