import type { SurfacePoint } from './leaf'
import { cellDistances, smoothNoise } from './noise'

/** A seven-spot ladybird, 8 mm long, in its own frame: `u` mm towards the head, `v` mm to its left. */
const WINGS = { u: -0.7, a: 3.6, b: 3.05, rise: 2.75 }
const COLLAR = { u: 2.75, a: 1.05, b: 1.75, rise: 1.45 }
const HEAD = { u: 3.62, a: 0.72, b: 0.95, rise: 0.85 }

/** Spots of one wing case, mirrored to the other: u, v, radius in mm. */
const SPOTS = [
  [2.35, 0, 0.62],
  [1.15, 1.55, 0.55],
  [-0.75, 1.0, 0.66],
  [-2.3, 1.5, 0.58],
] as const

/** Legs and antennae as bent rods: two joints each side, mirrored. u, v of hip, knee and foot; radius at both ends. */
const RODS = [
  [1.8, 2.0, 2.75, 3.05, 3.5, 3.2, 0.17, 0.07],
  [0.1, 2.7, 0.35, 3.75, 1.0, 4.3, 0.17, 0.07],
  [-1.9, 2.3, -2.55, 3.4, -3.35, 3.8, 0.17, 0.07],
  [4.0, 0.5, 4.5, 0.92, 4.72, 1.25, 0.05, 0.08],
] as const

const STAND_MM = 0.6
/** Above the highest leaf under a foot, so that a leg never sinks in. */
const FOOTING_MM = 0.7

function dome(shape: typeof WINGS, u: number, v: number): number {
  const inside = 1 - ((u - shape.u) / shape.a) ** 2 - (v / shape.b) ** 2
  return inside <= 0 ? -1 : shape.rise * inside ** 0.52
}

function toSegment(u: number, v: number, u0: number, v0: number, u1: number, v1: number): number {
  const du = u1 - u0
  const dv = v1 - v0
  const t = Math.max(0, Math.min(1, ((u - u0) * du + (v - v0) * dv) / (du * du + dv * dv)))
  return Math.hypot(u - u0 - t * du, v - v0 - t * dv)
}

/** 1 well inside, 0 outside, with a soft edge of about 0.06 mm. */
const inside = (distance: number, radius: number): number =>
  Math.max(0, Math.min(1, (radius - distance) / 0.06 + 0.5))

function paint(point: SurfacePoint, red: number, green: number, blue: number, amount: number): void {
  point.red += (red - point.red) * amount
  point.green += (green - point.green) * amount
  point.blue += (blue - point.blue) * amount
}

/** Puts the beetle over whatever stands in `point`, where it covers it. */
export function beetleOver(u: number, v: number, point: SurfacePoint): void {
  const side = Math.abs(v)
  if (u < -4.5 || u > 5 || side > 4.6) return

  for (const [u0, v0, u1, v1, u2, v2, thick, thin] of RODS) {
    const upper = toSegment(u, side, u0, v0, u1, v1)
    const lower = toSegment(u, side, u1, v1, u2, v2)
    const distance = Math.min(upper, lower)
    if (distance >= Math.max(thick, thin)) continue
    const length = Math.hypot(u2 - u0, v2 - v0)
    const along = Math.min(1, Math.hypot(u - u0, side - v0) / length)
    const radius = thick + (thin - thick) * along
    if (distance >= radius) continue
    const top = FOOTING_MM + 0.75 * (1 - along) + Math.sqrt(radius * radius - distance * distance)
    if (top <= point.heightMm) continue
    point.heightMm = top
    point.roughness = 0.12
    point.beetle = true
    paint(point, 0.03, 0.017, 0.011, 1)
  }

  const head = dome(HEAD, u, v)
  const collar = dome(COLLAR, u, v)
  const wings = dome(WINGS, u, v)
  if (head > 0 && head + STAND_MM > point.heightMm && collar <= head) {
    point.heightMm = head + STAND_MM
    point.beetle = true
    point.roughness = 0.08
    paint(point, 0.016, 0.014, 0.013, 1)
    paint(point, 0.72, 0.66, 0.5, inside(Math.hypot(u - 3.95, side - 0.33), 0.14))
  }
  if (collar > 0 && collar > wings) {
    point.heightMm = STAND_MM + collar
    point.beetle = true
    point.roughness = 0.05
    paint(point, 0.016, 0.014, 0.014, 1)
    paint(point, 0.76, 0.7, 0.54, inside(Math.hypot((u - 3.12) * 0.9, (side - 1.2) * 1.15), 0.4))
  }
  if (wings > 0 && wings >= collar) {
    const seam = Math.exp(-((v / 0.075) ** 2))
    const pits = cellDistances(u * 5.5, v * 5.5, 41).nearest
    const pit = Math.exp(-((pits / 0.22) ** 2))
    point.heightMm = STAND_MM + wings - 0.01 * seam - 0.0007 * pit + 0.004 * smoothNoise(u * 1.6, v * 1.6, 43)
    point.beetle = true
    point.roughness = 0.026
    const shade = 1 + 0.16 * smoothNoise(u * 0.9, v * 0.9, 44) - 0.1 * pit
    paint(point, 0.62 * shade, 0.062 * shade, 0.012 * shade, 1)
    const wobble = 0.035 * smoothNoise(u * 3, v * 3, 45)
    for (const [spotU, spotV, radius] of SPOTS) {
      paint(point, 0.014, 0.011, 0.01, inside(Math.hypot(u - spotU, side - spotV) + wobble, radius))
    }
    paint(point, 0.8, 0.72, 0.55, inside(Math.hypot((u - 2.32) * 1.1, (side - 0.92) * 0.8), 0.2))
    paint(point, 0.05, 0.012, 0.006, seam * 0.8)
  }
}
