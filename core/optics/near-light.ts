import type { PixelPlace } from '../light/layouts/layout'

/**
 * The direct light one LED throws on a point near it, before anything casts a shadow.
 *
 * The LED is a Lambertian point source of 1 lm facing the subject (+z of the layout), so its axial intensity is
 * 1/π cd and falls with the cosine of the emission angle; the point sees it by inverse square and by the cosine
 * of incidence. For a surface parallel to the ring this is `h² / (h² + R²)²`, up to the constant. Source of the
 * model: Quéau et al. 2018, doi 10.1007/s10851-017-0761-1, "LED-based photometric stereo".
 *
 * `led` and `point` are in millimetres in the layout's own frame; `normal` is a unit vector out of the surface in
 * the same frame (a surface facing the camera has z = −1). Returns lux per lumen, 0 from behind.
 */
export function nearLightIlluminance(led: PixelPlace, point: PixelPlace, normal: PixelPlace): number {
  const x = led.x - point.x
  const y = led.y - point.y
  const z = led.z - point.z
  const squared = x * x + y * y + z * z
  if (squared === 0) return 0
  const distance = Math.sqrt(squared)
  const emission = -z / distance
  const incidence = (normal.x * x + normal.y * y + normal.z * z) / distance
  if (emission <= 0 || incidence <= 0) return 0
  const squareMetresPerSquareMm = 1e-6
  return (emission * incidence) / (Math.PI * squared * squareMetresPerSquareMm)
}

/** The unit direction from a point on the lens axis, `distanceMm` in front of the layout's plane, to an LED. */
export function directionToLed(led: PixelPlace, distanceMm: number): PixelPlace {
  const towardsCamera = led.z - distanceMm
  const length = Math.hypot(led.x, led.y, towardsCamera)
  return { x: led.x / length, y: led.y / length, z: towardsCamera / length }
}

/** Degrees above the subject plane at which the LED stands, seen from the axis point `distanceMm` away. */
export function elevationDeg(led: PixelPlace, distanceMm: number): number {
  return (Math.asin(-directionToLed(led, distanceMm).z) * 180) / Math.PI
}
