import { existsSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppendLog } from '../../../../electron/rig/shots/append-log'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumacro-läg-'))
  path = join(folder, 'log.jsonl')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const openLog = () => AppendLog.open(path, () => true)

describe('an append-only log', () => {
  it('begins with no file, and each append is on disk when it resolves', async () => {
    const log = await openLog()
    expect([log.total, log.torn]).toEqual([0, false])
    await log.append([{ a: 1 }, { a: 'ü' }])
    expect(await readFile(path, 'utf8')).toBe('{"a":1}\n{"a":"ü"}\n')
    expect(await log.read(0, 10)).toEqual([{ a: 1 }, { a: 'ü' }])
    expect(await log.read(1, 1)).toEqual([{ a: 'ü' }])
    expect(await log.read(2, 5)).toEqual([])
  })

  it('keeps appends that overlap in their order', async () => {
    const log = await openLog()
    await Promise.all(Array.from({ length: 50 }, (_, n) => log.append([{ n }])))
    expect(await log.read(0, 50)).toEqual(Array.from({ length: 50 }, (_, n) => ({ n })))
    expect(log.busy).toBe(false)
  })

  it('finds every line of a file larger than what it reads at once, letters of several bytes included', async () => {
    const values = Array.from({ length: 4000 }, (_, n) => ({ n, text: 'žluťoučký 光 '.repeat(n % 60) }))
    await writeFile(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''))
    const log = await openLog()
    expect(log.total).toBe(4000)
    expect(await log.read(0, 4000)).toEqual(values)
  })

  it('leaves a torn last line as it is and goes on behind it', async () => {
    await writeFile(path, '{"a":1}\n{"a":2')
    const log = await openLog()
    expect([log.total, log.torn]).toEqual([1, true])
    await log.append([{ a: 3 }])
    await log.append([{ a: 4 }])
    expect(await readFile(path, 'utf8')).toBe('{"a":1}\n{"a":2\n{"a":3}\n{"a":4}\n')
    expect(await log.read(0, 9)).toEqual([{ a: 1 }, { a: 3 }, { a: 4 }])
    expect(await (await openLog()).read(0, 9)).toEqual([{ a: 1 }, { a: 3 }, { a: 4 }])
  })

  it('takes a last line that lacks only its newline as whole', async () => {
    await writeFile(path, '{"a":1}\n{"a":2}')
    const log = await openLog()
    await log.append([{ a: 3 }])
    expect(await log.read(0, 9)).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }])
  })

  it('passes over lines that are no entries', async () => {
    await writeFile(path, 'garbage\n\n[1]\n{"a":1}\n')
    const log = await AppendLog.open(path, (value) => !Array.isArray(value))
    expect(await log.read(0, 9)).toEqual([{ a: 1 }])
  })

  it.skipIf(!existsSync('/dev/full'))(
    'a full disk takes nothing, and the log goes on when there is room (needs /dev/full)',
    async () => {
      const log = await openLog()
      await log.append([{ a: 1 }])
      await rename(path, `${path}.kept`)
      await symlink('/dev/full', path)
      await expect(log.append([{ a: 2 }])).rejects.toThrow('ENOSPC')
      await rm(path)
      await rename(`${path}.kept`, path)
      // What a disk may leave behind that was full in the middle of a line.
      await appendFile(path, '{"a":')
      await log.append([{ a: 2 }])
      expect((await (await openLog()).read(0, 9)).at(-1)).toEqual({ a: 2 })
      expect((await readFile(path, 'utf8')).trim().split('\n').at(-1)).toBe('{"a":2}')
    },
  )

  it('rejects what cannot be written and takes the next', async () => {
    const log = await openLog()
    await rm(folder, { recursive: true })
    await expect(log.append([{ a: 1 }])).rejects.toThrow('ENOENT')
    expect(log.total).toBe(0)
    await mkdir(folder)
    await log.append([{ a: 2 }])
    expect(await log.read(0, 9)).toEqual([{ a: 2 }])
  })
})
