import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pwmRipple, worstRippleEv } from '../../../../core/optics/flicker/ripple'

describe('PWM ripple', () => {
  it.each([
    [1100, 1 / 200, 0.5, 0.263],
    [430, 1 / 250, 0.1, 1.0],
    [1100, 1 / 60, 0.5, 0.052],
  ])('at %d Hz, %d s and duty %d is %d EV', (frequency, exposure, duty, stops) => {
    expect(pwmRipple(frequency, exposure, duty).ev).toBeCloseTo(stops, 3)
  })

  it('is none at full drive, none without light, and infinite where an exposure can miss the pulse', () => {
    expect(pwmRipple(1100, 1 / 777, 1).ev).toBeCloseTo(0, 12)
    expect(pwmRipple(1100, 1 / 777, 0).ev).toBe(0)
    expect(pwmRipple(1100, 1 / 8000, 0.5).ev).toBe(Number.POSITIVE_INFINITY)
  })

  it('spans what exposures that begin anywhere in the period really get', () => {
    const frequency = fc.double({ min: 200, max: 5000, noNaN: true })
    const exposure = fc.double({ min: 0.0005, max: 0.05, noNaN: true })
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(frequency, exposure, unit, unit, (hertz, seconds, duty, phase) => {
        const lit = (periods: number) =>
          Math.floor(periods) * duty + Math.min(periods - Math.floor(periods), duty)
        const light = lit(phase + hertz * seconds) - lit(phase)
        const { least, most } = pwmRipple(hertz, seconds, duty)
        expect(light).toBeGreaterThan(least - 1e-9)
        expect(light).toBeLessThan(most + 1e-9)
      }),
    )
  })
})

describe('the worst ripple of an uncertain oscillator', () => {
  it('is 0.09 EV at 1/60 s and 0.04 EV at 1/30 s for 1.1 kHz at half duty', () => {
    expect(worstRippleEv(1100, 1 / 60, 0.5)).toBeCloseTo(0.087, 3)
    expect(worstRippleEv(1100, 1 / 30, 0.5)).toBeCloseTo(0.043, 3)
    expect(worstRippleEv(1100, 1 / 10, 0.5)).toBeLessThanOrEqual(0.0145)
    // The rule of thumb for low duty: 1.44 / (f t).
    expect(worstRippleEv(1100, 1 / 30, 0.02)).toBeCloseTo(1.44 / (1100 / 30), 2)
  })

  it('is no less than the ripple at any frequency within the tolerance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.05, noNaN: true }),
        fc.double({ min: 0.02, max: 1, noNaN: true }),
        fc.double({ min: 0.9, max: 1.1, noNaN: true }),
        (seconds, duty, factor) => {
          const worst = worstRippleEv(1100, seconds, duty)
          expect(pwmRipple(1100 * factor, seconds, duty).ev).toBeLessThanOrEqual(worst + 1e-6)
        },
      ),
    )
  })

  it('does not trust the null at a whole number of periods', () => {
    expect(pwmRipple(1000, 0.01, 0.5).ev).toBe(0)
    expect(worstRippleEv(1000, 0.01, 0.5)).toBeGreaterThan(0.1)
  })
})
