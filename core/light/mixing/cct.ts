import { type Uv, uvDistance, uvToXy, type Xy, xyToUv } from './chromaticity'
import { type LocusPoint, planckianLocus, planckianUv } from './planckian'

/** A white as photographers name it: correlated colour temperature in kelvin, and Duv (positive is greener). */
export type CctDuv = { readonly cct: number; readonly duv: number }

/** The whites a `Color` may name, 20000-1000 K, as reciprocal colour temperatures. */
export const MIRED_LIMITS = [50, 1000] as const

/** The unit vector across the locus, towards green. */
function acrossLocus({ perKelvin: { u, v } }: LocusPoint): Uv {
  // Along the locus towards higher kelvin u falls, so a quarter turn clockwise points to the green side.
  const length = Math.hypot(u, v)
  return { u: v / length, v: -u / length }
}

/**
 * CIE 1960 uv of a CCT and Duv: from the Planckian point, Duv along the normal, positive towards green (above the
 * locus). Y. Ohno, "Practical Use and Calculation of CCT and Duv", LEUKOS 10(1), 2013, eq. 8-11.
 */
export function cctDuvToUv({ cct, duv }: CctDuv): Uv {
  const point = planckianLocus(cct)
  const across = acrossLocus(point)
  return { u: point.at.u + across.u * duv, v: point.at.v + across.v * duv }
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

/** How far past the foot of the perpendicular from `uv` the locus is at `mired`, towards higher kelvin. */
function pastFoot(uv: Uv, mired: number): number {
  const { at, perKelvin } = planckianLocus(1e6 / mired)
  const along = Math.hypot(perKelvin.u, perKelvin.v)
  return ((at.u - uv.u) * perKelvin.u + (at.v - uv.v) * perKelvin.v) / along
}

/** Where `pastFoot` is 0 between two mired, by false position: between neighbours it is almost a straight line. */
function footBetween(uv: Uv, low: number, high: number): number {
  let [from, to] = [low, high]
  let [atFrom, atTo] = [pastFoot(uv, from), pastFoot(uv, to)]
  let foot = from
  for (let round = 0; round < 12 && atFrom !== atTo; round += 1) {
    foot = Math.min(high, Math.max(low, from - (atFrom * (to - from)) / (atTo - atFrom)))
    const here = pastFoot(uv, foot)
    if (Math.abs(here) < 1e-12) break
    if (here > 0 === atFrom > 0) [from, atFrom] = [foot, here]
    else [to, atTo] = [foot, here]
  }
  return foot
}

/**
 * CCT and Duv of a chromaticity: the foot of its perpendicular on the Planckian locus in CIE 1960 uv, by Ohno's
 * definition, found on the locus itself (exact where his table method is within 1 K). Null beyond |Duv| 0.05 or
 * outside 900-25000 K, where a colour temperature means nothing.
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
  const cct = 1e6 / footBetween(uv, low.mired, high.mired)
  const point = planckianLocus(cct)
  const across = acrossLocus(point)
  const duv = (uv.u - point.at.u) * across.u + (uv.v - point.at.v) * across.v
  return Math.abs(duv) > MAX_DUV ? null : { cct, duv }
}
