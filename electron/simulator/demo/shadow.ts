import type { PixelPlace } from '../../../core/light/layouts/layout'
import type { Sliced } from './slices'
import type { DemoSubject } from './subject/subject'

/** Shadows are traced at half the photo's resolution: an LED is 5 mm wide, so their edges are soft anyway. */
const COARSE = 2
/** Half the width of a 5050 package, which is what blurs the edge of a shadow. */
const LED_HALF_WIDTH_MM = 2.5

export interface HeightGrid {
  readonly width: number
  readonly height: number
  readonly pitchMm: number
  readonly heightMm: Float32Array
  readonly highestMm: number
}

/** The subject's heights at the resolution shadows are traced in. */
export function coarseHeights(subject: DemoSubject): HeightGrid {
  const width = Math.ceil(subject.width / COARSE)
  const height = Math.ceil(subject.height / COARSE)
  const heightMm = new Float32Array(width * height)
  let highestMm = 0
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = subject.heightMm[row * COARSE * subject.width + column * COARSE] ?? 0
      heightMm[row * width + column] = value
      highestMm = Math.max(highestMm, value)
    }
  }
  return { width, height, pitchMm: subject.pitchMm * COARSE, heightMm, highestMm }
}

/**
 * How much of an LED each coarse point sees past the rest of the subject, 0-1. `led` is in the scene's own frame: x
 * right, y up, z towards the camera from the base plane. Marches over the height field towards the LED and keeps the
 * smallest angle between the ray and the horizon, measured in widths of the LED. Pauses after each row.
 */
export function* visibility(grid: HeightGrid, led: PixelPlace): Sliced<Float32Array> {
  const seen = new Float32Array(grid.width * grid.height)
  for (let row = 0; row < grid.height; row++) {
    visibilityOfRow(grid, led, row, seen)
    yield
  }
  return seen
}

function visibilityOfRow(grid: HeightGrid, led: PixelPlace, row: number, seen: Float32Array): void {
  const { width, height, pitchMm, heightMm, highestMm } = grid
  for (let column = 0; column < width; column++) {
    const index = row * width + column
    const z = heightMm[index] ?? 0
    const dx = led.x / pitchMm + (width - 1) / 2 - column
    const dy = (height - 1) / 2 - led.y / pitchMm - row
    const lateral = Math.sqrt(dx * dx + dy * dy)
    const rise = (led.z - z) / (lateral * pitchMm)
    const halfAngle = LED_HALF_WIDTH_MM / Math.sqrt((lateral * pitchMm) ** 2 + (led.z - z) ** 2)
    const reach = Math.min(lateral, (highestMm - z) / rise / pitchMm)
    let clearance = halfAngle
    for (let step = 2; step < reach; step *= 1.14) {
      const c = Math.round(column + (dx / lateral) * step)
      const r = Math.round(row + (dy / lateral) * step)
      if (c < 0 || r < 0 || c >= width || r >= height) break
      const above = z + rise * step * pitchMm - (heightMm[r * width + c] ?? 0)
      // The gap is at right angles to the ray, the step is along the ground: 1 + rise² turns both to the ray.
      const angle = above / (step * pitchMm * (1 + rise * rise))
      if (angle < clearance) {
        clearance = angle
        if (clearance <= -halfAngle) break
      }
    }
    seen[index] = Math.max(0, Math.min(1, 0.5 + clearance / (2 * halfAngle)))
  }
}

/** Spreads coarse values over the photo's pixels, linearly between them. */
export function refine(coarse: Float32Array, grid: HeightGrid, subject: DemoSubject): Float32Array {
  const fine = new Float32Array(subject.width * subject.height)
  for (let row = 0; row < subject.height; row++) {
    const top = Math.floor(row / COARSE)
    const bottom = Math.min(top + 1, grid.height - 1)
    const down = row / COARSE - top
    for (let column = 0; column < subject.width; column++) {
      const left = Math.floor(column / COARSE)
      const right = Math.min(left + 1, grid.width - 1)
      const over = column / COARSE - left
      const a = coarse[top * grid.width + left] ?? 0
      const b = coarse[top * grid.width + right] ?? 0
      const c = coarse[bottom * grid.width + left] ?? 0
      const d = coarse[bottom * grid.width + right] ?? 0
      const high = a + (b - a) * over
      fine[row * subject.width + column] = high + (c + (d - c) * over - high) * down
    }
  }
  return fine
}
