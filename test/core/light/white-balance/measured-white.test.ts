import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../core/light/looks/apply-edit'
import type { Look, LookEdit } from '../../../../core/light/looks/look'
import { buildLightRecord } from '../../../../core/light/records/build-record'
import { describeRecord } from '../../../../core/light/records/describe-record'
import { lookFromRecord } from '../../../../core/light/records/look-from-record'
import type { MeasuredWhite } from '../../../../core/light/white-balance/measured-white'

const measured: MeasuredWhite = {
  rgb: [1.12, 1, 0.94],
  cct: 5230,
  duv: 0.004,
  setKelvin: 5500,
  camera: 'NIKON D90',
}
const look: Look = {
  name: 'Moth',
  zones: [{ id: 'key', name: 'Key', pixels: [0], power: 0, color: { cct: 5000, duv: 0 }, on: true }],
  power: -1,
  whiteBalance: measured,
}
const whiteAfter = (edit: LookEdit) => {
  const result = applyEdit(look, edit, 8)
  return result.ok ? result.value.whiteBalance : expect.fail(String(result.failure))
}

describe('a measured white', () => {
  it('stays while the light gets brighter, darker or another name', () => {
    expect(whiteAfter({ kind: 'power', power: -3 })).toEqual(measured)
    expect(whiteAfter({ kind: 'zone-name', zone: 'key', name: 'Main' })).toEqual(measured)
    expect(whiteAfter({ kind: 'look', look })).toEqual(measured)
  })

  it('is gone as soon as the light is another one', () => {
    const edits: LookEdit[] = [
      { kind: 'zone-color', zone: 'key', color: { cct: 5200, duv: 0 } },
      { kind: 'zone-power', zone: 'key', power: -1 },
      { kind: 'zone-pixels', zone: 'key', pixels: [1] },
      { kind: 'rotate-all', steps: 1 },
      { kind: 'modifiers', modifiers: [{ kind: 'cone', stops: -1 }] },
      { kind: 'white-balance', measured: null },
    ]
    for (const edit of edits) expect(whiteAfter(edit)).toBeUndefined()
    expect(whiteAfter({ kind: 'look', look: { ...look, whiteBalance: undefined } })).toBeUndefined()
  })

  it('stands in the record and its words, and comes back with a photo', () => {
    const record = buildLightRecord({
      source: 'given',
      shot: null,
      sync: { mode: 'steady' },
      power: -1,
      limited: 0,
      look,
      frame: new Uint8Array(4).fill(9),
      layout: 'ring-1',
      leds: 'SK6812 RGBW 4500 K',
    })
    expect(record.whiteBalance).toEqual(measured)
    expect(describeRecord(record)).toMatch(/ · measured white 5230 K Duv \+0\.004$/)
    expect(lookFromRecord(record).whiteBalance).toEqual(measured)
    expect(lookFromRecord({ ...record, whiteBalance: undefined })).not.toHaveProperty('whiteBalance')
  })
})
