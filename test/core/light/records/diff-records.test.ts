import { describe, expect, it } from 'vitest'
import { renderFrame, scaleFrame } from '../../../../core/light/frame'
import { ringLayout } from '../../../../core/light/layouts/layout'
import type { LightRecord } from '../../../../core/light/light-record'
import { factoryLooks } from '../../../../core/light/looks/factory-looks'
import type { Look, SyncSettings } from '../../../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { buildLightRecord } from '../../../../core/light/records/build-record'
import { diffRecords } from '../../../../core/light/records/diff-records'
import { sameLight } from '../../../../core/light/records/same-light'

const looks = factoryLooks(ringLayout(24))
const keyLeft = looks[1] ?? expect.fail('expected a look')

function recordOf(look: Look, sync: SyncSettings = { mode: 'steady' }): LightRecord {
  return buildLightRecord({
    source: 'given',
    shot: null,
    sync,
    power: look.power,
    limited: 0,
    look,
    frame: scaleFrame(renderFrame(look, 24, SK6812_RGBW_NEUTRAL), look.power),
    layout: 'ring-24',
    leds: SK6812_RGBW_NEUTRAL.name,
  })
}

describe('what differs between two lights', () => {
  it('is nothing for a light and itself, whatever its shot', () => {
    const a = recordOf(keyLeft)
    const shot = { rig: 'a', boot: 'b', seq: 4, time: '2026-11-23T10:15:30.123Z' }
    expect(diffRecords(a, { ...a, source: 'shot', shot })).toEqual([])
  })

  it('is master power and the light in all when the knob was turned, and no more', () => {
    expect(diffRecords(recordOf(keyLeft), recordOf({ ...keyLeft, power: -1 }))).toEqual([
      { what: 'Master', a: '0 EV', b: '−1 EV' },
      { what: 'Pixels as applied', a: '0 alike', b: '24 differ' },
      { what: 'Light in all', a: '0 EV', b: '−1 EV' },
    ])
  })

  it('names the zone and what of it changed', () => {
    const [key, fill] = keyLeft.zones
    if (!key || !fill) throw new Error('expected two zones')
    const other: Look = {
      ...keyLeft,
      zones: [
        { ...key, color: { cct: 3200, duv: 0 }, power: -1 },
        { ...fill, id: 'rim', name: 'Rim' },
      ],
    }
    const differences = diffRecords(recordOf(keyLeft), recordOf(other))
    expect(differences.slice(0, 4)).toEqual([
      { what: 'Key colour', a: '4500 K', b: '3200 K' },
      { what: 'Key power', a: '0 EV', b: '−1 EV' },
      { what: 'Fill', a: '4500 K −2 EV on 0-13,22-23', b: '–' },
      { what: 'Rim', a: '–', b: '4500 K −2 EV on 0-13,22-23' },
    ])
  })

  it('tells flash from steady, with its times', () => {
    const flash = recordOf(keyLeft, { mode: 'flash', delayUs: 0, onUs: 20_000 })
    expect(diffRecords(recordOf(keyLeft), flash)).toEqual([
      { what: 'Mode', a: 'steady', b: 'flash' },
      { what: 'Light on', a: '–', b: '20 ms' },
      { what: 'Delay', a: '–', b: '0 µs' },
      { what: 'Pulses', a: '–', b: '1' },
    ])
  })

  it('compares the frames where one side does not know its zones', () => {
    const a = recordOf(keyLeft)
    const b = { ...a, zones: [], frame: `ffffffff${a.frame.slice(8)}` }
    expect(diffRecords(a, b).map(({ what, b: text }) => [what, text])).toEqual([
      ['Pixels as applied', '1 differ'],
      ['Light in all', expect.stringMatching(/^\+/)],
    ])
  })

  it('is empty for no two factory looks that light differently, and the same seen from either side', () => {
    for (const one of looks)
      for (const other of looks) {
        const [a, b] = [recordOf(one), recordOf(other)]
        const there = diffRecords(a, b)
        if (!sameLight(a, b)) expect(there.length).toBeGreaterThan(0)
        const back = diffRecords(b, a)
        expect(new Set(back.map(({ what }) => what))).toEqual(new Set(there.map(({ what }) => what)))
      }
  })
})
