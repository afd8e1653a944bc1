import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameToHex, hexToFrame, isDark, pixelOf, renderFrame, scaleFrame } from '../../../core/light/frame'
import type { Look, Zone } from '../../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL, WS2812 } from '../../../core/light/mixing/led-presets'

const zone = (over: Partial<Zone>): Zone => ({
  id: 'key',
  name: 'Key',
  pixels: [0, 1],
  power: 0,
  color: { rgbw: [0, 0, 0, 255] },
  on: true,
  ...over,
})
const look = (...zones: Zone[]): Look => ({ name: '', zones, power: -3 })

describe('a base frame', () => {
  test('holds zone powers but not the master', () => {
    const frame = renderFrame(look(zone({ power: -1 })), 3, SK6812_RGBW_NEUTRAL)
    expect(pixelOf(frame, 0)).toEqual([0, 0, 0, 128])
    expect(pixelOf(frame, 1)).toEqual([0, 0, 0, 128])
    expect(pixelOf(frame, 2)).toEqual([0, 0, 0, 0])
    expect(pixelOf(frame, 3)).toEqual([0, 0, 0, 0])
  })

  test('is dark where a zone is muted and where the chain has ended', () => {
    expect(isDark(renderFrame(look(zone({ on: false })), 2, SK6812_RGBW_NEUTRAL))).toBe(true)
    const frame = renderFrame(look(zone({ pixels: [1, 2, 200] })), 2, SK6812_RGBW_NEUTRAL)
    expect(frameToHex(frame)).toBe('00000000000000ff')
  })

  test('has no white for pixels without a white die', () => {
    expect(isDark(renderFrame(look(zone({})), 2, WS2812))).toBe(true)
  })

  test('rounds once: power and colour together', () => {
    const dim = zone({ color: { rgbw: [3, 0, 0, 255] }, power: -1.5 })
    expect(pixelOf(renderFrame(look(dim), 1, SK6812_RGBW_NEUTRAL), 0)).toEqual([1, 0, 0, 90])
  })
})

describe('the master (F8)', () => {
  test('is round(base × 2^EV) a channel, the EV in thousandths', () => {
    const base = Uint8Array.from([255, 128, 1, 0])
    expect([...scaleFrame(base, 0)]).toEqual([255, 128, 1, 0])
    expect([...scaleFrame(base, -1)]).toEqual([128, 64, 1, 0])
    expect([...scaleFrame(base, -4 / 3)]).toEqual([...scaleFrame(base, -1.333)])
    expect(isDark(scaleFrame(base, -10))).toBe(true)
  })

  test('leaves the base as it was', () => {
    const base = Uint8Array.from([255, 255, 255, 255])
    scaleFrame(base, -2)
    expect([...base]).toEqual([255, 255, 255, 255])
  })

  test('never brightens, and less power is never brighter', () => {
    const bytes = fc.uint8Array({ minLength: 4, maxLength: 64 })
    const ev = fc.double({ min: -10, max: 0, noNaN: true })
    fc.assert(
      fc.property(bytes, ev, ev, (base, a, b) => {
        const bright = scaleFrame(base, Math.max(a, b))
        const dim = scaleFrame(base, Math.min(a, b))
        for (const [index, value] of base.entries()) {
          expect(bright[index]).toBeLessThanOrEqual(value)
          expect(dim[index]).toBeLessThanOrEqual(bright[index] ?? 0)
        }
      }),
    )
  })
})

describe('a frame as hex', () => {
  test('comes back byte for byte, from either case', () => {
    const pixels = fc.array(fc.uint8Array({ minLength: 4, maxLength: 4 }), { maxLength: 40 })
    fc.assert(
      fc.property(pixels, (parts) => {
        const frame = Uint8Array.from(parts.flatMap((part) => [...part]))
        expect(hexToFrame(frameToHex(frame))).toEqual(frame)
        expect(hexToFrame(frameToHex(frame).toUpperCase())).toEqual(frame)
      }),
    )
  })

  test.each(['0', '00000', '0000000g', '00 00 00 00', '000000000'])('%s is no frame', (text) => {
    expect(hexToFrame(text)).toBeNull()
  })
})
