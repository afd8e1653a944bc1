import { act } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { ColorAdvice } from '../../../core/light/mixing/color-advice'
import { adviceText } from '../../../renderer/light/color/color-words'
import { languageNames } from '../../../renderer/strings/languages'
import { speak } from '../../../renderer/strings/words'

afterEach(() => act(() => speak('en')))

const every: Readonly<Record<ColorAdvice['kind'], { readonly advice: ColorAdvice; readonly says: RegExp }>> =
  {
    'out-of-reach': {
      advice: { kind: 'out-of-reach', byUv: 0.0312, instead: { cct: 2410, duv: 0.004 } },
      says: /0\.031.*2410 K Duv \+0\.004/s,
    },
    'no-white-die': { advice: { kind: 'no-white-die' }, says: /./ },
    'white-die-alone': { advice: { kind: 'white-die-alone', kelvin: 4500 }, says: /4500 K/ },
    'made-of': {
      advice: {
        kind: 'made-of',
        dies: [
          { die: 'red', percent: 100 },
          { die: 'white', percent: 41 },
        ],
      },
      says: /100 %.*41 %/s,
    },
  }

describe('what is said of a colour', () => {
  it.each(languageNames)('%s: each kind with its numbers, in words of its own', async (language) => {
    const english = Object.values(every).map(({ advice }) => adviceText(advice))
    await act(() => speak(language))
    for (const [index, { advice, says }] of Object.values(every).entries()) {
      expect(adviceText(advice)).toMatch(says)
      if (language !== 'en') expect(adviceText(advice)).not.toBe(english[index])
    }
    expect(adviceText(null)).toBe('')
  })

  it('a colour beyond reach that no white stands for is the nearest', () => {
    expect(adviceText({ kind: 'out-of-reach', byUv: 0.002, instead: null })).toBe(
      'Beyond these LEDs by 0.002 uv (0.001 is just seen): the nearest is lit instead.',
    )
  })
})
