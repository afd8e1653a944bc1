import { describe, expect, test } from 'vitest'
import { colorSchema } from '../../../../core/light/color'
import { GELS, gelColor } from '../../../../core/light/mixing/gels'

const gel = (name: string) => GELS.find((candidate) => candidate.name === name)!

describe('gels', () => {
  // Lee Filters' own examples: 204 takes 6500 K to 3200 K, 201 takes 3200 K to 5700 K.
  test.each([
    ['Full CTO', 6500, 3200],
    ['1/2 CTO', 6500, 3800],
    ['1/4 CTO', 6500, 4600],
    ['Full CTB', 3200, 5700],
    ['1/2 CTB', 3200, 4300],
    ['1/4 CTB', 3200, 3600],
  ])('%s takes %d K to %d K', (name, from, to) => {
    expect(Math.abs(gelColor(gel(name), { cct: from, duv: 0 }).cct / to - 1)).toBeLessThan(0.01)
  })

  test('plus green goes up in Duv and minus green takes it back', () => {
    const green = gelColor(gel('1/2 Plus Green'), { cct: 5600, duv: 0 })
    expect(green.duv).toBeGreaterThan(0.008)
    expect(gelColor(gel('1/2 Minus Green'), green).duv).toBe(0)
  })

  test('on every white a gel comes to a colour that may be stored', () => {
    for (const each of GELS) {
      for (const cct of [1000, 1800, 5600, 20_000]) {
        for (const duv of [-0.1, 0, 0.1])
          expect(colorSchema.safeParse(gelColor(each, { cct, duv })).success).toBe(true)
      }
    }
  })
})
