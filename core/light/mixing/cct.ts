import { type Uv, uvDistance, uvToXy, type Xy, xyToUv } from './chromaticity'
import { planckianTangent, planckianUv } from './planckian'

/** A white as photographers name it: correlated colour temperature in kelvin, and Duv (positive is greener). */
export type CctDuv = { readonly cct: number; readonly duv: number }

/**
 * CIE 1960 uv of a CCT and Duv: from the Planckian point, Duv along the normal, positive towards green (above the
 * locus). Y. Ohno, "Practical Use and Calculation of CCT and Duv", LEUKOS 10(1), 2013, eq. 8-11.
 */
export function cctDuvToUv({ cct, duv }: CctDuv): Uv {
  if (duv === 0) return planckianUv(cct)
  const { at, along } = planckianTangent(cct)
  // `along` points to the blue end (u falls), so turning it clockwise by a quarter gives the green side.
  return { u: at.u + along.v * duv, v: at.v - along.u * duv }
}

export function cctDuvToXy(white: CctDuv): Xy {
  return uvToXy(cctDuvToUv(white))
}

const FIRST_KELVIN = 900
const LAST_KELVIN = 25_000
/** Beyond this Duv a colour temperature says nothing (CIE 15:2004 §9.5). */
const MAX_DUV = 0.05

type TablePoint = { readonly mired: number; readonly uv: Uv }
let table: readonly TablePoint[] | null = null

/** The locus in even steps of reciprocal temperature, in which it is run through at an almost even pace. */
function locusTable(): readonly TablePoint[] {
  if (table === null) {
    const first = 1e6 / LAST_KELVIN
    const last = 1e6 / FIRST_KELVIN
    const count = 240
    table = Array.from({ length: count }, (_, index) => {
      const mired = first + ((last - first) * index) / (count - 1)
      return { mired, uv: planckianUv(1e6 / mired) }
    })
  }
  return table
}

/** How far past the foot of the perpendicular the locus at `mired` is, seen from `uv`. */
function pastFoot(uv: Uv, mired: number): number {
  const { at, along } = planckianTangent(1e6 / mired)
  return (at.u - uv.u) * along.u + (at.v - uv.v) * along.v
}

/**
 * CCT and Duv of a chromaticity: the foot of its perpendicular on the Planckian locus in CIE 1960 uv, by Ohno's
 * definition, found by bisection on the locus itself (exact where his table method is within 1 K). Null beyond
 * |Duv| 0.05 or outside 900-25000 K, where a colour temperature means nothing.
 */
export function xyToCctDuv(xy: Xy): CctDuv | null {
  const uv = xyToUv(xy)
  const points = locusTable()
  let nearest = 0
  let distance = Number.POSITIVE_INFINITY
  points.forEach((point, index) => {
    const here = uvDistance(uv, point.uv)
    if (here < distance) {
      distance = here
      nearest = index
    }
  })
  const low = points[nearest - 1]
  const high = points[nearest + 1]
  if (low === undefined || high === undefined) return null
  // `along` points to higher kelvin, so `pastFoot` falls as mired rises.
  let from = low.mired
  let to = high.mired
  for (let round = 0; round < 40; round += 1) {
    const middle = (from + to) / 2
    if (pastFoot(uv, middle) > 0) from = middle
    else to = middle
  }
  const cct = 2e6 / (from + to)
  const { at, along } = planckianTangent(cct)
  const duv = (uv.u - at.u) * along.v - (uv.v - at.v) * along.u
  return Math.abs(duv) > MAX_DUV ? null : { cct, duv }
}
