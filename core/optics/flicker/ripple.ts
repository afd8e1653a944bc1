/** How far an LED's own PWM makes equal exposures differ. Light in units of one period at full. */
export interface PwmRipple {
  readonly least: number
  readonly most: number
  /** `log2(most / least)`; infinite where an exposure can fall into the dark altogether, 0 where there is no light. */
  readonly ev: number
}

/**
 * Least and most light of an exposure that starts anywhere in the period: with `x = f t`, `n = ⌊x⌋` and `r = x − n`,
 * most is `n D + min(r, D)` and least `n D + max(0, r − (1 − D))`. `duty` 0-1. The period and phase are taken as
 * steady over the exposure; derived from the overlap of a window with a square wave.
 */
export function pwmRipple(frequencyHz: number, exposureS: number, duty: number): PwmRipple {
  if (!(duty >= 0 && duty <= 1)) throw new Error(`expected a duty of 0-1, got ${duty}`)
  const periods = frequencyHz * exposureS
  const whole = Math.floor(periods)
  const rest = periods - whole
  const most = whole * duty + Math.min(rest, duty)
  const least = whole * duty + Math.max(0, rest - (1 - duty))
  return { least, most, ev: most === 0 ? 0 : Math.max(0, Math.log2(most / least)) }
}

/**
 * The worst ripple, in stops, over all frequencies an LED of this kind may have: no two oscillators agree, so the
 * nulls at whole numbers of periods cannot be relied on. `tolerance` is the oscillator's, as a share. A rule of thumb
 * for low duty is 1.44 / (f t).
 */
export function worstRippleEv(frequencyHz: number, exposureS: number, duty: number, tolerance = 0.1): number {
  const slow = frequencyHz * (1 - tolerance)
  const fast = frequencyHz * (1 + tolerance)
  const ev = (hertz: number) => pwmRipple(hertz, exposureS, duty).ev
  // Within one whole number of periods the ripple peaks where the rest is min(D, 1 − D), and less so in each next.
  const peak = Math.min(duty, 1 - duty)
  const first = Math.floor(slow * exposureS)
  const peaks = [first + peak, first + 1 + peak].map((periods) => periods / exposureS)
  return Math.max(ev(slow), ev(fast), ...peaks.filter((hertz) => hertz >= slow && hertz <= fast).map(ev))
}

/**
 * Mean and standard deviation of the light of exposures that begin anywhere in the period, in units of one period at
 * full. The overlap of two intervals of `a ≤ b` periods on a circle is `a` for `b − a`, two ramps, and `least` for
 * `|1 − a − b|`; its moments follow by integration.
 */
export function pwmMoments(
  frequencyHz: number,
  exposureS: number,
  duty: number,
): { readonly mean: number; readonly deviation: number } {
  const periods = frequencyHz * exposureS
  const rest = periods - Math.floor(periods)
  const a = Math.min(rest, duty)
  const b = Math.max(rest, duty)
  const least = Math.max(0, a + b - 1)
  const square = a * a * (b - a) + (2 * (a ** 3 - least ** 3)) / 3 + least * least * Math.abs(1 - a - b)
  return { mean: periods * duty, deviation: Math.sqrt(Math.max(0, square - (a * b) ** 2)) }
}
