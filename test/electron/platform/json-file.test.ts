import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openJsonFile } from '../../../electron/platform/json-file'
import { temporaryFolder } from '../../support/temporary-folder'

const schema = z.object({ name: z.string() })
const open = (path: string, version = 1) =>
  openJsonFile({ path, version, schema, initial: { name: 'initial' } })

describe('a small value on disk', () => {
  it('is its initial value before the first save, and what was saved after', async () => {
    const path = join(temporaryFolder(), 'settings.json')
    const file = await open(path)
    expect(file.value()).toEqual({ name: 'initial' })
    await file.save({ name: 'ünïcode' })
    expect((await open(path)).value()).toEqual({ name: 'ünïcode' })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 1, value: { name: 'ünïcode' } })
  })

  it('after many saves at once is the last, with no other file left behind', async () => {
    const folder = temporaryFolder()
    const file = await open(join(folder, 'settings.json'))
    await Promise.all(Array.from({ length: 50 }, (_, index) => file.save({ name: String(index) })))
    expect((await open(join(folder, 'settings.json'))).value()).toEqual({ name: '49' })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it.each([
    ['empty', ''],
    ['torn', '{"version":1,"val'],
    ['of another shape', '{"version":1,"value":{"name":5}}'],
    ['written by a newer app', '{"version":2,"value":{"name":"newer"}}'],
    ['binary', '\0\xff\xfe'],
  ])('that is %s is kept aside and never overwritten', async (_name, text) => {
    const folder = temporaryFolder()
    const path = join(folder, 'settings.json')
    writeFileSync(path, text)
    const file = await open(path)
    expect(file.value()).toEqual({ name: 'initial' })
    await file.save({ name: 'new' })
    expect(file.setAside).not.toBeNull()
    expect(readFileSync(file.setAside ?? '', 'utf8')).toBe(text)
    expect((await open(path)).setAside).toBeNull()
  })

  it('that cannot be saved says so, keeps the old file, and can be saved later', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'settings.json')
    const file = await open(path)
    // A folder under the file's name: a rename onto it fails for every user.
    mkdirSync(path)
    await expect(file.save({ name: 'lost' })).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['settings.json'])
    rmdirSync(path)
    await file.save({ name: 'kept' })
    expect((await open(path)).value()).toEqual({ name: 'kept' })
  })

  it('of an older version is brought up to date step by step, and the old one is kept', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'settings.json')
    const old = '{"version":1,"value":"first"}'
    writeFileSync(path, old)
    const newest = () =>
      openJsonFile({
        path,
        version: 3,
        schema: z.object({ name: z.string(), count: z.int() }),
        steps: [
          (name) => ({ name }),
          (value) => ({ ...z.object({ name: z.string() }).parse(value), count: 1 }),
        ],
        initial: { name: 'initial', count: 0 },
      })
    const file = await newest()
    expect(file.value()).toEqual({ name: 'first', count: 1 })
    expect(file.setAside).toBeNull()
    expect(readFileSync(`${path}.v1`, 'utf8')).toBe(old)
    await file.save({ name: 'second', count: 2 })
    expect((await newest()).value()).toEqual({ name: 'second', count: 2 })
  })

  it('of an older version that its steps cannot read is kept aside', async () => {
    const path = join(temporaryFolder(), 'settings.json')
    writeFileSync(path, '{"version":1,"value":5}')
    const file = await openJsonFile({
      path,
      version: 2,
      schema,
      steps: [(name) => ({ name })],
      initial: { name: 'initial' },
    })
    expect(file.value()).toEqual({ name: 'initial' })
    expect(readFileSync(file.setAside ?? '', 'utf8')).toBe('{"version":1,"value":5}')
  })
})
