import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit, type BadEdit } from '../../../../core/light/looks/apply-edit'
import {
  isLit,
  type Look,
  type LookEdit,
  lookSchema,
  MAX_ZONES,
  type Zone,
} from '../../../../core/light/looks/look'

const zone = (id: string, pixels: number[], over: Partial<Zone> = {}): Zone => ({
  id,
  name: id.toUpperCase(),
  pixels,
  power: 0,
  color: { cct: 5200, duv: 0 },
  on: true,
  ...over,
})
const before: Look = {
  name: 'Cross',
  zones: [zone('a', [0, 1, 2]), zone('b', [5, 6], { power: -2 })],
  power: -1,
}

const edited = (edit: LookEdit, look = before) => {
  const result = applyEdit(look, edit, 8)
  if (!result.ok) throw new Error(String(result.failure))
  return result.value
}
const pixels = (look: Look) => look.zones.map((each) => each.pixels)

describe('an edit of a look', () => {
  test('sets master, zone power, colour, name and mute, and nothing else', () => {
    expect(edited({ kind: 'power', power: -2.5 })).toEqual({ ...before, power: -2.5 })
    expect(edited({ kind: 'zone-power', zone: 'b', power: -3 }).zones[1]).toEqual({
      ...before.zones[1],
      power: -3,
    })
    expect(edited({ kind: 'zone-color', zone: 'a', color: { hue: 10, saturation: 1 } }).zones).toEqual([
      { ...before.zones[0], color: { hue: 10, saturation: 1 } },
      before.zones[1],
    ])
    expect(edited({ kind: 'zone-name', zone: 'a', name: 'Key' }).zones[0]?.name).toBe('Key')
    expect(edited({ kind: 'zone-on', zone: 'a', on: false }).zones[0]?.on).toBe(false)
  })

  test('gives pixels to a zone by taking them from the others', () => {
    expect(pixels(edited({ kind: 'zone-pixels', zone: 'b', pixels: [6, 2, 1] }))).toEqual([[0], [1, 2, 6]])
    expect(pixels(edited({ kind: 'zone-pixels', zone: 'b', pixels: [0, 1, 2] }))).toEqual([[], [0, 1, 2]])
  })

  test('turns a zone round the end of the chain, taking what it lands on', () => {
    expect(pixels(edited({ kind: 'zone-rotate', zone: 'b', steps: 3 }))).toEqual([[2], [0, 1]])
    expect(pixels(edited({ kind: 'zone-rotate', zone: 'a', steps: -1 }))).toEqual([
      [0, 1, 7],
      [5, 6],
    ])
    expect(pixels(edited({ kind: 'zone-rotate', zone: 'a', steps: 4 }))).toEqual([[4, 5, 6], []])
  })

  test('turns the whole light', () => {
    expect(pixels(edited({ kind: 'rotate-all', steps: 2 }))).toEqual([
      [2, 3, 4],
      [0, 7],
    ])
    expect(edited({ kind: 'rotate-all', steps: 8 })).toEqual(before)
  })

  test('leaves pixels beyond the chain where they are when it turns', () => {
    const long: Look = { ...before, zones: [zone('a', [7, 20])] }
    expect(pixels(edited({ kind: 'rotate-all', steps: 1 }, long))).toEqual([[0, 20]])
  })

  test('adds a zone, which takes its pixels, and removes one, which leaves them dark', () => {
    expect(pixels(edited({ kind: 'add-zone', zone: zone('c', [6, 0]) }))).toEqual([[1, 2], [5], [0, 6]])
    expect(edited({ kind: 'remove-zone', zone: 'a' }).zones).toEqual([before.zones[1]])
  })

  test('takes a whole look, sorted and without overlap', () => {
    const look: Look = { ...before, zones: [zone('a', [3, 1, 1]), zone('b', [1, 2])] }
    expect(pixels(edited({ kind: 'look', look }))).toEqual([[1, 3], [2]])
  })

  test.each<[BadEdit, LookEdit]>([
    [['noZone', 'x'], { kind: 'zone-power', zone: 'x', power: 0 }],
    [['noZone', 'x'], { kind: 'remove-zone', zone: 'x' }],
    [['noZone', 'x'], { kind: 'zone-rotate', zone: 'x', steps: 1 }],
    [['zoneThere', 'a'], { kind: 'add-zone', zone: zone('a', []) }],
    [['zoneTwice'], { kind: 'look', look: { ...before, zones: [zone('a', []), zone('a', [])] } }],
  ])('says why it cannot: %s', (why, edit) => {
    expect(applyEdit(before, edit, 8)).toEqual({ ok: false, failure: why })
  })

  test('stops at the most zones a look holds', () => {
    const full: Look = {
      ...before,
      zones: Array.from({ length: MAX_ZONES }, (_, index) => zone(`z${index}`, [index])),
    }
    const result = applyEdit(full, { kind: 'add-zone', zone: zone('more', []) }, 24)
    expect(result).toMatchObject({ ok: false, failure: ['mostZones', 16] })
  })

  const id = fc.constantFrom('a', 'b', 'c')
  const somePixels = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  const steps = fc.integer({ min: -256, max: 256 })
  const anyEdit: fc.Arbitrary<LookEdit> = fc.oneof(
    fc.record({ kind: fc.constant('zone-pixels' as const), zone: id, pixels: somePixels }),
    fc.record({ kind: fc.constant('zone-rotate' as const), zone: id, steps }),
    fc.record({ kind: fc.constant('rotate-all' as const), steps }),
    fc.record({ kind: fc.constant('remove-zone' as const), zone: id }),
    fc.record({
      kind: fc.constant('add-zone' as const),
      zone: fc.tuple(id, somePixels).map(([z, p]) => zone(z, p)),
    }),
  )

  test('whatever is done, zones stay disjoint, sorted and storable, and the look before is untouched', () => {
    const frozen = structuredClone(before)
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 20 }),
        fc.integer({ min: 1, max: 31 }),
        (edits, pixelCount) => {
          let look: Look = before
          for (const edit of edits) {
            const result = applyEdit(look, edit, pixelCount)
            if (result.ok) look = result.value
            const all = look.zones.flatMap((each) => each.pixels)
            expect(new Set(all).size).toBe(all.length)
            for (const each of look.zones) expect(each.pixels).toEqual([...each.pixels].sort((a, b) => a - b))
            expect(lookSchema.safeParse(look).success).toBe(true)
          }
        },
      ),
    )
    expect(before).toEqual(frozen)
  })
})

