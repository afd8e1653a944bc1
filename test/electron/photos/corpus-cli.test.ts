import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp } from '../../../electron/app'
import { hashOfFile } from '../../support/photos/photo-files'
import { lightRecord } from '../../support/photos/record'
import { runCommand } from '../../support/run-command'

const samples = process.env['LUMACRO_PHOTOS']

interface Answer {
  readonly batch: string
  readonly files: readonly { path: string; action: string; reason: string | null; verified: boolean }[]
}

/** Kinds that a sidecar speaks for. */
const BESIDE = /\.(?:cr2|cr3|crw|dng|heic|heif|iiq|mrw|nef|raf|raw|rw2|x3f)$/i
const INSIDE_BY_EXIFTOOL = /\.(?:tiff?|png|webp)$/i

// Real camera files that are not part of the project: see LUMACRO_PHOTOS in CONTRIBUTING.
describe.skipIf(samples === undefined)('the command line on every sample, with RAW and JPEG pairs', () => {
  const root = join(tmpdir(), `lumacro-cli-${process.pid}`)
  const photos = join(root, 'photos')
  const record = join(root, 'light.json')
  const before = new Map<string, string>()

  beforeAll(() => {
    mkdirSync(photos, { recursive: true })
    writeFileSync(record, JSON.stringify(lightRecord()))
    const found = readdirSync(samples ?? '', { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && extname(each.name) !== '.md')
      .map((each) => join(each.parentPath, each.name))
    const raw = found.find((path) => extname(path) === '.nef') ?? ''
    const jpeg = found.find((path) => basename(path) === 'Canon_40D.jpg') ?? ''
    const put = (from: string, name: string) => {
      copyFileSync(from, join(photos, name))
      chmodSync(join(photos, name), 0o644)
    }
    for (const [i, path] of found.entries()) {
      const name = `${String(i).padStart(3, '0')}-${basename(path)}`
      if (extname(path) !== '.xmp') put(path, name)
      else {
        // A sidecar as Lightroom or darktable left it, beside a RAW file that it belongs to.
        put(raw, i % 2 === 0 ? name.replace(/\.xmp$/, '.nef') : name.replace(/(?:\.\w+)?\.xmp$/, '-d.nef'))
        put(path, i % 2 === 0 ? name : name.replace(/(?:\.\w+)?\.xmp$/, '-d.nef.xmp'))
      }
    }
    put(raw, 'PAIR_1.NEF')
    put(jpeg, 'PAIR_1.JPG')
    for (const name of readdirSync(photos)) before.set(name, hashOfFile(join(photos, name)))
  })

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it.each(['adobe', 'darktable'])(
    'writes each in the way of its kind (%s sidecars), says why where not, and gives all back',
    async (style) => {
      const data = join(root, `data-${style}`)
      const run = (...args: string[]) => runCommand([...args, '--json', '--data', data], { openApp })
      const tagged = await run('tag', photos, '--light', record, '--sidecar', style)
      expect([0, 3], tagged.stderr).toContain(tagged.status)
      const { batch, files }: Answer = JSON.parse(tagged.stdout)
      expect(files).toHaveLength([...before.keys()].filter((name) => !name.endsWith('.xmp')).length)
      for (const { path, action, reason, verified } of files) {
        const name = basename(path)
        if (action === 'refused') {
          expect(reason, name).toMatch(/^[A-Z].*[.)]$/i)
          expect(hashOfFile(path), name).toBe(before.get(name))
        } else if (BESIDE.test(name)) {
          expect(['sidecar', 'unchanged'], name).toContain(action)
          expect(hashOfFile(path), name).toBe(before.get(name))
        } else {
          expect(verified, name).toBe(true)
          if (INSIDE_BY_EXIFTOOL.test(name)) expect(action, name).toBe('exiftool')
          expect(hashOfFile(path), name).not.toBe(before.get(name))
        }
      }
      expect(files.filter(({ action }) => action === 'refused').length).toBeLessThan(files.length * 0.05)
      const added = readdirSync(photos).filter((name) => !before.has(name))
      expect(added.length).toBeGreaterThan(10)
      expect(added.every((name) => name.endsWith('.xmp'))).toBe(true)
      expect(added).toContain(style === 'adobe' ? 'PAIR_1.xmp' : 'PAIR_1.NEF.xmp')
      for (const [name, hash] of before)
        if (name.endsWith('.xmp')) expect(hashOfFile(join(photos, name)), name).not.toBe(hash)
      const undone = await run('undo', batch)
      expect(undone.status, undone.stdout + undone.stderr).toBe(0)
      expect(readdirSync(photos).sort()).toEqual([...before.keys()].sort())
      for (const [name, hash] of before) expect(hashOfFile(join(photos, name)), name).toBe(hash)
    },
    120_000,
  )
})
