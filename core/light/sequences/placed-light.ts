import { type Frame, pixelOf } from '../frame'
import type { Layout } from '../layouts/layout'
import type { LedKind } from '../mixing/leds'
import { predictLight } from '../mixing/predict'

/** Millimetres from the lens axis' point on the subject: x right, y up, z towards the camera. */
export interface SubjectPlace {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Where a frame's light comes from, as one point. */
export interface PlacedLight {
  /** The middle of its lit pixels, weighed by their light; null when dark. */
  readonly at: SubjectPlace | null
  /** Luminous flux in units of one white die at full. */
  readonly intensity: number
  /** How far the lit pixels reach from that middle, mm. */
  readonly spreadMm: number
}

/** The light of a frame, with the subject `distanceMm` in front of the layout's plane. */
export function placedLight(frame: Frame, layout: Layout, leds: LedKind, distanceMm: number): PlacedLight {
  let [x, y, z, sum] = [0, 0, 0, 0]
  const lit = layout.places.map((place, pixel) => {
    const weight = predictLight(pixelOf(frame, pixel), leds).relativeLuminance
    const at = { x: place.x, y: place.y, z: distanceMm - place.z }
    x += at.x * weight
    y += at.y * weight
    z += at.z * weight
    sum += weight
    return { at, weight }
  })
  if (sum === 0) return { at: null, intensity: 0, spreadMm: 0 }
  const middle = { x: x / sum, y: y / sum, z: z / sum }
  const reach = lit.map(({ at, weight }) =>
    weight > 0 ? Math.hypot(at.x - middle.x, at.y - middle.y, at.z - middle.z) : 0,
  )
  return { at: middle, intensity: sum, spreadMm: Math.max(...reach) }
}

/** Degrees above the subject's plane. */
export const elevationOf = ({ x, y, z }: SubjectPlace): number =>
  (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI
