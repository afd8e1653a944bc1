import { type Frame, pixelOf, renderFrame, scaleFrame } from '../frame'
import type { Layout } from '../layouts/layout'
import type { LedKind } from '../mixing/leds'
import { predictLight } from '../mixing/predict'
import { positiveZero } from '../power/power'
import type { Sequence } from './sequence'

/** Where a step's light comes from: the middle of its lit pixels, weighed by their light, in mm; null when dark. */
export interface StepLight {
  readonly name: string
  readonly at: { readonly x: number; readonly y: number; readonly z: number } | null
  /** Luminous flux in units of one white die at full. */
  readonly intensity: number
  /** How far the lit pixels reach from that middle, mm. */
  readonly spreadMm: number
}

export function stepLights(sequence: Sequence, layout: Layout, leds: LedKind): readonly StepLight[] {
  return sequence.steps.map(({ name, look }) => {
    const frame = scaleFrame(renderFrame(look, layout.places.length, leds), look.power)
    return { name, ...lightOf(frame, layout, leds) }
  })
}

function lightOf(frame: Frame, layout: Layout, leds: LedKind): Omit<StepLight, 'name'> {
  let [x, y, z, sum] = [0, 0, 0, 0]
  const lit = layout.places.map((place, pixel) => {
    const weight = predictLight(pixelOf(frame, pixel), leds).relativeLuminance
    x += place.x * weight
    y += place.y * weight
    z += place.z * weight
    sum += weight
    return { place, weight }
  })
  if (sum === 0) return { at: null, intensity: 0, spreadMm: 0 }
  const at = { x: x / sum, y: y / sum, z: z / sum }
  const reach = lit.map(({ place, weight }) =>
    weight > 0 ? Math.hypot(place.x - at.x, place.y - at.y, place.z - at.z) : 0,
  )
  return { at, intensity: sum, spreadMm: Math.max(...reach) }
}

/**
 * An RTI light file (`.lp`): the number of images, then a line for each with its name and the unit vector from the
 * subject towards its light; x right, y up, z towards the camera. Dark steps are left out. The subject is
 * `workingDistanceMm` in front of the layout's plane.
 */
export function lightPositionsFile(lights: readonly StepLight[], workingDistanceMm: number): string {
  const lines = lights.flatMap(({ name, at }) => {
    if (!at) return []
    const z = workingDistanceMm - at.z
    const length = Math.hypot(at.x, at.y, z)
    const unit = [at.x / length, at.y / length, z / length].map((part) =>
      positiveZero(Number(part.toFixed(6))).toFixed(6),
    )
    return [`${name.replaceAll(/\s+/g, '_')}.jpg ${unit.join(' ')}`]
  })
  return `${lines.length}\n${lines.join('\n')}\n`
}

/** Positions (mm, around the lens, towards the subject) and intensities, one line a step. */
export function lightPositionsCsv(lights: readonly StepLight[]): string {
  const lines = lights.map(({ name, at, intensity, spreadMm }, index) => {
    const place = at ? [at.x, at.y, at.z].map((mm) => mm.toFixed(3)) : ['', '', '']
    const quoted = `"${name.replaceAll('"', '""')}"`
    return [index + 1, quoted, ...place, intensity.toFixed(5), spreadMm.toFixed(2)].join(',')
  })
  return `step,name,x_mm,y_mm,z_mm,intensity,spread_mm\n${lines.join('\n')}\n`
}

/** An honest word on what the lights can be used for; null when their heights differ enough. */
export function coverageWords(lights: readonly StepLight[], workingDistanceMm: number): string | null {
  const heights = lights.flatMap(({ at }) =>
    at ? [(Math.atan2(workingDistanceMm - at.z, Math.hypot(at.x, at.y)) * 180) / Math.PI] : [],
  )
  if (heights.length === 0) return 'No step gives light.'
  const [low, high] = [Math.min(...heights), Math.max(...heights)]
  if (high - low >= 30) return null
  const angle = Math.round((low + high) / 2)
  return `All lights stand about ${angle}° above the subject: one ring is enough for photometric stereo, but too little for a full RTI dome. Shoot it at several working distances and merge the files.`
}
