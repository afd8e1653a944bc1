/** Φ, the normal distribution, tabulated: it is asked for in every cell of an alignment. */
const reach = 6
const perUnit = 128
const table = Float64Array.from({ length: 2 * reach * perUnit + 2 }, (_, index) => {
  const z = index / perUnit - reach
  // Abramowitz and Stegun 7.1.26, absolute error below 1.5e-7.
  const x = Math.abs(z) / Math.SQRT2
  const k = 1 / (1 + 0.3275911 * x)
  const tail =
    k * (0.254829592 + k * (-0.284496736 + k * (1.421413741 + k * (-1.453152027 + k * 1.061405429))))
  const erf = 1 - tail * Math.exp(-x * x)
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2
})

function phi(z: number): number {
  if (z <= -reach) return 0
  if (z >= reach) return 1
  const at = (z + reach) * perUnit
  const index = at | 0
  const low = table[index] ?? 0
  return low + ((table[index + 1] ?? 1) - low) * (at - index)
}

/** Share of pairs whose time is off by more than the model says, and how far. */
const strays = 0.01
const strayMs = 400

/** How far from its expected time a shot may lie and still be looked at. */
export const reachMs = (halfMs: number, sigmaMs: number): number => halfMs + 4 * sigmaMs + strayMs

/**
 * Density, per ms, of the residual between a photo's time (middle of its tick of 2 × `halfMs`) and its shot's: uniform
 * over the tick, blurred by `sigmaMs`, and a few strays.
 */
export function residualDensity(residualMs: number, halfMs: number, sigmaMs: number): number {
  const core = (phi((residualMs + halfMs) / sigmaMs) - phi((residualMs - halfMs) / sigmaMs)) / (2 * halfMs)
  return (1 - strays) * core + strays / (2 * reachMs(halfMs, sigmaMs))
}
