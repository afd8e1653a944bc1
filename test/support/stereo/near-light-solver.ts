import type { ExportedLight } from './exported-lights'
import { heightsFromSlopes } from './heights'
import { leastSquares, type Vector } from './least-squares'

/** One channel of a photo, linear, the room's light taken off; with the light that lit it. */
export interface LitPhoto {
  readonly values: Float64Array
  readonly light: ExportedLight
}

export interface SolverOptions {
  readonly width: number
  readonly height: number
  /** Millimetres of the subject a pixel covers. */
  readonly pitchMm: number
  /** How often the surface is made anew; 3 without. One takes it for a plane. */
  readonly rounds?: number
}

/** Unit normals, three a pixel; NaN where the photos do not fix one. */
export type Normals = Float64Array

/**
 * Photometric stereo with near point lights (model of Quéau et al. 2018, doi 10.1007/s10851-017-0761-1): Lambertian LEDs
 * facing the subject, inverse square, cosine of emission. It is told nothing of the subject: the surface begins as a plane, and
 * each round solves the normals for the distances of the last surface and sums them to a new one. Of the lights at
 * a pixel the brightest is left out (it may be a highlight) and the darkest two (they may be shadows).
 */
export function solveNormals(photos: readonly LitPhoto[], options: SolverOptions): Normals {
  const { width, height, pitchMm, rounds = 3 } = options
  let heights: Float64Array = new Float64Array(width * height)
  let normals: Normals = new Float64Array(0)
  for (let round = 0; round < rounds; round++) {
    normals = normalsOver(photos, heights, options)
    if (round === rounds - 1) break
    const right = new Float64Array(heights.length)
    const down = new Float64Array(heights.length)
    const trust = new Uint8Array(heights.length)
    for (let at = 0; at < heights.length; at++) {
      const [x, y, z] = [normals[at * 3]!, normals[at * 3 + 1]!, normals[at * 3 + 2]!]
      if (!(z > STEEPEST)) continue
      right[at] = (-x / z) * pitchMm
      down[at] = (y / z) * pitchMm
      trust[at] = 1
    }
    heights = heightsFromSlopes(right, down, trust, width, height)
  }
  return normals
}

const STEEPEST = 0.15
const DARKEST = 0.004
const BRIGHTEST = 0.9

function normalsOver(
  photos: readonly LitPhoto[],
  heights: Float64Array,
  { width, height, pitchMm }: SolverOptions,
): Normals {
  const normals = new Float64Array(width * height * 3).fill(Number.NaN)
  for (let at = 0; at < width * height; at++) {
    const x = ((at % width) - (width - 1) / 2) * pitchMm
    const y = ((height - 1) / 2 - Math.floor(at / width)) * pitchMm
    const seen = photos
      .map(({ values, light }) => ({ row: rowOf(light, x, y, heights[at]!), value: values[at]! }))
      .sort((a, b) => a.value - b.value)
      .slice(2, -1)
    if (seen.some(({ value }) => value < DARKEST || value > BRIGHTEST)) continue
    const solved = leastSquares(
      seen.map(({ row }) => row),
      seen.map(({ value }) => value),
    )
    if (solved === null) continue
    const length = Math.hypot(...solved)
    if (length > 0) normals.set([solved[0] / length, solved[1] / length, solved[2] / length], at * 3)
  }
  return normals
}

function rowOf(light: ExportedLight, x: number, y: number, z: number): Vector {
  const to = [light.x - x, light.y - y, light.z - z] as const
  const squared = to[0] ** 2 + to[1] ** 2 + to[2] ** 2
  const strength = (light.intensity * to[2]) / squared ** 2
  return [to[0] * strength, to[1] * strength, to[2] * strength]
}