describe('solo, dimming and ratios', () => {
  const zones = ['key', 'fill', 'rim'].map((id, pixel) => ({
    id,
    name: id,
    pixels: [pixel],
    power: -1,
    color: { cct: 4500, duv: 0 },
    on: id !== 'rim',
  }))
  const look: Look = { name: '', zones, power: 0 }
  const edited = (from: Look, edit: LookEdit) => {
    const done = applyEdit(from, edit, 24)
    if (!done.ok) throw new Error(String(done.failure))
    return done.value
  }
  const lit = (of: Look) => of.zones.filter((zone) => isLit(of, zone)).map(({ id }) => id)

  test('solo lights one zone alone, muted or not, and gives back exactly what was', () => {
    expect(lit(look)).toEqual(['key', 'fill'])
    const solo = edited(look, { kind: 'solo', zone: 'rim' })
    expect(lit(solo)).toEqual(['rim'])
    expect(edited(solo, { kind: 'solo', zone: null })).toEqual(look)
    expect(applyEdit(look, { kind: 'solo', zone: 'nobody' }, 24).ok).toBe(false)
  })

  test('a solo goes with its zone, and does not come along with another look', () => {
    const solo = edited(look, { kind: 'solo', zone: 'rim' })
    expect(lit(edited(solo, { kind: 'remove-zone', zone: 'rim' }))).toEqual(['key', 'fill'])
    expect(edited(solo, { kind: 'remove-zone', zone: 'key' }).solo).toBe('rim')
    expect(edited(solo, { kind: 'look', look: { ...look, zones: [], solo: 'rim' } }).solo).toBeUndefined()
  })

  test('dims one zone by pixels and back', () => {
    const dimmed = edited(look, { kind: 'zone-dim', zone: 'key', by: 'pixels' })
    expect(dimmed.zones.map(({ dim }) => dim)).toEqual(['pixels', undefined, undefined])
    expect(edited(dimmed, { kind: 'zone-dim', zone: 'key', by: 'drive' })).toEqual(look)
  })

  test('sets the powers of a ratio at once, or none of them', () => {
    const powers = [
      { zone: 'key', power: 0 },
      { zone: 'fill', power: -2 },
    ]
    expect(edited(look, { kind: 'ratio', powers }).zones.map(({ power }) => power)).toEqual([0, -2, -1])
    const unknown = [...powers, { zone: 'nobody', power: 0 }]
    expect(applyEdit(look, { kind: 'ratio', powers: unknown }, 24).ok).toBe(false)
  })
})
