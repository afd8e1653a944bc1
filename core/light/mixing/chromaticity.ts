/** CIE 1931 chromaticity. */
export type Xy = { readonly x: number; readonly y: number }

/** CIE 1960 UCS chromaticity, the plane in which CCT and Duv are defined. */
export type Uv = { readonly u: number; readonly v: number }

/** CIE 1931 tristimulus values; `y` is the luminance. */
export type Xyz = readonly [x: number, y: number, z: number]

/** CIE 15:2004 §8.1: u = 4x / (−2x + 12y + 3), v = 6y / (−2x + 12y + 3). */
export function xyToUv({ x, y }: Xy): Uv {
  const divisor = -2 * x + 12 * y + 3
  return { u: (4 * x) / divisor, v: (6 * y) / divisor }
}

/** The inverse of `xyToUv`. */
export function uvToXy({ u, v }: Uv): Xy {
  const divisor = 2 * u - 8 * v + 4
  return { x: (3 * u) / divisor, y: (2 * v) / divisor }
}

/** Tristimulus values of a light of this chromaticity and luminance. */
export function xyToXyz({ x, y }: Xy, luminance: number): Xyz {
  return [(x / y) * luminance, luminance, ((1 - x - y) / y) * luminance]
}

/** Null for no light at all. */
export function xyzToXy([x, y, z]: Xyz): Xy | null {
  const sum = x + y + z
  return sum > 0 ? { x: x / sum, y: y / sum } : null
}

export function uvDistance(a: Uv, b: Uv): number {
  return Math.hypot(a.u - b.u, a.v - b.v)
}
