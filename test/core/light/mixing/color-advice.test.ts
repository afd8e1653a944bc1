import { describe, expect, it } from 'vitest'
import { colorAdvice } from '../../../../core/light/mixing/color-advice'
import { SK6812_RGBW_NEUTRAL, WS2812 } from '../../../../core/light/mixing/led-presets'

describe('what is said of a colour', () => {
  it('praises the white die alone, by its own kelvin', () => {
    expect(colorAdvice({ cct: 4500, duv: 0 }, SK6812_RGBW_NEUTRAL)).toEqual({
      kind: 'white-die-alone',
      kelvin: 4500,
    })
  })

  it('names the dies of a mixed white, the strongest first', () => {
    const advice = colorAdvice({ cct: 3200, duv: 0 }, SK6812_RGBW_NEUTRAL)
    if (advice?.kind !== 'made-of') throw new Error('expected the dies')
    const [first, second] = advice.dies
    expect(first).toEqual({ die: 'red', percent: 100 })
    expect(second?.die).toBe('white')
    const percents = advice.dies.map(({ percent }) => percent)
    expect(percents).toEqual([...percents].sort((a, b) => b - a))
  })

  it('warns of white without a white die', () => {
    expect(colorAdvice({ cct: 5500, duv: 0 }, WS2812)).toEqual({ kind: 'no-white-die' })
  })

  it('says how far off a colour beyond the LEDs is, and what comes instead', () => {
    const advice = colorAdvice({ cct: 2000, duv: 0.1 }, SK6812_RGBW_NEUTRAL)
    expect(advice).toMatchObject({ kind: 'out-of-reach', byUv: expect.any(Number) })
    expect(advice?.kind === 'out-of-reach' && advice.byUv).toBeGreaterThan(0.01)
  })

  it('has nothing to say of a hue, which is made of the LEDs’ own colours', () => {
    expect(colorAdvice({ hue: 210, saturation: 0.6 }, SK6812_RGBW_NEUTRAL)).toBeNull()
  })
})
