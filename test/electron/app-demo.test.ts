import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { answered, appBench, connected } from './app-bench'

/** Mean of the green channel, 0 to 1. */
function brightness(path: string): number {
  const { data } = decode(readFileSync(path))
  let sum = 0
  for (let at = 1; at < data.length; at += 4) sum += data[at] ?? 0
  return sum / (data.length / 4) / 255
}

describe('the simulated rig and the demo camera', () => {
  it('X3: the first photo of a first start is lit by the light on the screen, and well exposed', async () => {
    const { until, ask, app } = await appBench('sim')
    const { light } = await until(connected)
    expect(light.look).toMatchObject({ name: 'Even', power: 0 })
    expect(light.lookFrame).toBe('000000ff'.repeat(24))
    expect(app.snapshot().notices).toEqual([])
    expect(answered(await ask('rig/simulate', { command: 'frame' })).answer).toBe(light.lookFrame)
    const { photo } = answered(await ask('camera/shutter', {}))
    expect(brightness(photo)).toBeGreaterThan(0.2)
    expect(brightness(photo)).toBeLessThan(0.7)
  })

  it('photos open by themselves, meet their shots, are written, carry their light and are undone', async () => {
    const { until, ask, dataDir } = await appBench('sim')
    await until(connected)
    const paths: string[] = []
    for (const power of [0, -1, -2]) {
      answered(await ask('light/edit', { edit: { kind: 'power', power } }))
      await until(({ light }) => light.confirmed && light.look.power === power)
      // Evenly spaced releases and a clock of unknown offset cannot be told apart.
      await new Promise((resolve) => setTimeout(resolve, power * power * 700))
      paths.push(answered(await ask('camera/shutter', {})).photo)
    }
    const { photos } = await until((all) => all.photos.ready === 3 && all.photos.activity.kind === 'idle')
    expect(photos).toMatchObject({
      folder: join(dataDir, 'Demo photos'),
      total: 3,
      unsure: 0,
      withoutLight: 0,
      written: 0,
    })
    const before = paths.map((path) => readFileSync(path))
    const report = answered(await ask('photos/write', { sidecar: 'adobe' }))
    const { report: number } = report
    const files = answered(await ask('photos/report', { report: number, from: 0, count: 9 }))
    expect(files.map(({ path, verified }) => [path, verified])).toEqual(paths.map((path) => [path, true]))
    const rows = answered(await ask('photos/page', { from: 0, count: 9 }))
    expect(rows.map(({ state, carries }) => [state, carries?.power])).toEqual([
      ['written', 0],
      ['written', -1],
      ['written', -2],
    ])
    answered(await ask('photos/undo', { batch: null }))
    expect(
      paths.map((path) => readFileSync(path).equals(before[paths.indexOf(path)] ?? Buffer.alloc(0))),
    ).toEqual([true, true, true])
    expect((await until((all) => all.photos.ready === 3)).photos.lastUndo?.batch).toBe(report.batch)
  })

  it('unplugged, the shutter still takes its photo, and the shot comes when the cable is back', async () => {
    const { until, ask } = await appBench('sim')
    await until(connected)
    answered(await ask('rig/simulate', { command: 'unplug' }))
    await until(({ rig }) => rig.link.kind === 'lost')
    answered(await ask('camera/shutter', {}))
    expect((await until(({ photos }) => photos.total === 1)).photos.withoutLight).toBe(1)
    answered(await ask('rig/simulate', { command: 'replug' }))
    const { shots } = await until((all) => all.photos.ready === 1)
    expect(shots.total).toBe(1)
  })

  it('after a power cut the light is back, with a word, and the camera is the same', async () => {
    const { until, ask } = await appBench('sim')
    await until(connected)
    answered(await ask('light/edit', { edit: { kind: 'power', power: -1 } }))
    await until(({ light }) => light.confirmed && light.look.power === -1)
    answered(await ask('rig/simulate', { command: 'power-cycle' }))
    const { light, notices } = await until((all) => all.notices.length > 0 && connected(all))
    expect(notices[0]?.said).toEqual(['lightRestored'])
    expect(light.look.power).toBe(-1)
    expect(answered(await ask('rig/simulate', { command: 'frame' })).answer).toBe(light.lookFrame)
  })

  it('where the photo cannot be saved says why, and the next one is taken', async () => {
    const { until, ask, dataDir } = await appBench('sim')
    await until(connected)
    writeFileSync(join(dataDir, 'Demo photos'), 'a file in the way')
    expect(await ask('camera/shutter', {})).toMatchObject({
      ok: false,
      failure: { kind: 'camera', why: [expect.stringMatching(/./), expect.stringContaining('Demo photos')] },
    })
    expect(await until(({ camera }) => !camera.busy)).toMatchObject({ camera: { taken: 0 } })
  })
})
