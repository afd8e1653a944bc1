import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameToHex, hexToFrame } from '../../../../core/light/frame'
import { frameDrawMa, limitFrame, type PowerBudget } from '../../../../core/light/power/limiter'

const budget = (budgetMa: number): PowerBudget => ({
  fullMa: [12, 12.5, 8.1, 18],
  idleMa: 0.2,
  boardMa: 40,
  budgetMa,
})

// What firmware/lumacro/light/limiter.py makes of the same frames and currents: budget, frame in, frame out, milli-EV.
const FIRMWARE: readonly (readonly [number, string, string, number])[] = [
  [300, 'ffffffffffffffffffffffff', 'ffffffffffffffffffffffff', 0],
  [100, 'ffffffffffffffffffffffff', '636363636363636363636363', -1354],
  [60.5, 'ffffffffffffffffffffffff', '212121212121212121212121', -2932],
  [60.5, '4aa901adb500a1f11d0b00ce', '142f003032002d4308030039', -1838],
  [45, 'd6045c647d0000b500ecbc00', '100007070900000e00120e00', -3682],
  [40, '2eb9002fa2289e0018cfb000', '000000000000000000000000', -10_000],
]

describe('the draw of a frame', () => {
  // Product facts, formula 12: 24 pixels with white at full, 16.11 mA each, and 0.23 mA a pixel for nothing.
  test('is every channel by its drive, the idle pixels and the board', () => {
    const frame = hexToFrame('000000ff'.repeat(24)) ?? new Uint8Array()
    const leds = { fullMa: [8, 8.1, 8, 16.1], idleMa: 0.2 } as const
    expect(frameDrawMa(frame, leds, 30)).toBeCloseTo(24 * 16.1 + 24 * 0.2 + 30, 6)
    expect(frameDrawMa(new Uint8Array(96), leds, 30)).toBeCloseTo(34.8, 6)
    // 0.387 A of light and 0.006 A of idle pixels, but that the wire carries each LED's current in tenths of a mA.
    const measured = { fullMa: [7.98, 8.11, 7.98, 16.11], idleMa: 0.23 } as const
    expect(Math.abs(frameDrawMa(frame, measured, 0) - 387 - 6)).toBeLessThan(24 * (0.05 + 0.05))
  })
})

describe('the limiter foreseen (F8)', () => {
  test.each(FIRMWARE)('with %d mA, %s becomes what the rig makes of it', (budgetMa, from, to, milliEv) => {
    const limited = limitFrame(hexToFrame(from) ?? new Uint8Array(), budget(budgetMa))
    expect(frameToHex(limited.frame)).toBe(to)
    expect(limited.limitedEv).toBe(milliEv / 1000)
  })

  test('never leaves more than the budget, and nothing is taken from a frame within it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 4 * 24 }),
        fc.integer({ min: 50, max: 1500 }),
        (bytes, budgetMa) => {
          const frame = bytes.slice(0, bytes.length - (bytes.length % 4))
          const limited = limitFrame(frame, budget(budgetMa))
          expect(limited.drawMa).toBeLessThanOrEqual(budgetMa + 1e-9)
          const over = frameDrawMa(frame, budget(budgetMa), 40) > budgetMa
          expect(limited.limitedEv < 0).toBe(over)
          if (!over) expect(limited.frame).toEqual(frame)
        },
      ),
    )
  })
})
