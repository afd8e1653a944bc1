export type Vector = readonly [number, number, number]

/** Least squares of `rows · v = values` by the normal equations and Cramer's rule; null where they do not fix it. */
export function leastSquares(rows: readonly Vector[], values: readonly number[]): Vector | null {
  let [xx, xy, xz, yy, yz, zz] = [0, 0, 0, 0, 0, 0]
  let [bx, by, bz] = [0, 0, 0]
  for (let k = 0; k < rows.length; k++) {
    const [x, y, z] = rows[k]!
    const value = values[k]!
    xx += x * x
    xy += x * y
    xz += x * z
    yy += y * y
    yz += y * z
    zz += z * z
    bx += x * value
    by += y * value
    bz += z * value
  }
  const whole = determinant(xx, xy, xz, xy, yy, yz, xz, yz, zz)
  if (whole === 0) return null
  return [
    determinant(bx, xy, xz, by, yy, yz, bz, yz, zz) / whole,
    determinant(xx, bx, xz, xy, by, yz, xz, bz, zz) / whole,
    determinant(xx, xy, bx, xy, yy, by, xz, yz, bz) / whole,
  ]
}

const determinant = (
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
  i: number,
): number => a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
