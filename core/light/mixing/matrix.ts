import type { Xyz } from './chromaticity'

/** A 3 × 3 matrix by its columns. */
export type Columns = readonly [Xyz, Xyz, Xyz]

function cross(a: Xyz, b: Xyz): Xyz {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function dot(a: Xyz, b: Xyz): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/** How much of each column adds up to `target` (Cramer). The columns must not lie in one plane. */
export function solve([a, b, c]: Columns, target: Xyz): Xyz {
  const bc = cross(b, c)
  const determinant = dot(a, bc)
  if (determinant === 0) throw new Error('expected three independent primaries, got dependent ones')
  return [
    dot(target, bc) / determinant,
    dot(target, cross(c, a)) / determinant,
    dot(target, cross(a, b)) / determinant,
  ]
}
