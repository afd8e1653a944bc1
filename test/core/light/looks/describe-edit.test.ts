import { describe, expect, test } from 'vitest'
import { changeText } from '../../../../core/api/changes'
import { describeColor, formatDuv } from '../../../../core/light/color-text'
import { describeEdit } from '../../../../core/light/looks/describe-edit'
import type { Look, LookEdit, Zone } from '../../../../core/light/looks/look'
import { en } from '../../../../renderer/strings/en'

const key: Zone = { id: 'k', name: 'Key', pixels: [0], power: 0, color: { cct: 5200, duv: 0 }, on: true }
const before: Look = { name: '', zones: [key], power: 0 }

describe('the undo list', () => {
  test.each<[LookEdit, string]>([
    [{ kind: 'power', power: -1.3 }, 'Master −1.3 EV'],
    [{ kind: 'look', look: { ...before, name: 'Rim' } }, 'Look Rim'],
    [{ kind: 'look', look: before }, 'Look'],
    [{ kind: 'zone-power', zone: 'k', power: -2 }, 'Key −2 EV'],
    [{ kind: 'zone-color', zone: 'k', color: { cct: 3200, duv: 0.004 } }, 'Key 3200 K Duv +0.004'],
    [{ kind: 'zone-pixels', zone: 'k', pixels: [0, 1, 2, 7] }, 'Key on 0-2,7'],
    [{ kind: 'zone-pixels', zone: 'k', pixels: [] }, 'Key emptied'],
    [{ kind: 'zone-name', zone: 'k', name: 'Main' }, 'Key renamed Main'],
    [{ kind: 'zone-on', zone: 'k', on: false }, 'Key muted'],
    [{ kind: 'zone-on', zone: 'k', on: true }, 'Key on'],
    [{ kind: 'zone-rotate', zone: 'k', steps: -2 }, 'Key rotated by 2 pixels'],
    [{ kind: 'rotate-all', steps: 1 }, 'All rotated by 1 pixel'],
    [{ kind: 'add-zone', zone: { ...key, id: 'r', name: 'Rim' } }, 'Rim added'],
    [{ kind: 'remove-zone', zone: 'k' }, 'Key removed'],
    [{ kind: 'zone-pixels', zone: 'k', pixels: [3], how: 'mirrored' }, 'Key mirrored'],
    [{ kind: 'zone-pixels', zone: 'k', pixels: [3], how: 'opposite' }, 'Key with its opposite'],
    [{ kind: 'solo', zone: 'k' }, 'Key solo'],
    [{ kind: 'solo', zone: null }, 'Solo off'],
    [{ kind: 'zone-dim', zone: 'k', by: 'pixels' }, 'Key dimmed by pixels'],
    [{ kind: 'zone-split', zone: 'k', into: [key, { ...key, id: 'l' }] }, 'Key as a gradient of 2'],
    [
      {
        kind: 'ratio',
        powers: [
          { zone: 'k', power: 0 },
          { zone: 'l', power: -2 },
        ],
      },
      'Ratio 4:1',
    ],
    [{ kind: 'remove-zone', zone: 'gone' }, 'Zone removed'],
  ])('%o reads %s', (edit, text) => {
    expect(changeText(en.changes.light, describeEdit(edit, before))).toBe(text)
  })
})

describe('a colour in words', () => {
  test('each kind in its own terms', () => {
    expect(describeColor({ cct: 5200.4, duv: 0 })).toBe('5200 K')
    expect(describeColor({ cct: 5200, duv: -0.012 })).toBe('5200 K Duv −0.012')
    expect(describeColor({ hue: 210, saturation: 0.6 })).toBe('hue 210 sat 0.6')
    expect(describeColor({ hue: 210, saturation: 1 })).toBe('hue 210')
    expect(describeColor({ rgbw: [255, 0, 0, 12] })).toBe('RGBW 255/0/0/12')
    expect(describeColor({ gel: 'Full CTO', cct: 3200, duv: 0 })).toBe('Full CTO 3200 K')
  })

  test('Duv keeps its sign and its zero has none', () => {
    expect(formatDuv(0.0032)).toBe('+0.003')
    expect(formatDuv(-0.0001)).toBe('0.000')
  })
})
