import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { panelLayout } from '../../../../core/light/layouts/layouts'
import { applyEdit } from '../../../../core/light/looks/apply-edit'
import { gradientZones } from '../../../../core/light/looks/gradient'
import type { Look, Zone } from '../../../../core/light/looks/look'

const zone: Zone = {
  id: 'key',
  name: 'Key',
  pixels: [0, 1, 2, 3, 20, 21, 22, 23],
  power: 0,
  color: { cct: 5000, duv: 0.002 },
  on: true,
}
const rim: Zone = { ...zone, id: 'rim', name: 'Rim', pixels: [10] }
const look: Look = { name: '', zones: [zone, rim], power: 0, solo: 'rim' }
const id = (step: number) => `key-${step}`

describe('a gradient', () => {
  it('runs clockwise along the arc, over the end of the chain, in even stops and mired', () => {
    const zones = gradientZones(ringLayout(24), zone, { power: -3, kelvin: 2500 }, 4, id)
    expect(zones.map(({ pixels }) => pixels)).toEqual([
      [20, 21],
      [22, 23],
      [0, 1],
      [2, 3],
    ])
    expect(zones.map(({ power }) => power)).toEqual([0, -1, -2, -3])
    expect(zones.map(({ color }) => color)).toEqual([
      { cct: 5000, duv: 0.002 },
      { cct: 3750, duv: 0.002 },
      { cct: 3000, duv: 0.002 },
      { cct: 2500, duv: 0.002 },
    ])
    expect(zones.map(({ name }) => name)).toEqual(['Key', 'Key 2', 'Key 3', 'Key 4'])
  })

  it('covers the whole zone, whatever the number of steps', () => {
    for (let steps = 1; steps <= 12; steps++) {
      const zones = gradientZones(ringLayout(24), zone, { power: -3, kelvin: 5000 }, steps, id)
      expect(zones).toHaveLength(Math.min(steps, 8))
      expect(zones.flatMap(({ pixels }) => pixels).sort((a, b) => a - b)).toEqual(zone.pixels)
    }
  })

  it('runs from left to right on a panel', () => {
    const all = { ...zone, pixels: Array.from({ length: 32 }, (_, pixel) => pixel) }
    const [left] = gradientZones(panelLayout(8, 4), all, { power: -3, kelvin: 5000 }, 8, id)
    expect(left?.pixels).toEqual([0, 8, 16, 24])
  })

  it('is one edit, which leaves the other zones as they are', () => {
    const into = gradientZones(ringLayout(24), zone, { power: -3, kelvin: 5000 }, 3, id)
    const edited = applyEdit(look, { kind: 'zone-split', zone: 'key', into: [...into] }, 24)
    if (!edited.ok) throw new Error(String(edited.failure))
    expect(edited.value.zones.map(({ name }) => name)).toEqual(['Key', 'Key 2', 'Key 3', 'Rim'])
    expect(edited.value.solo).toBe('rim')
  })

  it('takes no pixel from another zone, and no more zones than a look holds', () => {
    const greedy = { ...zone, pixels: [0, 10] }
    const edited = applyEdit(look, { kind: 'zone-split', zone: 'key', into: [greedy] }, 24)
    expect(edited.ok && edited.value.zones.map(({ pixels }) => pixels)).toEqual([[0], [10]])
    const many = Array.from({ length: 16 }, (_, step) => ({ ...zone, id: id(step), pixels: [] }))
    expect(applyEdit(look, { kind: 'zone-split', zone: 'key', into: many }, 24).ok).toBe(false)
  })
})
