import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openExifTool } from '../../../../electron/photos/exiftool/exiftool'
import {
  compactJournal,
  type KeptBatch,
  overLimits,
  type UndoLimits,
  undoLimits,
} from '../../../../electron/photos/journal/compact'
import { batchIds } from '../../../../electron/photos/journal/journal'
import { planStripBatch } from '../../../../electron/photos/strip/plan-strip'
import { recoverBatches } from '../../../../electron/photos/undo/recover'
import { undoBatch } from '../../../../electron/photos/undo/undo'
import { keepOriginals } from '../../../support/photos/kept-original'
import { cameraJpeg, folders, hashOfFile, putFiles, tag } from '../../../support/photos/photo-files'
import { lightRecord } from '../../../support/photos/record'

const DAY_MS = 86_400_000
const nowMs = Date.UTC(2027, 5, 1)
const daysAgo = (days: number, bytes = 1000): KeptBatch => ({ atMs: nowMs - days * DAY_MS, bytes })
const many = (count: number, days: number, bytes?: number) =>
  Array.from({ length: count }, () => daysAgo(days, bytes))
const GB = 2 ** 30

describe('how many batches are let go', () => {
  it.each<readonly [string, readonly KeptBatch[], number]>([
    ['none where there is none', [], 0],
    ['none of a year', many(5000, 365), 0],
    ['those of more than a year', [...many(50, 400), ...many(150, 10)], 50],
    ['but never the newest hundred', [...many(50, 400), ...many(70, 10)], 20],
    ['the one before the newest hundred, however old these are', [...many(100, 4000), daysAgo(0)], 1],
    ['the oldest, until four gigabytes are left', [...many(10, 60, GB), ...many(2, 1)], 7],
    ['none of the last thirty days, however large', many(10, 29, GB), 0],
    ['none behind one that stays', [daysAgo(300), daysAgo(400), ...many(100, 10)], 0],
  ])('%s', (_what, batches, count) => {
    expect(overLimits(batches, nowMs, undoLimits)).toBe(count)
  })

  it('is decided by no clock that runs ahead alone, and none that was set back', () => {
    const batches = many(200, 10)
    expect(overLimits(batches, nowMs + 4000 * DAY_MS, undoLimits)).toBe(0)
    expect(overLimits([...many(200, 100), daysAgo(-4000)], nowMs, undoLimits)).toBe(0)
    expect(overLimits(many(200, 100), nowMs - 4000 * DAY_MS, undoLimits)).toBe(0)
  })
})

describe('a journal that is compacted', () => {
  const limits: UndoLimits = { ...undoLimits, batches: 2 }
  const ids = [
    '20250101T120000000-aaaa',
    '20250102T120000000-bbbb',
    '20270101T120000000-cccc',
    '20270102T120000000-dddd',
  ]
  /** The same photos written four times over; the first two batches are more than a year old. */
  const setUp = async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'a.JPG': cameraJpeg(1), 'b.JPG': cameraJpeg(2) })
    const states = [paths.map(hashOfFile)]
    for (const [at, batch] of ids.entries()) {
      await tag(paths, lightRecord({ power: -1 - at }), data, { batch })
      states.push(paths.map(hashOfFile))
    }
    // A whole original beside each journal, as exiftool’s kinds have.
    for (const id of ids) keepOriginals(data, id, ['9-c.tif'])
    return { data, paths, states, names: () => readdirSync(join(data, 'journal')).sort() }
  }
  const [, , third = '', fourth = ''] = ids
  const left = [third, `${third}.jsonl`, fourth, `${fourth}.jsonl`]

  it('lets old batches go with their originals, and undo of the others is exact', async () => {
    const { data, paths, states, names } = await setUp()
    expect(await compactJournal(data, nowMs, limits)).toEqual(ids.slice(0, 2))
    expect(names()).toEqual(left)
    expect(await compactJournal(data, nowMs, limits)).toEqual([])
    for (const at of [3, 2]) {
      const undone = await undoBatch(data, null)
      expect(undone?.files.map(({ action }) => action)).toEqual(['restored', 'restored'])
      expect(paths.map(hashOfFile)).toEqual(states[at])
    }
    expect(await undoBatch(data, null)).toBeNull()
    expect(await undoBatch(data, ids[0] ?? '')).toBeNull()
    // What the photos were before is not known any more, so the light is blanked, not guessed.
    const planned = await planStripBatch(paths, { dataDir: data, exiftool: openExifTool(data) })
    expect(planned.map(({ code }) => code)).toEqual(['record-blanked', 'record-blanked'])
  })

  it('lets whole originals go that were put back, and keeps those of everything else', async () => {
    const { data, names } = await setUp()
    const folder = join(data, 'journal', third)
    writeFileSync(join(folder, '4-never came to be.tif'), 'half an orig')
    await compactJournal(data, nowMs)
    expect(readdirSync(folder)).toEqual(['9-c.tif'])
    appendFileSync(join(data, 'journal', `${third}.jsonl`), '{"kind":"undone","n":100}\n')
    await compactJournal(data, nowMs)
    expect(names()).toHaveLength(7)
    expect(names()).not.toContain(third)
  })

  it('cut short at any step, the next start comes to the same, and undo of what is left is exact', async () => {
    for (let at = 1; ; at++) {
      const { data, paths, states, names } = await setUp()
      let steps = 0
      const step = async () => {
        if (++steps === at) throw new Error('the power is cut')
      }
      const through = await compactJournal(data, nowMs, limits, {
        remove: (path) => step().then(() => unlink(path)),
        removeFolder: (path) => step().then(() => rm(path, { recursive: true })),
        sync: step,
      }).then(
        () => true,
        () => false,
      )
      // No batch is without what it needs at any moment.
      for (const id of await batchIds(data))
        expect(existsSync(join(data, 'journal', id, '9-c.tif'))).toBe(true)
      expect(await recoverBatches(data)).toEqual([])
      await compactJournal(data, nowMs, limits)
      expect([at, names()]).toEqual([at, left])
      await undoBatch(data, fourth)
      await undoBatch(data, third)
      expect(paths.map(hashOfFile)).toEqual(states[2])
      if (!through) continue
      expect(at).toBe(6)
      break
    }
  })
})
