import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../core/light/layout'
import type { Look } from '../../../core/light/look'
import { openLooks } from '../../../electron/looks/looks-service'
import { likelyOptics } from '../../../electron/rig/rig-optics'
import { temporaryFolder } from '../../support/temporary-folder'

const { layout, leds } = likelyOptics

describe('looks', () => {
  it('come with the app, fitted to the rig, with a thumbnail of every pixel', async () => {
    const looks = await openLooks(temporaryFolder(), layout, leds)
    const told: number[] = []
    looks.onChange((snapshot) => told.push(snapshot.looks[0]?.frame.length ?? 0))
    expect(looks.snapshot().looks.every(({ factory, frame }) => factory && frame.length === 24 * 8)).toBe(
      true,
    )
    looks.fit(ringLayout(12), leds)
    expect(told).toEqual([12 * 8])
  })

  it('are saved under their name, kept for the next start, and removed; those of the app stay', async () => {
    const folder = temporaryFolder()
    const looks = await openLooks(folder, layout, leds)
    const factory = looks.snapshot().looks
    const mine: Look = { name: 'Mine', zones: factory[0]?.look.zones ?? [], power: -1 }
    await Promise.all([looks.save(mine), looks.save({ ...mine, name: 'Other' })])
    await looks.save({ ...mine, power: -2 })
    const own = (await openLooks(folder, layout, leds)).snapshot().looks.filter((look) => !look.factory)
    expect(own.map(({ look }) => [look.name, look.power])).toEqual([
      ['Mine', -2],
      ['Other', -1],
    ])
    for (const { id } of [...own, ...factory]) await looks.remove(id)
    await looks.remove('nobody')
    expect(looks.snapshot().looks).toEqual(factory)
    expect((await openLooks(folder, layout, leds)).snapshot().looks).toEqual(factory)
  })

  it('that cannot be saved reject with the disk’s error, and are not shown as kept', async () => {
    const folder = join(temporaryFolder(), 'data')
    mkdirSync(folder)
    const looks = await openLooks(folder, layout, leds)
    const [first] = looks.snapshot().looks
    rmSync(folder, { recursive: true })
    await expect(looks.save({ ...(first?.look as Look), name: 'Mine' })).rejects.toMatchObject({
      code: 'ENOENT',
    })
    looks.fit(layout, leds)
    expect(looks.snapshot().looks.some(({ factory }) => !factory)).toBe(false)
  })
})
