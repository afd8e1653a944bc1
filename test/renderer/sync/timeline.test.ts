import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArea, pan, pwmPulses, zoom } from '../../../renderer/sync/timeline-geometry'

const whole = { fromUs: -4000, toUs: 20_000 }
const place = fc.double({ min: 0, max: 1, noNaN: true })

describe('the timeline’s window', () => {
  it('never leaves the whole, however it is zoomed and moved', () => {
    const steps = fc.array(
      fc.record({
        factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
        at: place,
        share: fc.double({ min: -2, max: 2, noNaN: true }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(steps, (hands) => {
        let window = whole
        for (const { factor, at, share } of hands) {
          window = pan(zoom(window, whole, factor, at), whole, share)
          expect(window.fromUs).toBeGreaterThanOrEqual(whole.fromUs - 1e-6)
          expect(window.toUs).toBeLessThanOrEqual(whole.toUs + 1e-6)
          expect(window.toUs - window.fromUs).toBeGreaterThanOrEqual(499)
        }
      }),
    )
  })

  it('keeps the instant under the pointer where it is', () => {
    const near = zoom(whole, whole, 3, 0.4)
    const instant = whole.fromUs + 0.4 * 24_000
    expect(near.fromUs + 0.4 * (near.toUs - near.fromUs)).toBeCloseTo(instant, 6)
  })
})

describe('what the timeline draws', () => {
  it('opens rows one after another: the first from one travel before the contact, the last at the contact', () => {
    const shutter = { exposureUs: 10_000, travelUs: 3000, contact: { kind: 'held', offsetUs: 0 } } as const
    expect(openArea(shutter, (us) => us / 100, 0, 50)).toBe('-30.0,0.0 70.0,0.0 100.0,50.0 0.0,50.0')
  })

  it('shows each pulse of a blinking LED to scale, and none where they would run into each other', () => {
    const pulses = pwmPulses({ fromUs: 0, toUs: 4000 }, 1000, 0.25, 400) ?? expect.fail('expected pulses')
    expect(pulses[1]).toEqual({ fromUs: 1000, toUs: 1250 })
    expect(pulses.at(-1)?.fromUs).toBeGreaterThanOrEqual(4000)
    expect(pwmPulses({ fromUs: 0, toUs: 1e6 }, 1000, 0.25, 400)).toBeNull()
  })
})
