import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../core/light/layouts/layout'
import type { Look } from '../../../core/light/looks/look'
import { openLooks } from '../../../electron/looks/looks-service'
import { likelyOptics } from '../../../electron/rig/light/rig-optics'
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

  it('are renamed, tagged, and come back to their place after they were removed', async () => {
    const folder = temporaryFolder()
    const looks = await openLooks(folder, layout, leds)
    for (const name of ['A', 'B', 'C']) await looks.save({ name, zones: [], power: 0 })
    const own = () => looks.snapshot().looks.filter(({ factory }) => !factory)
    const names = () => own().map(({ look }) => look.name)
    const [, b] = own()
    if (!b) throw new Error('expected a look')
    expect(await looks.put(b.id, { look: { ...b.look, name: 'Moth' }, tags: ['wing'] }, null)).toMatchObject({
      ok: true,
    })
    expect(names()).toEqual(['A', 'Moth', 'C'])
    await looks.save({ ...b.look, name: 'Moth', power: -1 })
    expect(own()[1]).toMatchObject({ id: b.id, look: { power: -1 }, tags: ['wing'] })
    await looks.remove(b.id)
    await looks.put(b.id, { look: { ...b.look, name: 'Moth' }, tags: ['wing'] }, 1)
    expect(names()).toEqual(['A', 'Moth', 'C'])
    expect((await openLooks(folder, layout, leds)).snapshot().looks).toEqual(looks.snapshot().looks)
  })

  it('keep their names apart, and those of the app as they are', async () => {
    const looks = await openLooks(temporaryFolder(), layout, leds)
    const look: Look = { name: 'A', zones: [], power: 0 }
    await looks.save(look)
    expect(await looks.put('new', { look, tags: [] }, null)).toMatchObject({ ok: false })
    expect(await looks.put('factory:Even', { look, tags: [] }, null)).toMatchObject({ ok: false })
    expect(
      await looks.add([
        { look, tags: ['x'] },
        { look, tags: [] },
      ]),
    ).toBe(2)
    const own = looks.snapshot().looks.filter(({ factory }) => !factory)
    expect(own.map(({ look: { name } }) => name)).toEqual(['A', 'A (2)', 'A (3)'])
  })

  it('have number keys: by order, or as they were given', async () => {
    const folder = temporaryFolder()
    const looks = await openLooks(folder, layout, leds)
    await looks.save({ name: 'Moth', zones: [], power: 0 })
    const keys = () =>
      looks
        .snapshot()
        .looks.filter(({ key }) => key !== null)
        .map(({ look, key }) => `${key} ${look.name}`)
    const id = looks.snapshot().looks.at(-1)?.id ?? ''
    expect(keys().slice(0, 2)).toEqual(['1 Even', '2 Key left'])
    await looks.setKey(1, id)
    expect(keys()).toContain('1 Moth')
    expect(keys().slice(0, 2)).toEqual(['2 Even', '3 Key left'])
    await looks.setKey(5, id)
    expect(keys()).toContain('5 Moth')
    expect(keys()).toHaveLength(9)
    const [again] = [await openLooks(folder, layout, leds)]
    expect(again.snapshot().looks).toEqual(looks.snapshot().looks)
    await looks.remove(id)
    expect(keys()[0]).toBe('1 Even')
    await looks.setKey(5, null)
    expect(keys()[4]).toBe('5 Cross light')
  })

  it('that were damaged on disk are set aside and said, and the app starts with its own', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'looks.json'), '{"version":1,"value":[{"id":"a"')
    writeFileSync(join(folder, 'look-keys.json'), '{"version":7,"value":{}}')
    const looks = await openLooks(folder, layout, leds)
    expect(looks.setAside).toHaveLength(2)
    for (const path of looks.setAside) expect(readFileSync(path, 'utf8')).toContain('"version"')
    expect(looks.snapshot().looks.every(({ factory }) => factory)).toBe(true)
  })
})
