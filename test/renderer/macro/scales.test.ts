import { describe, expect, it } from 'vitest'
import { apertureScale, linearScale, logScale } from '../../../renderer/macro/scales'

describe('what is typed into a scale', () => {
  it('is a magnification in times or as a ratio, as lenses are marked', () => {
    const { parse } = logScale({ min: 0.05, max: 20, step: 0.01, unit: '×' })
    expect(['2', '2×', '2x', '2:1', ' 2 : 1 ', '4/2'].map(parse)).toEqual([2, 2, 2, 2, 2, 2])
    expect(['1:2', '1/4', '0,5:1', '2,5'].map(parse)).toEqual([0.5, 0.25, 0.5, 2.5])
    expect(['1:0', '0:1', '1:100', '30:1', 'two'].map(parse)).toEqual(Array(5).fill(null))
  })

  it('is a ratio for nothing else', () => {
    expect(linearScale({ min: 0, max: 300, step: 1, unit: 'mm' }).parse('2:1')).toBeNull()
    expect(apertureScale.parse('f/5.6')).toBe(5.6)
  })

  it('has a space before its unit, the per cent sign too', () => {
    expect(linearScale({ min: 10, max: 100, step: 5, unit: '%' }).format(70)).toBe('70 %')
    expect(logScale({ min: 0.05, max: 20, step: 0.01, unit: '×' }).format(2)).toBe('2×')
  })
})
