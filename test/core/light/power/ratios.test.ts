import { describe, expect, it } from 'vitest'
import { formatRatios, parseRatios, powersForRatio } from '../../../../core/light/power/ratios'

const zones = [
  { id: 'key', power: -1 },
  { id: 'fill', power: -1 },
  { id: 'rim', power: -3 },
]

describe('lighting ratios', () => {
  it('reads as many parts as there are zones', () => {
    expect(parseRatios('4:2:1', 3)).toEqual([4, 2, 1])
    expect(parseRatios(' 1,5 : 1 ', 2)).toEqual([1.5, 1])
    for (const text of ['4:2', '4:2:0', '4::1', 'x', '', '4:2:-1']) expect(parseRatios(text, 3)).toBeNull()
  })

  it('stops are ratios of two', () => {
    expect(formatRatios([0, -1, -2])).toBe('4:2:1')
    expect(formatRatios([-2, -2])).toBe('1:1')
    expect(formatRatios([0, -0.585])).toBe('1.5:1')
    expect(formatRatios([0, -5])).toBe('32:1')
  })

  it('keeps the strongest power and sets the others to it', () => {
    expect(powersForRatio(zones, [4, 2, 1])).toEqual([
      { zone: 'key', power: -1 },
      { zone: 'fill', power: -2 },
      { zone: 'rim', power: -3 },
    ])
    expect(powersForRatio(zones, [1, 1, 2])).toMatchObject([{ power: -2 }, { power: -2 }, { power: -1 }])
  })

  it('refuses what no control could show', () => {
    expect(powersForRatio(zones, [1000, 1, 1])).toBeNull()
  })

  it('what was set reads as what was typed', () => {
    const powers = powersForRatio(zones, [8, 2, 1]) ?? expect.fail('expected powers')
    expect(formatRatios(powers.map(({ power }) => power))).toBe('8:2:1')
  })
})
