import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApp } from '../../electron/app'
import { silentLogger } from '../../electron/platform/logger'
import { temporaryFolder } from '../support/temporary-folder'
import { answered, appBench, connected } from './app-bench'

describe('opening the app', () => {
  it('on a fresh folder, without a rig: whole snapshots, looks to choose from, nothing to say', async () => {
    const { app } = await appBench()
    const snapshot = app.snapshot()
    expect(snapshot).toMatchObject({
      rig: { link: { kind: 'none' }, info: null },
      shots: { total: 0 },
      photos: { folder: null, total: 0, activity: { kind: 'idle' } },
      camera: { available: false },
      notices: [],
    })
    expect(snapshot.looks.looks.length).toBeGreaterThan(3)
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot)
  })

  it('where a setting is damaged, keeps it aside and says so', async () => {
    const dataDir = temporaryFolder()
    for (const name of ['light', 'looks', 'camera-clocks'])
      writeFileSync(join(dataDir, `${name}.json`), '{"vers')
    const { app } = await appBench('none', dataDir)
    expect(
      app.snapshot().notices.map(({ level, text }) => [level, /kept as .*set-aside/.test(text)]),
    ).toEqual([
      ['warning', true],
      ['warning', true],
      ['warning', true],
    ])
    const kept = readdirSync(dataDir).filter((name) => name.includes('set-aside'))
    expect(kept.map((name) => readFileSync(join(dataDir, name), 'utf8'))).toEqual([
      '{"vers',
      '{"vers',
      '{"vers',
    ])
  })

  it('after a crash in a batch, settles it and says so once', async () => {
    const dataDir = temporaryFolder()
    mkdirSync(join(dataDir, 'journal'))
    const begin = {
      kind: 'begin',
      v: 1,
      batch: '20261123T101530-0001',
      time: '2026-11-23T10:15:30Z',
      files: 1,
    }
    writeFileSync(join(dataDir, 'journal', `${begin.batch}.jsonl`), `${JSON.stringify(begin)}\n`)
    const first = await appBench('none', dataDir)
    expect(first.app.snapshot().notices).toMatchObject([
      { level: 'info', text: expect.stringContaining('no photo had been touched') },
    ])
    await first.app.close()
    expect((await appBench('none', dataDir)).app.snapshot().notices).toEqual([])
  })

  it('with a journal that cannot be read, opens all the same and says so', async () => {
    const dataDir = temporaryFolder()
    mkdirSync(join(dataDir, 'journal', 'a-folder.jsonl'), { recursive: true })
    const { app } = await appBench('none', dataDir)
    expect(app.snapshot().notices).toMatchObject([{ level: 'error' }])
  })

  it('rejects where the data folder is none', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(
      openApp({ dataDir: file, root: process.cwd(), rig: 'none', log: silentLogger }),
    ).rejects.toThrow('ENOTDIR')
  })

  it('with a port that is missing, opens and says what it waits for', async () => {
    const { until } = await appBench('/dev/lumacro-is-not-here')
    const { rig } = await until((snapshot) => snapshot.rig.link.kind === 'lost')
    expect(rig.link).toMatchObject({ detail: expect.stringContaining('There is no port') })
  })
})

describe('closing the app', () => {
  it('twice is once', async () => {
    const { app } = await appBench()
    expect(app.close()).toBe(app.close())
    await app.close()
  })

  it('lets go of everything it holds', async () => {
    const before = held()
    const { app, until, ask } = await appBench('sim')
    await until(connected)
    answered(await ask('camera/shutter', {}))
    await app.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect(newlyHeld(before)).toEqual([])
  })

  it('waits for the picture whose shutter has closed', async () => {
    const { app, until, ask } = await appBench('sim')
    await until(connected)
    const shot = ask('camera/shutter', {})
    await until(({ shots }) => shots.total === 1)
    // The exposure is over for the rig; the camera hears of it a timer later.
    await new Promise((resolve) => setTimeout(resolve, 50))
    await app.close()
    expect(existsSync(answered(await shot).photo)).toBe(true)
  })

  it('while the simulated rig is still starting leaves none behind', async () => {
    const before = held()
    const { app } = await appBench('sim')
    await app.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect(newlyHeld(before)).toEqual([])
    expect(app.snapshot().rig.link.kind).toBe('none')
  })
})

const held = (): readonly string[] => process.getActiveResourcesInfo()

/** Timers, files, processes and sockets that were not there `before`; the test runner has some of its own. */
function newlyHeld(before: readonly string[]): readonly string[] {
  const left = [...before]
  return held().filter((name) => {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
