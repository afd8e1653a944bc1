import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPixels, parsePixels, sortPixels } from '../../../../core/light/looks/pixel-ranges'

describe('pixel ranges', () => {
  test('runs are written short, single pixels alone', () => {
    expect(formatPixels([0, 1, 2, 7])).toBe('0-2,7')
    expect(formatPixels([7, 2, 0, 1, 1])).toBe('0-2,7')
    expect(formatPixels([3, 4])).toBe('3-4')
    expect(formatPixels([])).toBe('')
  })

  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (pixels) => {
        expect(parsePixels(formatPixels(pixels))).toEqual(sortPixels(pixels))
      }),
    )
  })

  test('blanks, overlaps and any order are read', () => {
    expect(parsePixels(' 16 - 19 , 21, 18-20')).toEqual([16, 17, 18, 19, 20, 21])
    expect(parsePixels('  ')).toEqual([])
  })

  test.each(['a', '1-', '-1', '3-1', '1,,2', '0-256', '99999', '1;2', '0-9999999999'])(
    '%s is none',
    (text) => {
      expect(parsePixels(text)).toBeNull()
    },
  )
})
