import { describe, expect, it } from 'vitest'
import { fitted, placed } from '../../renderer/ui/Thumbnail'

const share = (text: unknown) => Number.parseFloat(String(text)) / 100
/** What is left of it once its edge is cut, turned: shares of the place's width. */
function seen(aspect: number, turn: 0 | 90 | 180 | 270) {
  const { width, padding, aspectRatio, rotate } = placed({ aspect, turn })
  const [high, wide] = String(padding).split(' ').map(share)
  const size = [share(width) - 2 * (wide ?? 0), share(width) / Number(aspectRatio) - 2 * (high ?? 0)] as const
  return { across: size[turn % 180 === 0 ? 0 : 1], up: size[turn % 180 === 0 ? 1 : 0], rotate }
}

describe('a small picture in a place of 3 : 2', () => {
  it('fills it where it is of that shape', () => {
    const { across, up, rotate } = seen(3 / 2, 0)
    expect([across, up, rotate]).toEqual([expect.closeTo(1, 3), expect.closeTo(2 / 3, 3), undefined])
  })

  it('is as high as it may be where it stands upright, by its own shape or turned', () => {
    for (const { across, up } of [seen(2 / 3, 0), seen(3 / 2, 90), seen(3 / 2, 270)])
      expect([across, up]).toEqual([expect.closeTo(4 / 9, 3), expect.closeTo(2 / 3, 3)])
    expect(seen(3 / 2, 270).rotate).toBe('270deg')
  })

  it('is as wide as it may be where it is wider', () => {
    const { across, up } = seen(2, 180)
    expect([across, up]).toEqual([expect.closeTo(1, 3), expect.closeTo(1 / 2, 3)])
  })

  it('is cut to fill it where a slim bar would be left', () => {
    expect(fitted({ aspect: 1.47, turn: 0 })).toEqual({ aspect: 3 / 2, turn: 0 })
    expect(fitted({ aspect: 1.5098, turn: 180 })).toEqual({ aspect: 3 / 2, turn: 180 })
    expect(fitted({ aspect: 0.68, turn: 90 })).toEqual({ aspect: 2 / 3, turn: 90 })
    for (const shape of [
      { aspect: 4 / 3, turn: 0 },
      { aspect: 1.54, turn: 0 },
      { aspect: 1.47, turn: 90 },
    ] as const)
      expect(fitted(shape)).toBe(shape)
  })
})
