import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openApp } from '../../../electron/app'
import { datedPhoto } from '../../support/photos/dated-photo'
import { makeJpeg } from '../../support/photos/jpeg-builder'
import { lightRecord } from '../../support/photos/record'
import { runCommand } from '../../support/run-command'
import { bootMs, makeLight, makeShot } from '../../support/shots/make-shot'
import { temporaryFolder } from '../../support/temporary-folder'

/** A folder with photos, a light record and a data folder, and the real app over it. */
function workplace(photos: readonly string[]) {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'fotos'))
  for (const name of photos) writeFileSync(join(cwd, 'fotos', name), makeJpeg())
  writeFileSync(join(cwd, 'light.json'), JSON.stringify(lightRecord({ source: 'given', shot: null })))
  const run = (...argv: string[]) => runCommand([...argv, '--data', join(cwd, 'data')], { cwd, openApp })
  return { cwd, run, photo: (name: string) => join(cwd, 'fotos', name) }
}

const json = (stdout: string) => {
  expect(stdout.endsWith('\n')).toBe(true)
  return JSON.parse(stdout)
}
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('lumacro tag, show and undo', () => {
  it('write a given light, read it back, and restore every byte', async () => {
    const { run, photo } = workplace(['IMG 1.JPG', 'größe.jpg'])
    const before = ['IMG 1.JPG', 'größe.jpg'].map((name) => hash(photo(name)))

    const tagged = await run('tag', 'fotos', '--light', 'light.json', '--json')
    expect([tagged.status, tagged.stderr]).toEqual([0, ''])
    const report = json(tagged.stdout)
    expect(Object.keys(report)).toEqual(['batch', 'files'])
    expect(report.batch).toEqual(expect.any(String))
    expect(report.files).toHaveLength(2)
    for (const file of report.files) {
      expect(Object.keys(file).sort()).toEqual(['action', 'path', 'reason', 'verified'])
      expect(file.verified).toBe(true)
    }

    const shown = await run('show', 'fotos/größe.jpg', '--json')
    expect(json(shown.stdout)).toMatchObject({ v: 1, source: 'given', shot: null })

    const undone = await run('undo', '--json')
    expect(undone.status).toBe(0)
    expect(json(undone.stdout).batch).toBe(report.batch)
    expect(['IMG 1.JPG', 'größe.jpg'].map((name) => hash(photo(name)))).toEqual(before)

    const gone = await run('show', 'fotos/größe.jpg', '--json')
    expect([gone.status, json(gone.stdout)]).toEqual([3, null])
    expect(gone.stderr).toContain('carries no light record')
  })

  it('end with 3 when a photo is refused, and say why', async () => {
    const { run, photo } = workplace(['good.jpg'])
    writeFileSync(photo('empty.jpg'), '')
    const tagged = await run('tag', 'fotos/*.jpg', '--light', 'light.json', '--json')
    expect(tagged.status).toBe(3)
    const refused = json(tagged.stdout).files.find(
      ({ path }: { path: string }) => path === photo('empty.jpg'),
    )
    expect(refused).toMatchObject({ action: 'refused', verified: false })
    expect(refused.reason).toMatch(/\.$/)
  })

  it('touch no photo where only sidecars are wanted', async () => {
    const { run, photo } = workplace(['a.jpg'])
    const before = hash(photo('a.jpg'))
    const tagged = await run('tag', 'fotos', '--light', 'light.json', '--sidecar-only', '--json')
    expect([tagged.status, json(tagged.stdout).files[0].action]).toEqual([0, 'sidecar'])
    expect(hash(photo('a.jpg'))).toBe(before)
    expect((await run('show', 'fotos/a.jpg')).status).toBe(0)
    expect((await run('undo')).status).toBe(0)
    expect((await run('show', 'fotos/a.jpg')).status).toBe(3)
  })

  it('take photos that are called like options, behind -- and within a folder', async () => {
    const { cwd, run, photo } = workplace(['-all=.jpg', '--dry-run.jpg'])
    const before = hash(photo('-all=.jpg'))
    const behind = (command: string, options: readonly string[], ...photos: readonly string[]) =>
      runCommand([command, ...options, '--data', join(cwd, 'data'), '--', ...photos], {
        cwd: join(cwd, 'fotos'),
        openApp,
      })
    const tagged = await behind('tag', ['--light', '../light.json', '--json'], '-all=.jpg', '.')
    const { files } = json(tagged.stdout)
    expect(files.map(({ verified }: { verified: boolean }) => verified)).toEqual([true, true])
    expect((await behind('show', [], '-all=.jpg')).status).toBe(0)
    await run('undo')
    expect(hash(photo('-all=.jpg'))).toBe(before)
  })

  it('change nothing on a dry run', async () => {
    const { run, photo } = workplace(['a.jpg'])
    const before = hash(photo('a.jpg'))
    const planned = await run('tag', 'fotos', '--light', 'light.json', '--dry-run')
    expect(planned.status).toBe(0)
    expect(planned.stdout).toContain('1 would be written')
    expect(hash(photo('a.jpg'))).toBe(before)
  })

  it('give a stack’s result the light of its frames', async () => {
    const { run, photo } = workplace(['frame-1.jpg', 'frame-2.jpg', 'result.jpg'])
    await run('tag', 'fotos/frame-1.jpg', 'fotos/frame-2.jpg', '--light', 'light.json')
    const tagged = await run('tag', photo('result.jpg'), '--from', 'fotos/frame-*.jpg')
    expect([tagged.status, tagged.stderr]).toEqual([0, ''])
    const shown = await run('show', photo('result.jpg'), '--json')
    expect(json(shown.stdout)).toMatchObject({ source: 'given' })
  })

  it('take the light out again, with a dry run before, and put it back by undo', async () => {
    const { run, photo } = workplace(['a.jpg'])
    const before = hash(photo('a.jpg'))
    await run(
      'tag',
      'fotos',
      '--light',
      'light.json',
      '--keywords',
      '--description',
      '--light-source',
      '--lens',
      '--replace-lens',
    )
    expect(readFileSync(photo('a.jpg')).includes('<rdf:li>Lumacro</rdf:li>')).toBe(true)
    const dry = await run('strip', 'fotos', '--dry-run')
    expect(dry.stdout).toContain('1 would be written')
    const stripped = await run('strip', 'fotos', '--json')
    expect(stripped.status).toBe(0)
    expect(json(stripped.stdout).files).toMatchObject([{ action: 'restored', verified: true }])
    expect(hash(photo('a.jpg'))).toBe(before)
    await run('undo')
    expect((await run('show', 'fotos/a.jpg')).status).toBe(0)
  })

  it('say that there is nothing to undo', async () => {
    const { run } = workplace([])
    const undone = await run('undo', '--json')
    expect([undone.status, undone.stdout]).toEqual([1, ''])
    expect(undone.stderr).toMatch(/^[^\n]+\.\n$/)
  })
})

