import { act } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LightRecord } from '../../../core/light/light-record'
import { describeRecord } from '../../../core/light/records/describe-record'
import { diffRecords } from '../../../core/light/records/diff-records'
import { lightWords } from '../../../core/photos/light-words'
import { languageNames } from '../../../renderer/strings/languages'
import { colorText, recordText, speak, words } from '../../../renderer/strings/words'
import { record } from '../../core/light/records/records.fixture'

afterEach(() => act(() => speak('en')))

const others = languageNames.filter((language) => language !== 'en')
const frames = 12

/** Between them they say everything that a record can. */
const strobe: LightRecord = {
  ...record,
  mode: 'strobe',
  limited: -0.7,
  flash: { delayUs: 1500, onUs: 2000, pulses: 5, periodUs: 10_000 },
  modifiers: [{ kind: 'X1', stops: -1.2 }],
  whiteBalance: { rgb: [1, 1, 1], cct: 5100, duv: 0, setKelvin: 5200, camera: null },
  stack: { frames, run: null, lights: [], others: 0 },
}
const lights: readonly LightRecord[] = [
  record,
  strobe,
  { ...record, frame: '00'.repeat(96) },
  { ...record, zones: [] },
  { ...record, zones: record.zones.map((zone) => ({ ...zone, pixels: '' })) },
  {
    ...record,
    stack: {
      frames,
      run: null,
      lights: [{ ...record, frames, step: null }],
      others: 3,
    },
  },
]
/** English that no other language of the page says. */
const english =
  /\b(steady|gated|hue|sat|on|no pixel|every|after|limited|dark|unknown|lit|through|measured|stack|frames|more)\b/

describe('a light in words', () => {
  it.each(others)('is told in %s on the page, and stays English in a photo', async (language) => {
    await speak(language)
    for (const light of lights) {
      expect(recordText(light)).not.toBe(describeRecord(light))
      expect(recordText(light)).not.toMatch(english)
      // Numbers are the same for everybody.
      expect(recordText(light).match(/\d+/g)?.toSorted()).toEqual(
        describeRecord(light).match(/\d+/g)?.toSorted(),
      )
    }
    expect(colorText({ hue: 210, saturation: 0.6 })).not.toMatch(english)
    expect(colorText({ hue: 210, saturation: 1 })).not.toMatch(english)
    expect(lightWords(record)).toContain('Light: steady -1.3 EV; Key 5200 K 0 EV on 0-7; Rim hue 210 sat 0.6')
  })

  it.each(others)('differs from another in words of %s', async (language) => {
    await speak(language)
    const other: LightRecord = {
      ...strobe,
      power: -2,
      zones: record.zones
        .slice(0, 1)
        .map((zone) => ({ ...zone, power: -1, pixels: '', color: { cct: 3200, duv: 0 } })),
      frame: 'ff'.repeat(96),
      rig: { ...record.rig, layout: 'X2' },
    }
    const told = diffRecords(record, other, words.record)
    const plain = diffRecords(record, other)
    expect(told).toHaveLength(plain.length)
    const { difference } = words.record
    const key = words.record.zone('Key')
    expect(told.map(({ what }) => what)).toEqual(
      expect.arrayContaining([difference.color(key), difference.power(key), difference.pixels(key)]),
    )
    for (const { what, a, b } of told) {
      // `Mode` may be called the same elsewhere; these are not.
      expect(what).not.toMatch(/colour|power|pixels$|Light|Master|Limited|In front|applied/)
      expect(`${a} ${b}`).not.toMatch(english)
      expect(`${a} ${b}`).not.toMatch(/\b(none|alike|differ)\b/)
    }
  })
})
