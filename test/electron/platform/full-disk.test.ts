import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type * as real from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Disk, realDisk } from '../../../electron/photos/disk/disk'
import { planBatch } from '../../../electron/photos/plan/plan'
import { readLight } from '../../../electron/photos/read/read-light'
import { recoverBatches } from '../../../electron/photos/undo/recover'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { writeBatch } from '../../../electron/photos/write/write-batch'
import { openJsonFile } from '../../../electron/platform/json-file'
import { AppendLog } from '../../../electron/rig/shots/append-log'
import { cameraJpeg, folders, hashOfFile, putFiles, tag } from '../../support/photos/photo-files'
import { lightRecord } from '../../support/photos/record'
import { makeTiff } from '../../support/photos/tiff-builder'
import { temporaryFolder } from '../../support/temporary-folder'

/** Which of the calls that need room on the disk finds none; null: all find some. */
const { disk, noRoom, isFullNow } = vi.hoisted(() => {
  const state = { failsAt: null as number | null, calls: 0 }
  return {
    disk: state,
    noRoom: () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
    isFullNow: () => ++state.calls === state.failsAt,
  }
})

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof real>()
  const check = () => {
    if (isFullNow()) throw noRoom()
  }
  const wrap = (file: real.FileHandle): real.FileHandle =>
    new Proxy(file, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          if (['write', 'writeFile', 'appendFile', 'sync', 'datasync'].includes(String(name))) {
            // A disk may take a part before it is full.
            if (disk.calls + 1 === disk.failsAt && name === 'write') {
              const [bytes] = args as [Uint8Array]
              await target.write(bytes.subarray(0, bytes.length >> 1))
            }
            if (disk.calls + 1 === disk.failsAt && name === 'appendFile') {
              const [text] = args as [string]
              await target.appendFile(text.slice(0, text.length >> 1))
            }
            check()
          }
          return Reflect.apply(value, target, args) as unknown
        }
      },
    })
  return {
    ...fs,
    open: async (...args: Parameters<typeof fs.open>) => {
      if (/[wa]/.test(String(args[1]))) check()
      return wrap(await fs.open(...args))
    },
    rename: async (...args: Parameters<typeof fs.rename>) => {
      check()
      return fs.rename(...args)
    },
  }
})

afterEach(() => {
  disk.failsAt = null
})

/** Tries with the disk full at the first call that needs room, then at the second, until one comes through. */
async function fullAtEach(attempt: () => Promise<unknown>, after: () => Promise<void>): Promise<number> {
  for (let at = 1; ; at++) {
    Object.assign(disk, { failsAt: at, calls: 0 })
    const failed = await attempt().then(
      () => false,
      () => true,
    )
    disk.failsAt = null
    if (!failed) return at
    await after()
  }
}

describe('a disk that is full at any write', () => {
  it('leaves a small value as it was, with nothing beside it, and takes the next', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'settings.json')
    const file = await openJsonFile({ path, version: 1, schema: z.number(), initial: 0 })
    await file.save(1)
    const steps = await fullAtEach(
      () => file.save(2),
      async () => {
        const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
        // Only a folder that could not be flushed comes after the change of names.
        expect([1, 2]).toContain((kept as { value: number }).value)
        expect(readdirSync(folder)).toEqual(['settings.json'])
      },
    )
    expect(steps).toBeGreaterThan(4)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 1, value: 2 })
  })

  it('leaves a log without half a line, and every entry is there once when there is room', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'data'))
    const path = join(folder, 'data', 'shots.jsonl')
    const log = await AppendLog.open(path, () => true)
    await log.append([{ seq: 1 }])
    const steps = await fullAtEach(
      () => log.append([{ seq: 2 }, { seq: 3 }]),
      async () => {
        expect(readFileSync(path, 'utf8')).toBe('{"seq":1}\n')
        expect(log.total).toBe(1)
      },
    )
    expect(steps).toBeGreaterThan(2)
    expect(await log.read(0, 9)).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }])
    rmSync(folder, { recursive: true })
  })

  it('leaves each photo of a batch as before or as after, at any write of journal and photos', async () => {
    for (let at = 1; ; at++) {
      const { photos, data } = folders()
      const paths = putFiles(photos, {
        'new.jpg': cameraJpeg(1),
        'in place.jpg': cameraJpeg(2),
        'raw.NEF': makeTiff(),
      })
      const [, inPlace = ''] = paths
      await tag([inPlace], lightRecord(), data)
      const before = paths.map(hashOfFile)
      const planned = await planBatch(
        paths.map((path) => ({ path, light: lightRecord({ power: -4 }) })),
        { sidecarStyle: 'adobe' },
      )
      expect(planned.map(({ action }) => action)).toEqual(['append', 'in-place', 'sidecar'])

      Object.assign(disk, { failsAt: at, calls: 0 })
      const options = { dataDir: data, batch: 'full', time: new Date(0), parallel: 1, disk: fullDisk }
      const result = await writeBatch(planned, options).catch(() => null)
      const wasFull = disk.calls >= at
      disk.failsAt = null
      if (result !== null && wasFull)
        for (const { code } of result.files) expect([null, 'raw-untouched', 'disk-full']).toContain(code)

      await recoverBatches(data)
      const tagged = await Promise.all(paths.map(async (path) => (await readLight(path))?.power === -4))
      paths.forEach((path, index) => {
        const isBefore = hashOfFile(path) === before[index]
        expect([path, index === 2 ? isBefore : isBefore !== tagged[index]]).toEqual([path, true])
      })
      const beside = readdirSync(photos).filter(
        (name) => !/^(new\.jpg|in place\.jpg|raw\.NEF|raw\.xmp)$/.test(name),
      )
      expect([at, beside]).toEqual([at, []])
      await undoBatch(data, 'full')
      expect([at, paths.map(hashOfFile), readdirSync(photos).length]).toEqual([at, before, 3])
      if (wasFull) continue
      expect(tagged).toEqual([true, true, true])
      expect(at).toBeGreaterThan(12)
      break
    }
  })
})

/** Where photos are written: half of it fits, then nothing. What makes room again does not count. */
const fullDisk: Disk = {
  ...realDisk,
  async writeNew(path, pieces, mode) {
    const isFull = isFullNow()
    await realDisk.writeNew(path, isFull ? pieces.slice(0, 1) : pieces, mode)
    if (isFull) throw noRoom()
  },
  async writeWithTail(job) {
    const isFull = isFullNow()
    const outcome = await realDisk.writeWithTail(isFull ? { ...job, head: job.head.subarray(0, 50) } : job)
    if (isFull) throw noRoom()
    return outcome
  },
  async overwrite(job) {
    const isFull = isFullNow()
    const outcome = await realDisk.overwrite(isFull ? { ...job, patches: job.patches.slice(0, 1) } : job)
    if (isFull) throw noRoom()
    return outcome
  },
}