describe('lumacro shots and match', () => {
  const shot = (seq: number, time: string) =>
    JSON.stringify({
      v: 1,
      rig: 'e661a4',
      boot: '9f3c',
      seq,
      rigTimeUs: seq * 1_000_000,
      closedUs: 8000,
      time,
      timeErrorMs: 2,
      light: lightRecord({ shot: { rig: 'e661a4', boot: '9f3c', seq, time } }),
    })

  it('list the log, and report a torn last line', async () => {
    const { cwd, run } = workplace([])
    const log = `${shot(1, '2026-11-23T10:15:30.123Z')}\n${shot(2, '2026-11-23T10:15:40Z')}\n{"v":1,"rig"`
    writeFileSync(join(cwd, 'shots.jsonl'), log)
    const end = await run('shots', '--log', 'shots.jsonl', '--json')
    expect(end.status).toBe(0)
    expect(json(end.stdout).shots.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2])
    expect(end.stderr).toContain('line 3')
  })

  it('print the log as a table', async () => {
    const { cwd, run } = workplace([])
    writeFileSync(join(cwd, 'shots.jsonl'), `${shot(1, '2026-11-23T10:15:30.123Z')}\n`)
    const { stdout } = await run('shots', '--log', 'shots.jsonl', '--csv')
    const [heads = '', first = '', ...rest] = stdout.split(/\r?\n/)
    expect(heads.split(',').slice(0, 4)).toEqual(['rig', 'boot', 'seq', 'time'])
    expect(first).toMatch(/^e661a4,9f3c,1,2026-11-23T10:15:30.123Z,2,1000000,8000,/)
    expect(rest).toEqual([''])
  })

  it('say that there is no shot yet', async () => {
    const { run } = workplace([])
    expect(await run('shots')).toEqual({ status: 0, stdout: 'No shot yet.\n', stderr: '' })
  })

  it('put every photo and every shot into exactly one list', async () => {
    const { cwd, run, photo } = workplace(['a.jpg', 'b.jpg'])
    writeFileSync(join(cwd, 'shots.jsonl'), `${shot(1, '2026-11-23T10:15:30.123Z')}\n`)
    const end = await run('match', 'fotos', '--log', 'shots.jsonl', '--json')
    const { cameras, pairs, fromTimeline, unmatchedPhotos, unmatchedShots, ...rest } = json(end.stdout)
    expect(rest).toEqual({})
    expect(Array.isArray(cameras)).toBe(true)
    const photos = [...pairs, ...fromTimeline, ...unmatchedPhotos].map((entry) => entry.photo)
    expect(photos.sort()).toEqual([photo('a.jpg'), photo('b.jpg')])
    expect(pairs.length + unmatchedShots.length).toBe(1)
    const [heads, ...lines] = (await run('match', 'fotos', '--log', 'shots.jsonl', '--csv')).stdout
      .trim()
      .split('\r\n')
    expect(heads).toMatch(/^photo,via,rig,boot,seq,confidence,lightConfidence,reason,mode,powerEv/)
    expect(lines.map((line) => line.split(',')[0]).sort()).toEqual([photo('a.jpg'), photo('b.jpg')])
  })
})

describe('lumacro watch', () => {
  it('tags what arrives until Ctrl+C, and leaves what was there', async () => {
    const { cwd, photo } = workplace([])
    const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)
    const arrive = (n: number) => writeFileSync(photo(`IMG_000${n}.JPG`), datedPhoto(timeOf(n)))
    const shots = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => makeShot(n, timeOf(n), { light: makeLight(n) }))
    writeFileSync(join(cwd, 'shots.jsonl'), `${shots.map((each) => JSON.stringify(each)).join('\n')}\n`)
    for (let n = 1; n <= 8; n++) arrive(n)
    const interrupted = new AbortController()
    let printed = ''
    const end = runCommand(['watch', 'fotos', '--log', 'shots.jsonl', '--data', join(cwd, 'data')], {
      cwd,
      openApp,
      signal: interrupted.signal,
      stderr: (text) => {
        if (text.startsWith('Watching')) arrive(9)
      },
      stdout: (text) => {
        printed += text
        interrupted.abort()
      },
    })
    expect((await end).status).toBe(0)
    expect(printed).toContain(`append     ${photo('IMG_0009.JPG')}\n`)
    expect(printed).toContain('1 tagged, 0 refused.\n')
  })
})
