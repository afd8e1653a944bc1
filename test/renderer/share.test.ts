import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { share } from '../../renderer/stores/share'

describe('sharing what a new snapshot has in common with the last', () => {
  it('gives what is equal to the new one, whatever stood before, and changes neither', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
        const copies = [structuredClone(before), structuredClone(next)]
        expect(share(before, next)).toEqual(copies[1])
        expect([before, next]).toEqual(copies)
      }),
      { numRuns: 300 },
    )
  })

  it('a copy is the object that stood before, and an unchanged part the very part', () => {
    const before = { power: 0, zones: [{ pixels: [1, 2] }, { pixels: [3] }], undo: null }
    expect(share(before, structuredClone(before))).toBe(before)
    const turned = share(before, { ...structuredClone(before), power: -1 })
    expect(turned).toEqual({ ...before, power: -1 })
    expect(turned.zones).toBe(before.zones)
    const moved = share(before, { ...before, zones: [{ pixels: [1, 2] }, { pixels: [4] }] })
    expect(moved.zones[0]).toBe(before.zones[0])
    expect(moved.zones[1]).not.toBe(before.zones[1])
    expect(share<object>({ a: undefined }, {})).toEqual({})
    expect(Object.keys(share<object>({ a: undefined }, { b: undefined }))).toEqual(['b'])
  })
})
