import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexToFrame, renderFrame } from '../../../../core/light/frame'
import { lookSchema, MAX_ZONES } from '../../../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { lookFromRecord, syncFromRecord } from '../../../../core/light/records/look-from-record'
import { applied, look, record } from './records.fixture'

describe('a photo brings its light back', () => {
  test('with its zones, names, colours and powers', () => {
    const back = lookFromRecord(record, 'From IMG_0042')
    expect(back).toMatchObject({ name: 'From IMG_0042', power: look.power })
    expect(back.zones.map(({ name, power, color, on }) => ({ name, power, color, on }))).toEqual([
      { name: 'Key', power: 0, color: { cct: 5200, duv: 0 }, on: true },
      { name: 'Rim', power: -2, color: { hue: 210, saturation: 0.6 }, on: true },
    ])
  })

  test('to the byte: the look again gives the frame again', () => {
    expect(applied(lookFromRecord(record))).toEqual(hexToFrame(record.frame))
  })

  test('to the byte from the frame alone, as long as it has no more drives than a look has zones', () => {
    const drive = fc.tuple(...([0, 0, 0, 0] as const).map(() => fc.integer({ min: 0, max: 255 })))
    const frame = fc
      .array(drive, { minLength: 1, maxLength: MAX_ZONES })
      .chain((drives) => fc.array(fc.constantFrom(...drives), { minLength: 1, maxLength: 40 }))
      .map((pixels) =>
        pixels
          .flat()
          .map((value) => value?.toString(16).padStart(2, '0'))
          .join(''),
      )
    fc.assert(
      fc.property(frame, (hex) => {
        const back = lookFromRecord({ ...record, zones: [], frame: hex })
        expect(lookSchema.safeParse(back).success).toBe(true)
        expect(renderFrame(back, hex.length / 8, SK6812_RGBW_NEUTRAL)).toEqual(hexToFrame(hex))
      }),
    )
  })

  test('from a frame with too many drives as near as a look can', () => {
    const hex = Array.from(
      { length: 24 },
      (_, index) => `000000${(index + 10).toString(16).padStart(2, '0')}`,
    ).join('')
    const back = lookFromRecord({ ...record, zones: [], frame: hex })
    expect(back.zones).toHaveLength(MAX_ZONES)
    expect(back.zones.flatMap((zone) => zone.pixels)).toHaveLength(24)
  })

  test('as a look that may be stored, whatever strangers wrote into the record', () => {
    const color = { cct: 5200, duv: 0 }
    const zones = [
      { name: ' ', pixels: '0-3', power: 4, color },
      { name: 'x'.repeat(90), pixels: '2-5', power: -40, color },
      { name: 'bad', pixels: 'all', power: 0, color },
      ...Array.from({ length: 30 }, () => ({ name: 'more', pixels: '', power: 0, color })),
    ]
    const back = lookFromRecord({ ...record, zones, power: 3 })
    expect(lookSchema.safeParse(back).success).toBe(true)
    expect(back.zones.slice(0, 3).map((zone) => zone.pixels)).toEqual([[0, 1, 2, 3], [4, 5], []])
  })
})

describe('and its sync settings', () => {
  const flash = { delayUs: 0.4, onUs: 20_000, pulses: 1, periodUs: null }

  test('steady and flash come back', () => {
    expect(syncFromRecord(record)).toEqual({ mode: 'steady' })
    expect(syncFromRecord({ ...record, mode: 'flash', flash })).toEqual({
      mode: 'flash',
      delayUs: 0,
      onUs: 20_000,
    })
  })

  test('gated comes back with a limit of its own, strobe with its pulses', () => {
    expect(syncFromRecord({ ...record, mode: 'gated', flash: { ...flash, onUs: null } })).toEqual({
      mode: 'gated',
      delayUs: 0,
      limitUs: 1_000_000,
    })
    const strobe = { ...flash, onUs: 3000, pulses: 5, periodUs: 12_500 }
    expect(syncFromRecord({ ...record, mode: 'strobe', flash: strobe })).toEqual({
      mode: 'strobe',
      delayUs: 0,
      onUs: 3000,
      pulses: 5,
      periodUs: 12_500,
    })
  })

  test('what cannot be set again does not', () => {
    expect(syncFromRecord({ ...record, mode: 'strobe', flash })).toBeNull()
    expect(syncFromRecord({ ...record, mode: 'sequence', flash })).toBeNull()
    expect(syncFromRecord({ ...record, mode: 'flash', flash: null })).toBeNull()
    expect(syncFromRecord({ ...record, mode: 'flash', flash: { ...flash, onUs: 3 } })).toBeNull()
  })
})
