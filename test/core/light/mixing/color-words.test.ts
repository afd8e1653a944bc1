import { describe, expect, it } from 'vitest'
import { colorAdvice } from '../../../../core/light/mixing/color-words'
import { SK6812_RGBW_NEUTRAL, WS2812 } from '../../../../core/light/mixing/led-presets'

describe('what is said of a colour', () => {
  it('praises the white die alone, by its own kelvin', () => {
    expect(colorAdvice({ cct: 4500, duv: 0 }, SK6812_RGBW_NEUTRAL)).toBe(
      'The white die alone, 4500 K: the safest for colour-critical work.',
    )
  })

  it('names the dies of a mixed white and calls it an estimate', () => {
    expect(colorAdvice({ cct: 3200, duv: 0 }, SK6812_RGBW_NEUTRAL)).toMatch(
      /^Made of red 100 %, white \d+ %.*\. An estimate/,
    )
  })

  it('warns of white without a white die', () => {
    expect(colorAdvice({ cct: 5500, duv: 0 }, WS2812)).toContain('renders colours poorly')
  })

  it('says how far off a colour beyond the LEDs is, and what comes instead', () => {
    expect(colorAdvice({ cct: 2000, duv: 0.1 }, SK6812_RGBW_NEUTRAL)).toMatch(
      /^Beyond these LEDs by 0\.\d{3} uv \(0\.001 is just seen\): .+ is lit instead\.$/,
    )
  })

  it('has nothing to say of a hue, which is made of the LEDs’ own colours', () => {
    expect(colorAdvice({ hue: 210, saturation: 0.6 }, SK6812_RGBW_NEUTRAL)).toBe('')
  })
})
