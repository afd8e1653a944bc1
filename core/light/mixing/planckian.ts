import { type Uv, uvToXy, type Xy } from './chromaticity'
import { OBSERVER, OBSERVER_FIRST_NM, OBSERVER_STEP_NM } from './observer'

/**
 * Second radiation constant in nm·K, as Ohno 2013 and CIE 15 use it (ITS-90: 1.4388e-2 m·K). The 2019 SI value
 * moves a CCT by less than 0.002 %.
 */
const C2_NM_K = 1.4388e7

/** Per wavelength: c2 / λ in kelvin, then x̄, ȳ, z̄ over λ⁵ (in any unit: only chromaticity is asked for). */
const LINES: readonly (readonly [number, number, number, number])[] = Array.from(
  { length: OBSERVER.length / 3 },
  (_, line) => {
    const nm = OBSERVER_FIRST_NM + OBSERVER_STEP_NM * line
    const weight = (560 / nm) ** 5
    const at = (offset: number) => (OBSERVER[line * 3 + offset] ?? 0) * weight
    return [C2_NM_K / nm, at(0), at(1), at(2)]
  },
)

/** The locus at a temperature: the point, and how it moves with each kelvin, both in CIE 1960 uv. */
export type LocusPoint = { readonly at: Uv; readonly perKelvin: Uv }

/** Planck's law and its derivative, summed over the standard observer. `kelvin` 100 or more. */
export function planckianLocus(kelvin: number): LocusPoint {
  if (!(kelvin >= 100)) throw new Error(`expected a temperature of 100 K or more, got ${kelvin}`)
  let [x, y, z] = [0, 0, 0]
  let [dx, dy, dz] = [0, 0, 0]
  for (const [lineKelvin, xBar, yBar, zBar] of LINES) {
    const exponent = lineKelvin / kelvin
    const small = Math.exp(-exponent)
    const power = small / (1 - small)
    const growth = (power * exponent) / (kelvin * (1 - small))
    x += power * xBar
    y += power * yBar
    z += power * zBar
    dx += growth * xBar
    dy += growth * yBar
    dz += growth * zBar
  }
  const divisor = x + 15 * y + 3 * z
  const growth = dx + 15 * dy + 3 * dz
  return {
    at: { u: (4 * x) / divisor, v: (6 * y) / divisor },
    perKelvin: {
      u: (4 * (dx * divisor - x * growth)) / divisor ** 2,
      v: (6 * (dy * divisor - y * growth)) / divisor ** 2,
    },
  }
}

/** Chromaticity of a black body in CIE 1960 uv. */
export function planckianUv(kelvin: number): Uv {
  return planckianLocus(kelvin).at
}

/** Chromaticity of a black body. */
export function planckianXy(kelvin: number): Xy {
  return uvToXy(planckianUv(kelvin))
}
