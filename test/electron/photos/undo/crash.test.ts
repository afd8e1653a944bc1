import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compactJournal, undoLimits } from '../../../../electron/photos/journal/compact'
import { readBatches } from '../../../../electron/photos/journal/journal'
import { readLight } from '../../../../electron/photos/read/read-light'
import { recoverBatches } from '../../../../electron/photos/undo/recover'
import { undoBatch } from '../../../../electron/photos/undo/undo'
import { bundle } from '../../../../scripts/build.mjs'
import { keepOriginals } from '../../../support/photos/kept-original'
import { cameraJpeg, hashOfFile, putFiles, tag } from '../../../support/photos/photo-files'
import { lightRecord } from '../../../support/photos/record'
import { temporaryFolder } from '../../../support/temporary-folder'

const timeOf = (path: string): number => statSync(path).mtimeMs
const first = lightRecord({ power: -1 })
const second = lightRecord({ power: -2 })
const files = Object.fromEntries([...Array(5).keys()].map((i) => [`IMG_${i}.JPG`, cameraJpeg(i)]))

describe('a batch that is killed', () => {
  let program = ''
  let outDir = ''
  beforeAll(async () => {
    // Inside the project, so that packages that stay outside the bundle are found.
    const cache = fileURLToPath(new URL('../../../../.vite/', import.meta.url))
    mkdirSync(cache, { recursive: true })
    outDir = mkdtempSync(join(cache, 'dying-'))
    const entry = fileURLToPath(new URL('../../../support/photos/dying-batch.ts', import.meta.url))
    await bundle({ name: 'dying-batch', entry, outDir, format: 'es' })
    program = join(outDir, 'dying-batch.mjs')
  }, 60_000)
  afterAll(() => rmSync(outDir, { recursive: true, force: true }))

  const die = (
    job: string,
    step: number,
    moment: string,
    data: string,
    power: number,
    paths: readonly string[],
  ) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [program, job, String(step), moment, data, String(power), ...paths],
      {
        encoding: 'utf8',
      },
    )
    expect(stdout + stderr).toBe('dying\n')
  }
  const setUp = () => {
    const root = temporaryFolder()
    const photos = join(root, 'photos')
    mkdirSync(photos)
    return { data: join(root, 'data'), photos, paths: putFiles(photos, files) }
  }
  const moments = ['before', 'half-way', 'after']

  it.each([1, 2, 4, 7].map((step, i) => [step, moments[i % 3] ?? 'before'] as const))(
    'in its first write, at disk step %i, %s it: every photo is whole, and undo leads back',
    async (step, moment) => {
      const { data, photos, paths } = setUp()
      const before = paths.map(hashOfFile)
      die('tag', step, moment, data, -1, paths)
      const [recovery] = await recoverBatches(data)
      expect(recovery?.unclear).toEqual([])
      expect(readdirSync(photos).sort()).toEqual(Object.keys(files))
      for (const [i, path] of paths.entries())
        if (hashOfFile(path) !== before[i]) expect(await readLight(path)).toEqual(first)
      expect(await recoverBatches(data)).toEqual([])
      const undone = await undoBatch(data, 'dying--1')
      expect(undone?.files.filter(({ action }) => action === 'refused')).toEqual([])
      expect(paths.map(hashOfFile)).toEqual(before)
    },
    30_000,
  )

  it.each([1, 2, 3, 5].map((step, i) => [step, moments[(i + 1) % 3] ?? 'before'] as const))(
    'in rewriting in place, at disk step %i, %s it: no photo is torn, and undo leads back through all batches',
    async (step, moment) => {
      const { data, paths } = setUp()
      const original = paths.map(hashOfFile)
      await tag(paths, lightRecord({ power: -3 }), data, { batch: 'a-first' })
      // In place too: of the image data it knows the inode's time alone.
      await tag(paths, first, data, { batch: 'b-second' })
      const before = paths.map(hashOfFile)
      const times = paths.map(timeOf)
      die('tag', step, moment, data, -2, paths)
      const [recovery] = await recoverBatches(data)
      expect(recovery?.unclear).toEqual([])
      for (const [i, path] of paths.entries())
        if (hashOfFile(path) === before[i]) expect(timeOf(path)).toBeCloseTo(times[i] ?? 0, 1)
      for (const [i, path] of paths.entries())
        expect(await readLight(path)).toEqual(hashOfFile(path) === before[i] ? first : second)
      const undone = await undoBatch(data, 'dying--2')
      expect(undone?.files.filter(({ action }) => action === 'refused')).toEqual([])
      expect(paths.map(hashOfFile)).toEqual(before)
      // What was put right after the crash does not stand in the way of what had been written before it.
      for (const batch of ['b-second', 'a-first']) {
        const { files: restored } = (await undoBatch(data, batch)) ?? { files: [] }
        expect(restored.map(({ action }) => action)).toEqual(paths.map(() => 'restored'))
      }
      expect(paths.map(hashOfFile)).toEqual(original)
    },
    30_000,
  )

  it.each([
    [1, 'half-way'],
    [2, 'before'],
    [4, 'after'],
  ] as const)(
    'in its undo, at disk step %i, %s it: undo can be taken up again',
    async (step, moment) => {
      const { data, photos, paths } = setUp()
      const before = paths.map(hashOfFile)
      const times = paths.map(timeOf)
      await tag(paths, first, data, { batch: 'a-first' })
      die('undo', step, moment, data, 0, [])
      await recoverBatches(data)
      for (const [i, path] of paths.entries())
        if (hashOfFile(path) === before[i]) expect(timeOf(path)).toBeCloseTo(times[i] ?? 0, 1)
      expect(readdirSync(photos).sort()).toEqual(Object.keys(files))
      await undoBatch(data, 'a-first')
      expect(paths.map(hashOfFile)).toEqual(before)
    },
    30_000,
  )

  it.each([
    [1, 'after'],
    [3, 'before'],
    [4, 'half-way'],
  ] as const)(
    'in compacting its journal, at step %i, %s it: what is left can be undone, and the next start goes on',
    async (step, moment) => {
      const { data, paths } = setUp()
      const [old, older, kept] = [
        '20250101T120000000-aaaa',
        '20250102T120000000-bbbb',
        '20270101T120000000-cccc',
      ] as const
      let before: readonly string[] = []
      for (const [at, batch] of [old, older, kept].entries()) {
        before = paths.map(hashOfFile)
        await tag(paths, lightRecord({ power: -1 - at }), data, { batch })
        keepOriginals(data, batch, ['1-a.tif', '2-b.tif'])
      }
      const nowMs = Date.UTC(2027, 5, 1)
      die('compact', step, moment, data, nowMs, [])
      expect(await recoverBatches(data)).toEqual([])
      expect((await readBatches(data)).at(-1)?.batch).toBe(kept)
      await compactJournal(data, nowMs, { ...undoLimits, batches: 1 })
      expect(readdirSync(join(data, 'journal'), { recursive: true }).sort()).toEqual(
        [kept, `${kept}.jsonl`, join(kept, '1-a.tif'), join(kept, '2-b.tif')].sort(),
      )
      await undoBatch(data, kept)
      expect(paths.map(hashOfFile)).toEqual(before)
    },
    30_000,
  )

  it('at no moment of its own choosing, four times over: no photo is harmed, and undo leads back', async () => {
    const entry = fileURLToPath(new URL('../../../support/soak/killed-batches.ts', import.meta.url))
    await bundle({ name: 'killed-batches', entry, outDir, format: 'es' })
    const { killedBatches } = await import(pathToFileURL(join(outDir, 'killed-batches.mjs')).href)
    expect(await killedBatches(1, 1)).toMatchObject({ harmed: 0, leftovers: 0, notRestored: 0 })
  }, 60_000)

  it('leaves a journal whose torn last line is passed over', async () => {
    const { data, paths } = setUp()
    await tag(paths, first, data, { batch: 'torn' })
    const journal = join(data, 'journal', 'torn.jsonl')
    const whole = readFileSync(journal, 'utf8')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(journal, whole.slice(0, whole.lastIndexOf('"done"') + 3))
    expect((await readBatches(data))[0]?.ended).toBe(false)
    await recoverBatches(data)
    const undone = await undoBatch(data, 'torn')
    expect(undone?.files.every(({ action }) => action === 'restored')).toBe(true)
    expect(undone?.files).toHaveLength(5)
  })
})
