import { type Uv, uvDistance } from './chromaticity'

/** Where `point` is on the line through the edge: positive on the left of `from` → `to`. */
function side(point: Uv, from: Uv, to: Uv): number {
  return (to.u - from.u) * (point.v - from.v) - (to.v - from.v) * (point.u - from.u)
}

function nearestOnEdge(point: Uv, from: Uv, to: Uv): Uv {
  const du = to.u - from.u
  const dv = to.v - from.v
  const along = ((point.u - from.u) * du + (point.v - from.v) * dv) / (du * du + dv * dv)
  const t = Math.min(1, Math.max(0, along))
  return { u: from.u + du * t, v: from.v + dv * t }
}

/**
 * The nearest chromaticity in a triangle of primaries and how far off it is, in CIE 1960 uv. Mixed lights lie on
 * straight lines there too, so the triangle of the primaries is exactly what they can make.
 */
export function nearestInTriangle(
  point: Uv,
  triangle: readonly [Uv, Uv, Uv],
): { readonly uv: Uv; readonly distance: number } {
  const [a, b, c] = triangle
  const sides = [side(point, a, b), side(point, b, c), side(point, c, a)]
  if (sides.every((value) => value >= 0) || sides.every((value) => value <= 0)) {
    return { uv: point, distance: 0 }
  }
  const edges = [nearestOnEdge(point, a, b), nearestOnEdge(point, b, c), nearestOnEdge(point, c, a)]
  const uv = edges.reduce((best, edge) => (uvDistance(point, edge) < uvDistance(point, best) ? edge : best))
  return { uv, distance: uvDistance(point, uv) }
}
