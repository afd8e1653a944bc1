import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Failure } from '../../../../core/api/failure'
import { openWorkerLibrary } from '../../../../electron/library/thread/worker-library'
import { silentLogger } from '../../../../electron/platform/logger'
import { bundle } from '../../../../scripts/build.mjs'
import { datedPhoto } from '../../../support/photos/dated-photo'
import { bootMs, makeLight, makeShot } from '../../../support/shots/make-shot'
import { projectRoot } from '../../../support/source-files'
import { temporaryFolder } from '../../../support/temporary-folder'

// Beside the real bundles, so that what stays a module at run time is found.
const outDir = join(projectRoot, '.vite', `test-${process.pid}`)
const worker = join(outDir, 'library-worker.js')

const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)

async function bench(path = worker) {
  const dataDir = temporaryFolder()
  const folder = temporaryFolder()
  const lines: string[] = []
  for (let n = 1; n <= 8; n++) {
    writeFileSync(join(folder, `IMG_000${n}.JPG`), datedPhoto(timeOf(n)))
    lines.push(JSON.stringify(makeShot(n, timeOf(n), { light: makeLight(n) })))
  }
  writeFileSync(join(dataDir, 'shots.jsonl'), `${lines.join('\n')}\n`)
  const library = await openWorkerLibrary(path, { dataDir, log: silentLogger })
  onTestFinished(() => library.close())
  return { dataDir, folder, library }
}

describe('the library in a thread of its own', () => {
  beforeAll(async () => {
    const entry = join(projectRoot, 'electron', 'library', 'thread', 'library-worker.ts')
    await bundle({ name: 'library-worker', entry, outDir, format: 'cjs' })
    const crashing = join(projectRoot, 'test', 'support', 'photos', 'crashing-library-worker.ts')
    await bundle({ name: 'crashing-worker', entry: crashing, outDir, format: 'cjs' })
    return () => rmSync(outDir, { recursive: true, force: true })
  })

  it('reads, matches, writes and undoes; its snapshots are there before its answers', async () => {
    const { folder, library } = await bench()
    const { handlers } = library
    expect(await handlers['photos/open']({ paths: [folder] })).toEqual({ ok: true, value: null })
    expect(library.snapshot()).toMatchObject({ folder, total: 8, ready: 8, activity: { kind: 'idle' } })
    const written = await handlers['photos/write']({ sidecar: 'adobe' })
    expect(written).toMatchObject({ ok: true, value: { total: 8, counts: { append: 8 } } })
    expect(library.snapshot()).toMatchObject({ ready: 0, lastBatch: { total: 8 } })
    const undone = await handlers['photos/undo']({ batch: null })
    expect(undone).toMatchObject({ ok: true, value: { restored: 8 } })
    expect(library.snapshot()).toMatchObject({ ready: 8, lastBatch: null })
  })

  it('answers with the same failures as on one thread', async () => {
    const { folder, library } = await bench()
    const gone = join(folder, 'gone')
    expect(await library.handlers['photos/open']({ paths: [gone] })).toEqual({
      ok: false,
      failure: { kind: 'file', path: gone, reason: 'missing' },
    })
    expect(await library.handlers['photos/undo']({ batch: null })).toMatchObject({
      failure: { kind: 'nothing-to-do' },
    })
  })

  it('once closed, answers that it is gone', async () => {
    const { library } = await bench()
    await library.close()
    expect(await library.handlers['photos/page']({ from: 0, count: 1 })).toMatchObject({ ok: false })
    await library.close()
  })

  it('comes back by itself after a crash, with the same photos open and the same pins, and says so', async () => {
    const { folder, library } = await bench(join(outDir, 'crashing-worker.js'))
    const { handlers } = library
    await handlers['photos/open']({ paths: [folder] })
    const path = join(folder, 'IMG_0003.JPG')
    expect(await handlers['photos/pin']({ path, to: 'none' })).toMatchObject({ ok: true })
    const told = new Promise<Failure>((resolve) => library.onTrouble(resolve))
    const asked = handlers['photos/light']({ path: '/this photo ends the thread.jpg' })
    expect(await asked).toMatchObject({
      ok: false,
      failure: { kind: 'photos-stopped', why: expect.arrayContaining(['askAgain']) },
    })
    expect(await told).toMatchObject({ why: expect.arrayContaining(['startedAgain']) })
    expect(library.snapshot()).toMatchObject({ folder, total: 8, ready: 7, hand: { pins: 1 } })
    expect(await handlers['photos/page']({ from: 0, count: 2 })).toMatchObject({ ok: true })
  })

  it('rejects where its data cannot be used', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    await expect(openWorkerLibrary(worker, { dataDir: file, log: silentLogger })).rejects.toThrow()
  })
})
