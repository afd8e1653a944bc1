import { csv } from '../../shots/csv'
import { renderFrame, scaleFrame } from '../frame'
import type { Layout } from '../layouts/layout'
import type { LedKind } from '../mixing/leds'
import { lpFile } from './lp-file'
import { elevationOf, type PlacedLight, placedLight } from './placed-light'
import type { Sequence } from './sequence'

export type StepLight = PlacedLight & { readonly name: string }

/** The light of each step as it is planned, before the power budget; the subject is `distanceMm` in front of the layout's plane. */
export function stepLights(
  sequence: Sequence,
  layout: Layout,
  leds: LedKind,
  distanceMm: number,
): readonly StepLight[] {
  return sequence.steps.map(({ name, look }) => {
    const frame = scaleFrame(renderFrame(look, layout.places.length, leds), look.power)
    return { name, ...placedLight(frame, layout, leds, distanceMm) }
  })
}

/** The planned directions, each image named after its step. */
export const stepsLpFile = (lights: readonly StepLight[]): string =>
  lpFile(lights.map(({ name, at }) => ({ image: `${name}.jpg`, at })))

/** Planned places and intensities, one line a step. */
export const stepsCsv = (lights: readonly StepLight[]): string =>
  csv(
    ['step', 'name', ...LIGHT_HEADS],
    lights.map((light, index) => [index + 1, light.name, ...lightCells(light)]),
  )

export const LIGHT_HEADS = ['x_mm', 'y_mm', 'z_mm', 'intensity', 'spread_mm'] as const

export function lightCells({ at, intensity, spreadMm }: PlacedLight): readonly (string | null)[] {
  const place = at ? [at.x, at.y, at.z].map((mm) => mm.toFixed(3)) : [null, null, null]
  return [...place, intensity.toFixed(5), spreadMm.toFixed(2)]
}

/** Heights further apart than this let RTI fit more than a ring's worth. */
const ENOUGH_DEG = 30

/** What the lights can be used for, by the heights they stand at. */
export type Coverage =
  | { readonly kind: 'dark' }
  | { readonly kind: 'one-height'; readonly elevationDeg: number }
  | { readonly kind: 'heights'; readonly fromDeg: number; readonly toDeg: number }

export function coverageOf(lights: readonly Pick<PlacedLight, 'at'>[]): Coverage {
  const heights = lights.flatMap(({ at }) => (at ? [elevationOf(at)] : []))
  if (heights.length === 0) return { kind: 'dark' }
  const [low, high] = [Math.min(...heights), Math.max(...heights)]
  return high - low < ENOUGH_DEG
    ? { kind: 'one-height', elevationDeg: Math.round((low + high) / 2) }
    : { kind: 'heights', fromDeg: Math.round(low), toDeg: Math.round(high) }
}
