import { describe, expect, test } from 'vitest'
import { isDark, renderFrame } from '../../../../core/light/frame'
import type { Layout } from '../../../../core/light/layouts/layout'
import { layoutFor, panelLayout, ringsLayout, stripLayout } from '../../../../core/light/layouts/layouts'
import { factoryLooks } from '../../../../core/light/looks/factory-looks'
import { lookSchema } from '../../../../core/light/looks/look'
import { WS2812 } from '../../../../core/light/mixing/led-presets'
import { words } from '../../../../renderer/strings/words'

const layouts = [1, 2, 7, 12, 16, 24, 32, 60, 64, 256].map(layoutFor).concat(stripLayout(8))

describe('factory looks', () => {
  test.each(layouts)(
    'on $name every look is a look, lit but for the dark frame, zones disjoint',
    (layout) => {
      for (const look of factoryLooks(layout)) {
        expect(lookSchema.safeParse(look).success).toBe(true)
        const pixels = look.zones.flatMap((zone) => zone.pixels)
        expect(new Set(pixels).size).toBe(pixels.length)
        expect(Math.max(-1, ...pixels)).toBeLessThan(layout.places.length)
        expect(new Set(look.zones.map((zone) => zone.id)).size).toBe(look.zones.length)
        expect(isDark(renderFrame(look, layout.places.length, WS2812))).toBe(look.name === 'Dark frame')
      }
    },
  )

  test('are a dozen or so, each named once and each another light', () => {
    const layout = layoutFor(24)
    const looks = factoryLooks(layout)
    expect(looks.length).toBeGreaterThanOrEqual(12)
    expect(new Set(looks.map((look) => look.name)).size).toBe(looks.length)
    // On a single ring all pixels are outermost: there, what makes a dark field is where the rig is held.
    const others = looks.filter(({ name }) => name !== 'Dark field')
    expect(new Set(others.map((look) => renderFrame(look, 24, WS2812).toString())).size).toBe(others.length)
  })

  test('key left lights the left, fill the rest two stops down', () => {
    const look = factoryLooks(layoutFor(24)).find(({ name }) => name === 'Key left')
    expect(look?.zones.map(({ name, pixels, power }) => [name, pixels.length, power])).toEqual([
      ['Key', 8, 0],
      ['Fill', 16, -2],
    ])
    expect(look?.zones[0]?.pixels).toContain(18)
  })

  test('dark field lights the largest of several rings, the border of a panel, the ends of a strip', () => {
    const lit = (layout: Layout) =>
      factoryLooks(layout).find(({ name }) => name === 'Dark field')?.zones[0]?.pixels
    const ring = { startDeg: 0, clockwise: true, zMm: 0 }
    const rings = ringsLayout([
      { ...ring, pixels: 6, radiusMm: 12 },
      { ...ring, pixels: 12, radiusMm: 25 },
    ])
    expect(lit(rings)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17])
    expect(lit(panelLayout(4, 4))).toEqual([0, 1, 2, 3, 4, 7, 8, 11, 12, 13, 14, 15])
    expect(lit(stripLayout(8, { offsetMm: 10 }))).toEqual([0, 7])
    expect(lit(layoutFor(24))).toHaveLength(24)
  })

  test('each says what the rig needs for it, on the page', () => {
    expect(Object.keys(words.factoryLooks.about).sort()).toEqual(
      factoryLooks(layoutFor(24))
        .map(({ name }) => name)
        .sort(),
    )
  })

  test('white is the white die’s own', () => {
    expect(factoryLooks(layoutFor(24), 3000)[0]?.zones[0]?.color).toEqual({ cct: 3000, duv: 0 })
    expect(factoryLooks(layoutFor(24), null)[0]?.zones[0]?.color).toEqual({ cct: 4500, duv: 0 })
  })
})
