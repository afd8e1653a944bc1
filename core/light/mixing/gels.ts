import { type CctDuv, MIRED_LIMITS } from './cct'

/** A gel by what it does to a white: mired added to its reciprocal colour temperature, and a green shift in Duv. */
export type Gel = { readonly name: string; readonly mired: number; readonly duv: number }

/**
 * CTO and CTB: mired shifts as Lee Filters publishes them (204, 205, 206, 223; 201, 202, 203, 218). Plus and minus
 * green: Lee 244-246 and 247-249, which are made as CC30, CC15 and CC075; Duv derived from Kodak's transmittance of
 * CC30G on 5500 K and in proportion to density, good to about a fifth (docs/decisions/0007-colour.md).
 */
export const GELS: readonly Gel[] = [
  { name: 'Full CTO', mired: 159, duv: 0 },
  { name: '1/2 CTO', mired: 109, duv: 0 },
  { name: '1/4 CTO', mired: 64, duv: 0 },
  { name: '1/8 CTO', mired: 26, duv: 0 },
  { name: 'Full CTB', mired: -137, duv: 0 },
  { name: '1/2 CTB', mired: -78, duv: 0 },
  { name: '1/4 CTB', mired: -35, duv: 0 },
  { name: '1/8 CTB', mired: -18, duv: 0 },
  { name: 'Plus Green', mired: 0, duv: 0.024 },
  { name: '1/2 Plus Green', mired: 0, duv: 0.012 },
  { name: '1/4 Plus Green', mired: 0, duv: 0.006 },
  { name: 'Minus Green', mired: 0, duv: -0.024 },
  { name: '1/2 Minus Green', mired: 0, duv: -0.012 },
  { name: '1/4 Minus Green', mired: 0, duv: -0.006 },
]

/** A white seen through a gel, as a `Color`; kept within what a colour may be (1000-20000 K, Duv ±0.1). */
export function gelColor(gel: Gel, base: CctDuv): CctDuv & { gel: string } {
  const [least, most] = MIRED_LIMITS
  const mired = Math.min(most, Math.max(least, 1e6 / base.cct + gel.mired))
  const duv = Math.min(0.1, Math.max(-0.1, base.duv + gel.duv))
  return { gel: gel.name, cct: Math.round(1e6 / mired), duv: Math.round(duv * 1e4) / 1e4 }
}
