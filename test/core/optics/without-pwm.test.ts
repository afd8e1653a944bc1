import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderFrame } from '../../../core/light/frame'
import type { Look } from '../../../core/light/looks/look'
import { frameLight } from '../../../core/light/mixing/frame-light'
import { SK6812_RGBW_NEUTRAL } from '../../../core/light/mixing/led-presets'
import { lightFlicker } from '../../../core/optics/flicker/light-flicker'
import { dimmedByPixels } from '../../../core/optics/flicker/without-pwm'

const pwm = { frequencyHz: 1100, tolerance: 0.1, dcAtFull: true }
const white = (power: number, zonePower: number): Look => ({
  name: '',
  power,
  zones: [
    {
      id: 'a',
      name: 'A',
      pixels: Array.from({ length: 24 }, (_, pixel) => pixel),
      power: zonePower,
      color: { rgbw: [0, 0, 0, 255] },
      on: true,
    },
  ],
})

describe('the same light dimmed by pixels', () => {
  it('does not blink, and is as bright as whole pixels can make it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 0, noNaN: true }),
        fc.double({ min: -2, max: 0, noNaN: true }),
        (master, zone) => {
          const dimmed = dimmedByPixels(white(master, zone))
          const frame = renderFrame(dimmed, 24, SK6812_RGBW_NEUTRAL)
          expect(dimmed.power).toBe(0)
          expect(lightFlicker(frame, pwm, 1 / 250).worstEv).toBe(0)
          const all = frameLight(renderFrame(white(0, 0), 24, SK6812_RGBW_NEUTRAL), SK6812_RGBW_NEUTRAL)
          const lit = (24 * frameLight(frame, SK6812_RGBW_NEUTRAL)) / all
          expect(Math.abs(lit - 24 * 2 ** (master + zone))).toBeLessThanOrEqual(0.5 + 1e-6)
        },
      ),
    )
  })
})
