import type { Xyz } from '../mixing/chromaticity'
import { type Columns, solve } from '../mixing/matrix'

/** The Bradford cone space by its columns (K. M. Lam, 1985; as in ICC.1:2022, annex E). */
const BRADFORD: Columns = [
  [0.8951, -0.7502, 0.0389],
  [0.2664, 1.7135, -0.0685],
  [-0.1614, 0.0367, 1.0296],
]

function toCones([x, y, z]: Xyz): Xyz {
  const [a, b, c] = BRADFORD
  return [a[0] * x + b[0] * y + c[0] * z, a[1] * x + b[1] * y + c[1] * z, a[2] * x + b[2] * y + c[2] * z]
}

/** The colour that looks under the white `to` as `colour` looks under the white `from`. Whites have luminance 1. */
export function adaptWhite(colour: Xyz, from: Xyz, to: Xyz): Xyz {
  const [cones, source, target] = [toCones(colour), toCones(from), toCones(to)]
  return solve(BRADFORD, [
    (cones[0] * target[0]) / source[0],
    (cones[1] * target[1]) / source[1],
    (cones[2] * target[2]) / source[2],
  ])
}
