import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ringLayout } from '../../../core/light/layouts/layout'
import { likelyOptics } from '../../../electron/rig/light/rig-optics'
import { DemoRig } from '../../../electron/simulator/demo-rig'
import { startInProcess } from '../../../electron/simulator/rig/start-in-process'
import type { SimulatedRig } from '../../../electron/simulator/simulated-rig'
import { temporaryFolder } from '../../support/temporary-folder'

/** A demo rig that is plugged in and answered for, and the simulated rigs it started. */
async function bench() {
  const folder = join(temporaryFolder(), 'photos')
  const started: SimulatedRig[] = []
  const demo = new DemoRig({
    folder,
    photoWidthPx: 48,
    start: async () => {
      const rig = await startInProcess({})
      started.push(rig)
      return rig
    },
  })
  onTestFinished(() => demo.close())
  const plugIn = async () => {
    const link = await demo.target.newLink()
    await link.open()
    demo.fit(likelyOptics.layout, likelyOptics.leds)
    return link
  }
  return { demo, folder, started, plugIn }
}

describe('DemoRig', () => {
  it('without a simulated rig takes no photo and no command', async () => {
    const { demo } = await bench()
    expect(await demo.shoot()).toBeNull()
    expect(await demo.command('press')).toBeNull()
    expect(demo.snapshot()).toMatchObject({ available: false, busy: false, taken: 0, lastPhoto: null })
  })

  // A second and a half of developing, several times that on a machine that is busy with other tests.
  it('ten quick presses are ten photos, in order, each told once', { timeout: 60_000 }, async () => {
    const { demo, plugIn, folder } = await bench()
    await plugIn()
    const told: string[] = []
    const busy: boolean[] = []
    demo.onPhoto((path) => told.push(path))
    demo.onChange((snapshot) => busy.push(snapshot.busy))
    const paths = await Promise.all(Array.from({ length: 10 }, () => demo.shoot(1 / 125)))
    const names = Array.from({ length: 10 }, (_, n) => `LUM_${String(n + 1).padStart(4, '0')}.JPG`)
    expect(paths).toEqual(names.map((name) => join(folder, name)))
    expect(told).toEqual(paths)
    expect(readdirSync(folder).sort()).toEqual(names)
    expect([busy[0], busy.at(-1)]).toEqual([true, false])
    expect(demo.snapshot()).toMatchObject({ taken: 10, lastPhoto: paths[9] })
  })

  it('finds its photos of earlier starts', async () => {
    const { demo, plugIn, folder } = await bench()
    mkdirSync(folder)
    for (const name of ['LUM_0009.JPG', 'LUM_0010.JPG', 'notes.txt', '.LUM_0011.JPG.part'])
      writeFileSync(join(folder, name), '')
    await plugIn()
    const lastPhoto = join(folder, 'LUM_0010.JPG')
    await expect.poll(() => demo.snapshot()).toMatchObject({ taken: 2, lastPhoto })
  })

  it('let go, it is gone; connected again, another one starts', async () => {
    const { demo, plugIn, started } = await bench()
    await plugIn()
    await demo.stop()
    await demo.stop()
    expect(demo.snapshot().available).toBe(false)
    expect(await demo.shoot()).toBeNull()
    await plugIn()
    expect(started).toHaveLength(2)
    expect(await demo.shoot()).not.toBeNull()
  })

  it('let go while the shutter is closed takes no photo, and comes back at once', async () => {
    const { demo, plugIn, folder } = await bench()
    await plugIn()
    const long = demo.shoot(30)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await demo.stop()
    expect(await long).toBeNull()
    expect(existsSync(folder)).toBe(false)
    expect(demo.snapshot().busy).toBe(false)
  })

  it('a rig that cannot start says why, and the next attempt starts anew', async () => {
    let attempts = 0
    const demo = new DemoRig({
      folder: temporaryFolder(),
      start: async () => {
        attempts++
        if (attempts === 1) throw new Error('no firmware here')
        return startInProcess({})
      },
    })
    onTestFinished(() => demo.close())
    await expect(demo.target.newLink()).rejects.toThrow('no firmware here')
    await demo.target.newLink()
    expect(attempts).toBe(2)
  })

  it('keeps its camera for the same ring, and takes another for another ring', async () => {
    const { demo, plugIn } = await bench()
    await plugIn()
    let told = 0
    demo.onChange(() => told++)
    demo.fit({ ...likelyOptics.layout }, likelyOptics.leds)
    expect(told).toBe(0)
    demo.fit(ringLayout(12), likelyOptics.leds)
    expect(told).toBe(1)
  })
})
