import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type * as real from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openJsonFile } from '../../../electron/platform/json-file'
import { AppendLog } from '../../../electron/rig/shots/append-log'
import { temporaryFolder } from '../../support/temporary-folder'

/** Which of the calls that need room on the disk finds none; null: all find some. */
const disk = vi.hoisted(() => ({ failsAt: null as number | null, calls: 0 }))

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof real>()
  const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  const check = () => {
    if (++disk.calls === disk.failsAt) throw full()
  }
  const wrap = (file: real.FileHandle): real.FileHandle =>
    new Proxy(file, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          if (['write', 'writeFile', 'sync', 'datasync'].includes(String(name))) {
            // A disk may take a part before it is full.
            if (disk.calls + 1 === disk.failsAt && name === 'write') {
              const [bytes] = args as [Uint8Array]
              await target.write(bytes.subarray(0, bytes.length >> 1))
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
})
