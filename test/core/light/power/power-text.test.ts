import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatFineEv, formatPower, formatStops, parsePower } from '../../../../core/light/power/power-text'

describe('power as text', () => {
  test.each([
    [0, '0 EV'],
    [-0, '0 EV'],
    [-1, '−1 EV'],
    [-4 / 3, '−1 1/3 EV'],
    [-1.333, '−1 1/3 EV'],
    [-2 / 3, '−2/3 EV'],
    [-1.3, '−1.3 EV'],
    [-0.7, '−0.7 EV'],
    [-0.04, '0 EV'],
    [-9.96, '−10 EV'],
    [0.5, '+0.5 EV'],
    [Number.NEGATIVE_INFINITY, '−∞ EV'],
  ])('%d is written %s', (ev, text) => {
    expect(formatPower(ev)).toBe(text)
  })

  test.each([
    ['-1 1/3', -4 / 3],
    ['−1 1/3 EV', -4 / 3],
    ['-1/3', -1 / 3],
    ['1/4', -2],
    ['1/1', 0],
    ['25%', -2],
    ['12,5 %', -3],
    ['100%', 0],
    ['-1.3', -1.3],
    ['-1,3', -1.3],
    ['-1.3 ev', -1.3],
    ['−.5', -0.5],
    [' -2 stops ', -2],
    ['0', 0],
    ['-0', 0],
    ['0 EV', 0],
    ['-10', -10],
  ])('%s is understood', (text, ev) => {
    expect(parsePower(text)).toBeCloseTo(ev, 9)
    expect(Object.is(parsePower(text), -0)).toBe(false)
  })

  test.each([
    '',
    'x',
    '1.3',
    '+1',
    '150%',
    '0%',
    '4/1',
    '1/0',
    '0/0',
    '-11',
    '--1',
    '-1 1/0',
    '1 1/3',
    '-',
    '1e3',
    '%',
    'EV',
  ])('%s is no power', (text) => {
    expect(parsePower(text)).toBeNull()
  })

  test('what is written is understood again, to the digits written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 0 }), (milliEv) => {
        const ev = milliEv / 1000
        const back = parsePower(formatPower(ev))
        expect(Math.abs((back ?? 99) - ev)).toBeLessThanOrEqual(0.05 + 1e-9)
        expect(formatStops(back ?? 99)).toBe(formatStops(ev))
      }),
    )
  })

  test('any text at all is a power in range or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ev = parsePower(text)
        if (ev !== null) expect(ev >= -10 && ev <= 0).toBe(true)
      }),
    )
  })
})

describe('power as it was achieved', () => {
  test('to the hundredth, with a true minus, and dark as what it is', () => {
    expect(formatFineEv(-1.334)).toBe('−1.33 EV')
    expect(formatFineEv(0.0904)).toBe('+0.09 EV')
    expect(formatFineEv(-0.001)).toBe('0.00 EV')
    expect(formatFineEv(Number.NEGATIVE_INFINITY)).toBe('−∞ EV')
  })
})
