import { leafAt, type SurfacePoint } from './leaf'

/** Drops of dew on the leaf: x, y of the middle and radius in mm. */
const DROPS = [
  [-6.9, 3.6, 0.52],
  [-7.75, 2.75, 0.24],
  [-5.9, 4.35, 0.17],
  [6.2, -3.1, 0.6],
  [7.2, -2.2, 0.3],
  [5.3, -4.1, 0.2],
  [7.4, 3.9, 0.42],
  [6.6, 4.7, 0.19],
  [-6.3, -3.9, 0.44],
  [-5.3, -4.6, 0.22],
  [-7.9, -2.6, 0.16],
  [2.9, 4.7, 0.2],
  [-3.4, 4.9, 0.26],
  [5.6, 1.5, 0.17],
] as const

/** Height over radius of a drop that sits on wax, at a contact angle of about 80°. */
const FULLNESS = 0.8

/** A drop is round whatever the leaf does below it: it stands on the leaf's height at its middle. */
const standing = DROPS.map(([x, y, radius]) => {
  const below: SurfacePoint = { heightMm: 0, red: 0, green: 0, blue: 0, roughness: 0, beetle: false }
  leafAt(x, y, below)
  return { x, y, radius, footMm: below.heightMm }
})

/** Puts a drop over the leaf in `point`, where one covers it: smooth as glass, dark as wet leaf. */
export function dewOver(x: number, y: number, point: SurfacePoint): void {
  for (const drop of standing) {
    const squared = ((x - drop.x) ** 2 + (y - drop.y) ** 2) / (drop.radius * drop.radius)
    if (squared >= 1) continue
    const top = drop.footMm + drop.radius * FULLNESS * (1 - squared) ** 0.6
    if (top <= point.heightMm) continue
    point.heightMm = top
    point.roughness = 0.04
    // Light that went in comes out near the edge, after the leaf below has coloured it.
    const wet = 0.5 + 0.75 * squared * squared
    point.red *= wet
    point.green *= wet
    point.blue *= wet
  }
}
