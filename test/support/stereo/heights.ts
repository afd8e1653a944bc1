/**
 * Heights from slopes (height a pixel to the right, and a pixel down), by successive over-relaxation of the Poisson
 * equation with free borders; mean 0. `trust` is 1 where a pixel's slope is known, else 0.
 */
export function heightsFromSlopes(
  right: Float64Array,
  down: Float64Array,
  trust: Uint8Array,
  width: number,
  height: number,
): Float64Array {
  const heights = new Float64Array(width * height)
  for (let pass = 0; pass < PASSES; pass++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const at = row * width + column
        let [sum, count] = [0, 0]
        if (column > 0) {
          sum += heights[at - 1]! + rise(right, trust, at, at - 1)
          count++
        }
        if (column + 1 < width) {
          sum += heights[at + 1]! - rise(right, trust, at, at + 1)
          count++
        }
        if (row > 0) {
          sum += heights[at - width]! + rise(down, trust, at, at - width)
          count++
        }
        if (row + 1 < height) {
          sum += heights[at + width]! - rise(down, trust, at, at + width)
          count++
        }
        heights[at]! += OVER * (sum / count - heights[at]!)
      }
    }
  }
  const mean = heights.reduce((all, value) => all + value, 0) / heights.length
  return heights.map((value) => value - mean)
}

/** Between two pixels; where nothing is known of either, the surface goes on evenly. */
function rise(slopes: Float64Array, trust: Uint8Array, a: number, b: number): number {
  const known = trust[a]! + trust[b]!
  return known === 0 ? 0 : (slopes[a]! * trust[a]! + slopes[b]! * trust[b]!) / known
}

const PASSES = 120
const OVER = 1.9
