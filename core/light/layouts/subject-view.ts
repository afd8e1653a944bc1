import { directionToLed, elevationDeg, nearLightIlluminance } from '../../optics/near-light'
import { type Frame, pixelOf } from '../frame'
import type { LedKind } from '../mixing/leds'
import { predictLight } from '../mixing/predict'
import type { Layout } from './layout'

/** What one pixel is to a subject on the lens axis. */
export interface SubjectPixel {
  readonly pixel: number
  /**
   * Where it is mirrored in a shiny ball, as the camera sees it: 0,0 is the middle of the ball, 1 its edge; x right,
   * y up.
   */
  readonly highlight: { readonly x: number; readonly y: number }
  /** Angle between its light and the lens axis, at a flat subject that faces the camera: 0 is straight on. */
  readonly incidenceDeg: number
  /** Its share of all light that falls on that subject, 0-1. */
  readonly share: number
}

/** Facing the camera. */
const TOWARDS_CAMERA = { x: 0, y: 0, z: -1 }

const lightOf = (frame: Frame, pixel: number, leds: LedKind) =>
  predictLight(pixelOf(frame, pixel), leds).relativeLuminance

/**
 * The light as a subject on the lens axis meets it, `distanceMm` in front of the layout's plane: near light by the
 * model of `nearLightIlluminance`, before anything casts a shadow. The ball is small against the distance.
 */
export function subjectView(
  layout: Layout,
  frame: Frame,
  leds: LedKind,
  distanceMm: number,
): readonly SubjectPixel[] {
  const point = { x: 0, y: 0, z: distanceMm }
  const lux = layout.places.map(
    (place, pixel) => lightOf(frame, pixel, leds) * nearLightIlluminance(place, point, TOWARDS_CAMERA),
  )
  const all = lux.reduce((sum, one) => sum + one, 0)
  return layout.places.map((place, pixel) => {
    const { x, y, z } = directionToLed(place, distanceMm)
    // A mirror's normal halves the angle between light and eye, and the camera looks from far along −z.
    const length = Math.hypot(x, y, z - 1)
    return {
      pixel,
      highlight: { x: x / length, y: y / length },
      incidenceDeg: 90 - elevationDeg(place, distanceMm),
      share: all === 0 ? 0 : (lux[pixel] ?? 0) / all,
    }
  })
}

/** How bright the subject is at other distances, in stops against `distanceMm`; −Infinity where nothing is lit. */
export function distanceEv(
  layout: Layout,
  frame: Frame,
  leds: LedKind,
  distanceMm: number,
  others: readonly number[],
): readonly number[] {
  const lights = layout.places.map((_, pixel) => lightOf(frame, pixel, leds))
  const at = (z: number) =>
    layout.places.reduce(
      (sum, place, pixel) =>
        sum + (lights[pixel] ?? 0) * nearLightIlluminance(place, { x: 0, y: 0, z }, TOWARDS_CAMERA),
      0,
    )
  const here = at(distanceMm)
  return others.map((other) => (here === 0 ? Number.NEGATIVE_INFINITY : Math.log2(at(other) / here)))
}
