import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../../../../core/light/looks/apply-edit'
import { describeEdit } from '../../../../core/light/looks/describe-edit'
import { type Look, lookSchema } from '../../../../core/light/looks/look'
import {
  type Modifier,
  modifierSchema,
  modifierStops,
  throughModifiers,
  tints,
} from '../../../../core/light/modifiers/modifier'
import { MODIFIER_PRESETS } from '../../../../core/light/modifiers/modifier-presets'
import { describeModifiers } from '../../../../core/light/modifiers/modifier-words'
import { buildLightRecord, parseLightRecord } from '../../../../core/light/records/build-record'
import { describeRecord } from '../../../../core/light/records/describe-record'
import { diffRecords } from '../../../../core/light/records/diff-records'
import { lookFromRecord } from '../../../../core/light/records/look-from-record'
import { sameLight } from '../../../../core/light/records/same-light'
import { lightWords } from '../../../../core/photos/light-words'

const bare: Look = {
  name: 'Moth',
  zones: [{ id: 'key', name: 'Key', pixels: [0, 1], power: 0, color: { cct: 5000, duv: 0 }, on: true }],
  power: -1,
}
const diffuser: Modifier = { kind: 'diffuser', stops: -1.2, mired: 30, duv: 0.002 }
const polariser: Modifier = { kind: 'polariser', stops: -1.333 }
const through = (...modifiers: Modifier[]): Look => ({ ...bare, modifiers })

const recordOf = (look: Look) =>
  buildLightRecord({
    source: 'given',
    shot: null,
    sync: { mode: 'steady' },
    power: look.power,
    limited: 0,
    look,
    frame: new Uint8Array(8).fill(9),
    layout: 'ring-2',
    leds: 'SK6812 RGBW 4500 K',
  })

const edited = (look: Look, edit: Parameters<typeof applyEdit>[1]) => {
  const result = applyEdit(look, edit, 2)
  return result.ok ? result.value : null
}

describe('modifiers in front of the light', () => {
  it('take stops together: 0 for none, and for a look that says nothing of them', () => {
    expect(modifierStops(bare)).toBe(0)
    expect(modifierStops(through())).toBe(0)
    expect(modifierStops(through(diffuser, polariser))).toBeCloseTo(-2.533, 9)
  })

  it('shift a white in mired and Duv, one after the other, and stay within what a white may be', () => {
    const warm = throughModifiers({ cct: 5000, duv: 0.001 }, through(diffuser))
    expect(warm.cct).toBeCloseTo(1e6 / 230, 6)
    expect(warm.duv).toBeCloseTo(0.003, 9)
    const modifiers = fc.array(
      fc.record({
        kind: fc.constant('gel'),
        stops: fc.constant(0),
        mired: fc.integer({ min: -300, max: 300 }),
        duv: fc.constant(0),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(modifiers, fc.integer({ min: 1000, max: 20_000 }), (list, cct) => {
        const out = throughModifiers({ cct, duv: 0 }, { modifiers: list })
        expect(out.cct).toBeGreaterThanOrEqual(1000 - 1e-6)
        expect(out.cct).toBeLessThanOrEqual(20_000 + 1e-6)
      }),
    )
    expect([tints(through(diffuser)), tints(through(polariser)), tints(bare)]).toEqual([true, false, false])
  })

  it('are part of a look; one that says nothing of them leaves what stands in front of the rig', () => {
    const dressed = edited(bare, { kind: 'modifiers', modifiers: [diffuser] })
    expect(dressed?.modifiers).toEqual([diffuser])
    const factory: Look = { ...bare, name: 'Even' }
    expect(edited(through(diffuser), { kind: 'look', look: factory })?.modifiers).toEqual([diffuser])
    expect(edited(through(diffuser), { kind: 'look', look: through() })?.modifiers).toEqual([])
    expect(edited(through(diffuser), { kind: 'look', look: through(polariser) })?.modifiers).toEqual([
      polariser,
    ])
  })

  it('are added to what is there by then, and no more than may stand before the LEDs', () => {
    const two = edited(through(diffuser), { kind: 'add-modifier', modifier: polariser })
    expect(two?.modifiers).toEqual([diffuser, polariser])
    expect(edited(bare, { kind: 'add-modifier', modifier: polariser })?.modifiers).toEqual([polariser])
    const full = through(diffuser, diffuser, diffuser, diffuser)
    expect(applyEdit(full, { kind: 'add-modifier', modifier: polariser }, 24)).toMatchObject({ ok: false })
  })

  it('are named in the undo list', () => {
    expect(describeEdit({ kind: 'modifiers', modifiers: [diffuser, polariser] }, bare)).toEqual({
      kind: 'modifiers',
      modifiers: [diffuser, polariser],
    })
    expect(describeEdit({ kind: 'modifiers', modifiers: [] }, bare)).toEqual({
      kind: 'nothing-in-front',
    })
  })

  it('stand in the record, its words, its comparison and the line in a photo, and come back with it', () => {
    const record = recordOf(through(diffuser))
    expect(parseLightRecord(JSON.parse(JSON.stringify(record)))?.modifiers).toEqual([diffuser])
    expect(describeRecord(record)).toMatch(/ · through diffuser −1\.2 EV \+30 mired Duv \+0\.002$/)
    expect(lightWords(record)).toMatch(/; through diffuser -1\.2 EV \+30 mired Duv \+0\.002$/)
    expect(lookFromRecord(record).modifiers).toEqual([diffuser])
    const plain = recordOf(bare)
    expect(plain).not.toHaveProperty('modifiers')
    expect(sameLight(plain, record)).toBe(false)
    expect(sameLight(record, recordOf(through({ ...diffuser, mired: 31 })))).toBe(false)
    expect(diffRecords(plain, record)).toEqual([
      { what: 'In front', a: '–', b: describeModifiers([diffuser]) },
    ])
  })

  it('leave a record alone whose modifiers make no sense: then the look says nothing of them', () => {
    const odd = { ...recordOf(bare), modifiers: [{ kind: '', stops: 3 }] }
    expect(lookFromRecord(odd)).not.toHaveProperty('modifiers')
  })

  it('take light and never give any; looks of before this have none', () => {
    expect(modifierSchema.safeParse({ kind: 'booster', stops: 1 }).success).toBe(false)
    expect(lookSchema.parse(bare)).toEqual(bare)
    for (const { id: _, ...preset } of MODIFIER_PRESETS) expect(modifierSchema.parse(preset)).toEqual(preset)
  })
})
