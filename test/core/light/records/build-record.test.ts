import { describe, expect, test } from 'vitest'
import { lightRecordSchema } from '../../../../core/light/light-record'
import { buildLightRecord, parseLightRecord } from '../../../../core/light/records/build-record'
import { input, record, shot } from './records.fixture'

describe('building a light record', () => {
  test('gives the public shape, keys in its order', () => {
    expect(lightRecordSchema.safeParse(record).success).toBe(true)
    expect(Object.keys(record)).toEqual([
      'v',
      'source',
      'shot',
      'mode',
      'power',
      'limited',
      'flash',
      'step',
      'zones',
      'rig',
      'frame',
    ])
    expect(record).toMatchObject({
      v: 1,
      source: 'shot',
      shot,
      mode: 'steady',
      power: -1.3,
      limited: 0,
      flash: null,
      rig: { layout: 'ring-24', leds: 'SK6812 RGBW 4500 K' },
    })
    expect(record.frame).toHaveLength(24 * 8)
  })

  test('names the zones that were lit, and of them the pixels that exist', () => {
    expect(record.zones).toEqual([
      { name: 'Key', pixels: '0-7', power: 0, color: { cct: 5200, duv: 0 } },
      { name: 'Rim', pixels: '16-19,21', power: -2, color: { hue: 210, saturation: 0.6 } },
    ])
  })

  test('has no zones where they are not known, but the frame', () => {
    const unknown = buildLightRecord({ ...input, look: null })
    expect(unknown.zones).toEqual([])
    expect(unknown.frame).toBe(record.frame)
  })

  test('says in flash what was achieved, or else what was asked for', () => {
    const sync = { mode: 'flash', delayUs: 100, onUs: 20_000 } as const
    expect(buildLightRecord({ ...input, sync }).flash).toEqual({
      delayUs: 100,
      onUs: 20_000,
      pulses: 1,
      periodUs: null,
    })
    const flash = { delayUs: 1040, onUs: 19_990, pulses: 1, periodUs: null }
    expect(buildLightRecord({ ...input, sync, flash }).flash).toEqual(flash)
  })

  test('counts power in thousandths of a stop and survives JSON', () => {
    const built = buildLightRecord({ ...input, power: -4 / 3, limited: Number.NEGATIVE_INFINITY })
    expect(built).toMatchObject({ power: -1.333, limited: -99 })
    expect(buildLightRecord({ ...input, power: -0.0001, limited: 0.0001 })).toMatchObject({
      power: 0,
      limited: 0,
    })
    expect(parseLightRecord(JSON.parse(JSON.stringify(built)))).toEqual(built)
  })

  test('reading keeps what it does not know and refuses what is no record', () => {
    expect(parseLightRecord({ ...record, weather: 'fog' })).toHaveProperty('weather', 'fog')
    for (const none of [
      null,
      'x',
      {},
      { ...record, v: 2 },
      { ...record, frame: 'zz' },
      { ...record, limited: 1 },
    ]) {
      expect(parseLightRecord(none)).toBeNull()
    }
  })
})
