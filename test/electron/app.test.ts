import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noticeText } from '../../core/api/causes/notice-words'
import { openApp } from '../../electron/app'
import { silentLogger } from '../../electron/platform/logger'
import { sourceFiles } from '../support/source-files'
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

  it('where any of its files is damaged or of a newer Lumacro, keeps it aside, says so and starts without it', async () => {
    const dataDir = temporaryFolder()
    const files = [
      'light',
      'rigs',
      'self-tests',
      'profiles',
      'looks',
      'look-keys',
      'sequences',
      'camera-clocks',
      'settings',
    ].map((name) => `${name}.json`)
    // Every file of values that the app keeps is one of these.
    const opened = sourceFiles('electron').flatMap(({ text }) =>
      [...text.matchAll(/join\(dataDir, '([a-z-]+\.json)'\)/g)].map(([, name]) => name),
    )
    expect(opened.toSorted()).toEqual(files.toSorted())
    const damage = (name: string, at: number) =>
      at % 2 === 0 ? '{"vers' : `{"version":99,"value":"${name}"}`
    for (const [at, name] of files.entries()) writeFileSync(join(dataDir, name), damage(name, at))
    const { app } = await appBench('none', dataDir)
    const { notices } = app.snapshot()
    for (const [at, name] of files.entries()) {
      const said = notices.filter((notice) => noticeText(notice.said).includes(`${name}.set-aside`))
      expect([name, said.map(({ level }) => level)]).toEqual([name, ['warning']])
      const [kept = ''] = readdirSync(dataDir).filter((one) => one.startsWith(`${name}.set-aside`))
      expect(readFileSync(join(dataDir, kept), 'utf8')).toBe(damage(name, at))
    }
    expect(app.snapshot().looks.looks.every(({ factory }) => factory)).toBe(true)
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
      { level: 'info', said: ['recovered', { finished: 0, rolledBack: 0, unclear: 0, named: '' }] },
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
    expect(rig.link).toMatchObject({ failure: { kind: 'port', reason: 'missing' } })
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
