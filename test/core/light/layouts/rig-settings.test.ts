import { describe, expect, it } from 'vitest'
import { readLayoutFile } from '../../../../core/light/layouts/layout-file'
import { pixelAngleDeg } from '../../../../core/light/layouts/layout-geometry'
import { type LayoutChoice, layoutOf, ledKindOf } from '../../../../core/light/layouts/rig-settings'
import { SK6812_RGBW_NEUTRAL, sk6812Rgbw, WS2812 } from '../../../../core/light/mixing/led-presets'
import { mixColor } from '../../../../core/light/mixing/mix'

describe('the layout by the photographer’s word', () => {
  it.each([7, 12, 16, 24, 60])('a ring of %i begins and turns as it was said', (pixels) => {
    const ring = layoutOf({ shape: 'ring', radiusMm: 40, startDeg: 90, clockwise: false }, pixels)
    expect(ring.name).toBe(`ring-${pixels}`)
    expect(pixelAngleDeg(ring, 0)).toBe(90)
    expect(pixelAngleDeg(ring, 1)).toBeCloseTo(90 - 360 / pixels, 5)
    for (const { x, y } of ring.places) expect(Math.hypot(x, y)).toBeCloseTo(40, 9)
  })

  it('panels of 4×8 and 8×8, and one that is not full', () => {
    const choice = (columns: number): LayoutChoice => ({
      shape: 'panel',
      columns,
      pitchMm: 10,
      serpentine: true,
    })
    expect(layoutOf(choice(4), 32).name).toBe('panel-4x8')
    expect(layoutOf(choice(8), 64).places).toHaveLength(64)
    expect(layoutOf(choice(8), 60).places).toHaveLength(60)
    const { places } = layoutOf(choice(4), 32)
    expect(places[4]?.x).toBe(places[3]?.x)
  })

  it('coordinates fit only as many pixels as they are', () => {
    const places = [
      { x: 0, y: 1, z: 2 },
      { x: 3, y: 4, z: 5 },
    ]
    const choice: LayoutChoice = { shape: 'custom', name: 'two rings', places }
    expect(layoutOf(choice, 2)).toEqual({ name: 'two rings', shape: 'custom', places })
    expect(layoutOf(choice, 24).name).toBe('ring-24')
    expect(layoutOf({ shape: 'strip', pitchMm: 10, offsetMm: 30 }, 3).places.map(({ x }) => x)).toEqual([
      -10, 0, 10,
    ])
  })
})

describe('LEDs by the photographer’s word', () => {
  it('another bin of white is mixed with its own kelvin', () => {
    const warm = ledKindOf({ kind: 'white', kelvin: 3000 }, SK6812_RGBW_NEUTRAL)
    expect(warm).toEqual(sk6812Rgbw(3000))
    expect(mixColor({ cct: 3000, duv: 0 }, warm).drive[3]).toBe(1)
    expect(ledKindOf({ kind: 'white', kelvin: 3000 }, WS2812)).toBe(WS2812)
  })

  it('measured values stand for what the rig says', () => {
    const { primaries } = SK6812_RGBW_NEUTRAL
    const measured = { ...primaries, w: { x: 0.38, y: 0.38, luminance: 5 } }
    const leds = ledKindOf({ kind: 'measured', primaries: measured, kelvin: 4020 }, SK6812_RGBW_NEUTRAL)
    expect(leds).toMatchObject({
      name: 'SK6812 RGBW 4020 K measured',
      whiteKelvin: 4020,
      primaries: measured,
    })
    expect(leds.fullMa).toEqual(SK6812_RGBW_NEUTRAL.fullMa)
  })
})

describe('coordinates from a file', () => {
  const places = [
    { x: 1, y: 2, z: 0 },
    { x: -3.5, y: 4, z: 0 },
  ]
  it.each([
    ['[{"x":1,"y":2},{"x":-3.5,"y":4,"z":0}]'],
    ['[[1,2],[-3.5,4,0]]'],
    ['x,y,z\n1,2,0\n-3.5,4,0\n'],
    ['1;2\r\n-3.5;4\r\n'],
    ['1\t2\n\n-3.5\t4'],
  ])('%j', (text) => {
    expect(readLayoutFile(text, 2)).toEqual({ ok: true, value: places })
  })

  it('is refused with a sentence', () => {
    for (const text of ['', 'moth', '[1,2]', '{', '1,2,3,4', '1,x'])
      expect(readLayoutFile(text, 1)).toMatchObject({ ok: false, failure: ['placesUnread'] })
    expect(readLayoutFile('1,2', 24)).toEqual({
      ok: false,
      failure: ['otherCount', 1, 24],
    })
    expect(readLayoutFile('1,20000', 1)).toMatchObject({ failure: ['placeTooFar'] })
  })
})
