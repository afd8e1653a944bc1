import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPower, formatRatio, formatStops, parsePower, parseRatio } from '../../../core/light/power-text'

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

describe('lighting ratios', () => {
  test('a ratio is read as its value', () => {
    expect(parseRatio('4:1')).toBe(4)
    expect(parseRatio(' 1 : 2 ')).toBe(0.5)
    expect(parseRatio('1.5:1')).toBe(1.5)
    expect(parseRatio('8')).toBe(8)
    for (const none of ['', '0:1', '1:0', ':1', '4:', '-4:1', '4:1:1', 'four'])
      expect(parseRatio(none)).toBeNull()
  })

  test('a difference in stops is written as a ratio', () => {
    expect(formatRatio(2)).toBe('4:1')
    expect(formatRatio(-1)).toBe('1:2')
    expect(formatRatio(0)).toBe('1:1')
    expect(formatRatio(0.585)).toBe('1.5:1')
  })
})
