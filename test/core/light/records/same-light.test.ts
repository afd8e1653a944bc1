import { describe, expect, test } from 'vitest'
import { lightKey, sameLight } from '../../../../core/light/records/same-light'
import { record } from './records.fixture'

const flash = { delayUs: 0, onUs: 20_000, pulses: 1, periodUs: null }

describe('the same light', () => {
  test('is the same whoever recorded it, whatever it was called', () => {
    const renamed = record.zones.map((zone) => ({ ...zone, name: `${zone.name}!` }))
    const other = {
      ...record,
      source: 'timeline' as const,
      shot: null,
      zones: renamed,
      frame: record.frame.toUpperCase(),
    }
    expect(sameLight(record, other)).toBe(true)
    expect(lightKey(record)).toBe(lightKey(other))
  })

  test('is the same when only the start of the pulse differs', () => {
    const a = { ...record, mode: 'flash' as const, flash }
    expect(sameLight(a, { ...a, flash: { ...flash, delayUs: 900 } })).toBe(true)
    expect(sameLight(a, { ...a, flash: { ...flash, onUs: 10_000 } })).toBe(false)
    expect(sameLight(a, record)).toBe(false)
  })

  test('is another with one drive value changed, another layout, other LEDs, or a diffuser in front', () => {
    expect(sameLight(record, { ...record, frame: `${record.frame.slice(0, -1)}1` })).toBe(false)
    expect(sameLight(record, { ...record, rig: { ...record.rig, layout: 'ring-24b' } })).toBe(false)
    expect(sameLight(record, { ...record, rig: { ...record.rig, leds: 'WS2812 RGB' } })).toBe(false)
    expect(sameLight(record, { ...record, modifiers: [{ kind: 'diffuser', stops: -1.2 }] })).toBe(false)
  })
})
