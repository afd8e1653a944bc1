import { type Uv, type Xy, xyToUv, xyzToXy } from './chromaticity'
import { OBSERVER, OBSERVER_FIRST_NM, OBSERVER_STEP_NM } from './observer'

/**
 * Second radiation constant in nm·K, as Ohno 2013 and CIE 15 use it (ITS-90: 1.4388e-2 m·K). The 2019 SI value
 * moves a CCT by less than 0.002 %.
 */
const C2_NM_K = 1.4388e7

/** Chromaticity of a black body, by summing Planck's law over the standard observer. `kelvin` above 0. */
export function planckianXy(kelvin: number): Xy {
  if (!(kelvin > 0)) throw new Error(`expected a temperature above 0 K, got ${kelvin}`)
  let x = 0
  let y = 0
  let z = 0
  // The exponent's first term is taken out of every wavelength, so that 1 K does not underflow to no light.
  const lastNm = OBSERVER_FIRST_NM + OBSERVER_STEP_NM * (OBSERVER.length / 3 - 1)
  const offset = C2_NM_K / (lastNm * kelvin)
  for (let index = 0; index < OBSERVER.length; index += 3) {
    const nm = OBSERVER_FIRST_NM + (OBSERVER_STEP_NM * index) / 3
    const exponent = C2_NM_K / (nm * kelvin)
    const power = Math.exp(offset - exponent) / ((nm / 560) ** 5 * -Math.expm1(-exponent))
    x += power * (OBSERVER[index] ?? 0)
    y += power * (OBSERVER[index + 1] ?? 0)
    z += power * (OBSERVER[index + 2] ?? 0)
  }
  const xy = xyzToXy([x, y, z])
  if (xy === null) throw new Error(`expected a black body to shine, got none at ${kelvin} K`)
  return xy
}

/** `planckianXy` in CIE 1960 uv. */
export function planckianUv(kelvin: number): Uv {
  return xyToUv(planckianXy(kelvin))
}

/** The locus at a temperature: the point, and the unit vector along it towards higher temperatures. */
export function planckianTangent(kelvin: number): { readonly at: Uv; readonly along: Uv } {
  const step = kelvin * 1e-4
  const at = planckianUv(kelvin)
  const before = planckianUv(kelvin - step)
  const after = planckianUv(kelvin + step)
  const length = Math.hypot(after.u - before.u, after.v - before.v)
  return { at, along: { u: (after.u - before.u) / length, v: (after.v - before.v) / length } }
}
