import { describe, expect, test } from 'vitest'
import { buildLightRecord } from '../../../../core/light/records/build-record'
import { describeRecord } from '../../../../core/light/records/describe-record'
import { input, record } from './records.fixture'

const ZONES = 'Key 5200 K 0 EV on 0-7 · Rim hue 210 sat 0.6 −2 EV on 16-19,21'

describe('a light in words', () => {
  test('says mode, master and each zone', () => {
    expect(describeRecord(record)).toBe(`steady −1.3 EV · ${ZONES}`)
  })

  test('says what the limiter took', () => {
    expect(describeRecord({ ...record, limited: -0.7 })).toBe(`steady −1.3 EV limited −0.7 EV · ${ZONES}`)
  })

  test('says how long a flash was, and how late where it was delayed', () => {
    const flash = (delayUs: number, onUs: number) =>
      describeRecord(buildLightRecord({ ...input, sync: { mode: 'flash', delayUs, onUs } }))
    expect(flash(0, 20_000)).toBe(`flash 20 ms −1.3 EV · ${ZONES}`)
    expect(flash(1500, 850)).toBe(`flash 850 µs after 1.5 ms −1.3 EV · ${ZONES}`)
    expect(flash(0, 2_500_000)).toBe(`flash 2.5 s −1.3 EV · ${ZONES}`)
  })

  test('says strobe pulses and the step of a sequence', () => {
    const strobe = { delayUs: 0, onUs: 2000, pulses: 5, periodUs: 10_000 }
    expect(describeRecord({ ...record, mode: 'strobe', flash: strobe })).toBe(
      `strobe 5 × 2 ms every 10 ms −1.3 EV · ${ZONES}`,
    )
    const step = { index: 3, of: 8, name: 'rake 090', shot: 1, shots: 1 }
    expect(describeRecord({ ...record, mode: 'sequence', step })).toBe(
      `sequence 3/8 rake 090 −1.3 EV · ${ZONES}`,
    )
  })

  test('says dark, and which pixels were lit where the zones are not known', () => {
    expect(describeRecord({ ...record, frame: '00'.repeat(96) })).toBe('steady −1.3 EV · dark')
    expect(describeRecord({ ...record, zones: [] })).toBe('steady −1.3 EV · zones unknown, lit 0-7,16-19,21')
  })

  test('stays on one line whatever a zone is called', () => {
    const zones = [{ name: 'a\nb\tc', pixels: '0', power: 0, color: { cct: 5200, duv: 0 } }]
    expect(describeRecord({ ...record, zones })).toBe('steady −1.3 EV · a b c 5200 K 0 EV on 0')
  })
})
