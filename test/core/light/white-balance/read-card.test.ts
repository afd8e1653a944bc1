import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CctDuv, cctDuvToXy } from '../../../../core/light/mixing/cct'
import { type Xyz, xyToXyz } from '../../../../core/light/mixing/chromaticity'
import { daylightWhite } from '../../../../core/light/mixing/daylight'
import { encodeSrgb, linearRgbToXyz, xyzToLinearRgb } from '../../../../core/light/mixing/srgb'
import { adaptWhite } from '../../../../core/light/white-balance/adapt-white'
import { cardGrid } from '../../../../core/light/white-balance/card-grid'
import { type CardRegion, readCard } from '../../../../core/light/white-balance/read-card'

const WIDTH = 96
const HEIGHT = 64
const all: CardRegion = { column: 0, row: 0, columns: 24, rows: 16 }
const D65 = linearRgbToXyz([1, 1, 1])

type Rgb = readonly [number, number, number]
const paint = (at: (x: number, y: number) => Rgb) => {
  const data = new Uint8Array(WIDTH * HEIGHT * 4)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) data.set([...at(x, y), 255], 4 * (y * WIDTH + x))
  return cardGrid({ width: WIDTH, height: HEIGHT, data })
}
const byte = (linear: number) => Math.round(255 * encodeSrgb(Math.min(1, Math.max(0, linear))))
/** A grey card of this reflectance under a white, as a camera set to `setKelvin` renders it. */
const cardUnder = (white: CctDuv, setKelvin: number, grey = 0.3): Rgb => {
  const set = xyToXyz(cctDuvToXy(daylightWhite(setKelvin)), 1)
  const [r, g, b] = xyzToLinearRgb(adaptWhite(xyToXyz(cctDuvToXy(white), grey), set, D65))
  return [byte(r), byte(g), byte(b)]
}

describe('Bradford adaptation', () => {
  it('agrees with the published D65 to D50 matrix (brucelindbloom.com, Chromatic Adaptation)', () => {
    const d65: Xyz = [0.95047, 1, 1.08883]
    const d50: Xyz = [0.96422, 1, 0.82521]
    const column = (unit: Xyz) => adaptWhite(unit, d65, d50)
    const close = (got: Xyz, wanted: Xyz) => {
      for (const [at, value] of got.entries()) expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 4)
    }
    close(column([1, 0, 0]), [1.0478112, 0.0295424, -0.0092345])
    close(column([0, 1, 0]), [0.0228866, 0.9904844, 0.0150436])
    close(column([0, 0, 1]), [-0.050127, -0.0170491, 0.7521316])
    close(adaptWhite(d65, d65, d50), d50)
  })
})

describe('a grey card', () => {
  it('that comes out grey was lit by the white that was set, and needs no factors', () => {
    const grid = paint(() => [140, 140, 140])
    for (const kelvin of [3200, 4300, 5500, 6500]) {
      const reading = readCard(grid, all, kelvin)
      if (!reading.ok) return expect.fail(reading.failure)
      expect(Math.abs(reading.value.white.cct / kelvin - 1)).toBeLessThan(0.002)
      expect(reading.value.white.duv).toBeCloseTo(daylightWhite(kelvin).duv, 3)
      expect(reading.value.rgb.map((factor) => factor.toFixed(6))).toEqual([
        '1.000000',
        '1.000000',
        '1.000000',
      ])
    }
  })

  it('tells the white it was lit by, whatever was set, within what 8 bits hold', () => {
    const kelvin = fc.integer({ min: 2800, max: 7500 })
    fc.assert(
      fc.property(kelvin, kelvin, fc.integer({ min: -8, max: 8 }), (cct, setKelvin, thousandths) => {
        const duv = thousandths / 1000
        const card = cardUnder({ cct, duv }, setKelvin)
        fc.pre(Math.max(...card) < 254)
        const reading = readCard(
          paint(() => card),
          all,
          setKelvin,
        )
        const { white } = reading.ok ? reading.value : expect.fail(reading.failure)
        expect(Math.abs(1e6 / white.cct - 1e6 / cct)).toBeLessThan(6)
        expect(Math.abs(white.duv - duv)).toBeLessThan(0.003)
      }),
      { numRuns: 40 },
    )
  })

  it('gives the factors that make it grey', () => {
    const grid = paint(() => [180, 140, 100])
    const reading = readCard(grid, all, 5500)
    if (!reading.ok) return expect.fail(reading.failure)
    const [cell] = grid.cells
    const made = reading.value.rgb.map((factor, channel) => factor * (cell?.rgb[channel] ?? 0))
    expect(made[0]).toBeCloseTo(made[1] ?? 0, 9)
    expect(made[2]).toBeCloseTo(made[1] ?? 0, 9)
  })

  it('is read in the region that was chosen, and in no other', () => {
    const left = cardUnder({ cct: 4500, duv: 0 }, 5500)
    const grid = paint((x) => (x < WIDTH / 2 ? left : [20, 200, 20]))
    const card = readCard(grid, { column: 0, row: 2, columns: 12, rows: 4 }, 5500)
    expect(card.ok && Math.round(card.value.white.cct / 100)).toBe(45)
    expect(readCard(grid, all, 5500)).toEqual({ ok: false, failure: 'uneven' })
    expect(readCard(grid, { column: 14, row: 0, columns: 8, rows: 8 }, 5500)).toEqual({
      ok: false,
      failure: 'no-white',
    })
  })

  it('may fall off to one side, as macro light does', () => {
    const grid = paint((x) => {
      const [r, g, b] = cardUnder({ cct: 5000, duv: 0 }, 5500, 0.4 - (0.25 * x) / WIDTH)
      return [r, g, b]
    })
    const reading = readCard(grid, all, 5500)
    expect(reading.ok && Math.abs(reading.value.white.cct - 5000) < 120).toBe(true)
  })

  it('is refused where it is clipped, but for glints, and where it is too dark', () => {
    expect(
      readCard(
        paint((x) => (x % 10 === 0 ? [255, 200, 200] : [180, 180, 180])),
        all,
        5500,
      ),
    ).toEqual({
      ok: false,
      failure: 'clipped',
    })
    expect(
      readCard(
        paint((x, y) => (x + y === 0 ? [255, 255, 255] : [180, 180, 180])),
        all,
        5500,
      ).ok,
    ).toBe(true)
    expect(
      readCard(
        paint(() => [30, 30, 30]),
        all,
        5500,
      ),
    ).toEqual({ ok: false, failure: 'dark' })
    expect(
      readCard(
        paint(() => [0, 0, 0]),
        all,
        5500,
      ),
    ).toEqual({ ok: false, failure: 'dark' })
  })
})
