import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pixelOf, renderFrame } from '../../../../core/light/frame'
import type { Look, Zone } from '../../../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { litPixels, pixelsEv, pixelsForPower, spreadPixels } from '../../../../core/light/power/dim-pixels'
import { buildLightRecord } from '../../../../core/light/records/build-record'
import { lookFromRecord } from '../../../../core/light/records/look-from-record'

const all = Array.from({ length: 24 }, (_, pixel) => pixel)
const zone = (power: number): Zone => ({
  id: 'key',
  name: 'Key',
  pixels: all,
  power,
  color: { cct: 4500, duv: 0 },
  on: true,
  dim: 'pixels',
})
const look = (power: number): Look => ({ name: '', zones: [zone(power)], power: 0 })

describe('dimming by pixels', () => {
  it('lights half of the pixels at −1 EV, each of them fully', () => {
    const frame = renderFrame(look(-1), 24, SK6812_RGBW_NEUTRAL)
    const drives = all.map((pixel) => pixelOf(frame, pixel)[3])
    expect(drives.filter((drive) => drive === 255)).toHaveLength(12)
    expect(drives.filter((drive) => drive === 0)).toHaveLength(12)
  })

  it('spreads them evenly: no gap is wider than another by more than one pixel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (total, count) => {
        const pixels = Array.from({ length: total }, (_, pixel) => pixel)
        const spread = spreadPixels(pixels, count)
        expect(spread).toHaveLength(Math.min(count, total))
        expect(new Set(spread).size).toBe(spread.length)
        const gaps = spread.map((pixel, index) => (spread[index + 1] ?? (spread[0] ?? 0) + total) - pixel)
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('comes as near to the power as whole pixels can, and never goes dark', () => {
    expect(pixelsForPower(24, -2)).toBe(6)
    expect(pixelsForPower(24, -10)).toBe(1)
    expect(pixelsForPower(0, 0)).toBe(0)
    expect(pixelsEv(6, 24)).toBe(-2)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), fc.double({ min: -10, max: 0, noNaN: true }), (n, ev) => {
        const off = Math.abs(pixelsForPower(n, ev) / n - 2 ** ev)
        for (const other of [pixelsForPower(n, ev) - 1, pixelsForPower(n, ev) + 1]) {
          if (other >= 1) expect(off).toBeLessThanOrEqual(Math.abs(other / n - 2 ** ev) + 1e-12)
        }
      }),
    )
  })

  it('is recorded as what was lit, which gives the same frame again', () => {
    const frame = renderFrame(look(-2), 24, SK6812_RGBW_NEUTRAL)
    const record = buildLightRecord({
      source: 'given',
      shot: null,
      sync: { mode: 'steady' },
      power: 0,
      limited: 0,
      look: look(-2),
      frame,
      layout: 'ring-24',
      leds: SK6812_RGBW_NEUTRAL.name,
    })
    expect(record.zones).toEqual([
      { name: 'Key', pixels: '2,6,10,14,18,22', power: 0, color: { cct: 4500, duv: 0 } },
    ])
    expect(renderFrame(lookFromRecord(record), 24, SK6812_RGBW_NEUTRAL)).toEqual(frame)
  })

  it('counts only the pixels that the chain has', () => {
    expect(litPixels(zone(-1), 12)).toHaveLength(6)
  })
})
