import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CameraFacts } from '../../../core/photos/exif/camera-facts'
import { equalRecords } from '../../../core/photos/record-text'
import { openExifTool } from '../../../electron/photos/exiftool/exiftool'
import { EXIFTOOL_CONFIG } from '../../../electron/photos/exiftool/exiftool-config'
import { firstDifference } from '../../../electron/photos/exiftool/exiftool-write'
import { planBatch } from '../../../electron/photos/plan/plan'
import { readFacts } from '../../../electron/photos/read/read-head'
import { readLight } from '../../../electron/photos/read/read-light'
import { scanPhotos } from '../../../electron/photos/read/scan'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { type BatchResult, writeBatch } from '../../../electron/photos/write/write-batch'
import { lightRecord } from '../../support/photos/record'

// The samples are real camera files that are not part of the project: see LUMACRO_PHOTOS in CONTRIBUTING.
const samples = process.env['LUMACRO_PHOTOS']
const exiftool = fileURLToPath(
  new URL('../../../node_modules/exiftool-vendored.pl/bin/exiftool', import.meta.url),
)

/**
 * One exiftool run over a folder: every tag of every file, binary values too, by file name; with our config, or
 * as anyone's exiftool would see them.
 */
function dumpFolder(folder: string, config: string | null): Map<string, Map<string, unknown>> {
  const { stdout } = spawnSync(
    'perl',
    [
      exiftool,
      ...(config === null ? [] : ['-config', config]),
      '-a',
      '-G1:4',
      '-u',
      '-n',
      '-b',
      '-j',
      '-api',
      'requesttags=imagedatahash',
      folder,
    ],
    { maxBuffer: 1 << 30, encoding: 'utf8' },
  )
  const files: unknown = JSON.parse(stdout)
  if (!Array.isArray(files)) throw new Error('expected a list of files from exiftool')
  return new Map(
    files.map((file: Record<string, unknown>) => [
      basename(String(file['SourceFile'])),
      new Map(Object.entries(file)),
    ]),
  )
}

/** Kinds that the fast reader reads alone. */
const OWN = /\.(?:jpe?g|tiff?|cr2|cr3|nef|dng|arw|orf|raf|rw2|mrw|hei[cf]|hif|avif)$/i

/** Facts that differ from the tags of the Exif directory that exiftool shows; what it does not show is not asked. */
function factsUnlike(tags: ReadonlyMap<string, unknown>, facts: CameraFacts): readonly string[] {
  const exif = (name: string) => tags.get(`ExifIFD:${name}`)
  const differences: string[] = []
  const compare = (what: string, ours: unknown, theirs: unknown) => {
    if (ours !== theirs) differences.push(`${what} ${ours} instead of ${theirs}`)
  }
  const time = exif('DateTimeOriginal')
  if (typeof time === 'string' && /^[12]\d{3}:\d\d:\d\d \d\d:\d\d:\d\d$/.test(time)) {
    const digits = /^\d+/.exec(String(exif('SubSecTimeOriginal') ?? '').trim())?.[0] ?? ''
    const clock = facts.clockMs === null ? null : new Date(facts.clockMs).toISOString().slice(0, 23)
    const wanted = time.replace(':', '-').replace(':', '-').replace(' ', 'T')
    compare('clock', clock, `${wanted}.${digits.padEnd(3, '0').slice(0, 3)}`)
    compare('step', facts.clockStepMs, Math.max(1, 1000 / 10 ** digits.length))
  }
  const zone = /^([+-])(\d\d):(\d\d)$/.exec(String(exif('OffsetTimeOriginal') ?? ''))
  if (zone !== null)
    compare('zone', facts.utcOffsetMinutes, Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3])))
  const numbers = { ExposureTime: facts.exposureS, FNumber: facts.fNumber, ISO: facts.iso }
  for (const [name, ours] of Object.entries(numbers)) {
    // exiftool prints several as a list in text, and rounds to a dozen digits.
    const theirs = Number.parseFloat(String(exif(name) ?? ''))
    if (theirs > 0 && Number.isFinite(theirs)) compare(name, ours?.toPrecision(6), theirs.toPrecision(6))
  }
  const texts = { 'IFD0:Make': facts.make, 'IFD0:Model': facts.model, 'ExifIFD:SerialNumber': facts.serial }
  for (const [name, ours] of Object.entries(texts)) {
    const theirs = tags.get(name)
    if (typeof theirs === 'string' && theirs.trim() !== '') compare(name, ours, theirs.trim())
  }
  return differences
}

describe.skipIf(samples === undefined)('every real camera file of the samples', () => {
  const root = join(tmpdir(), `lumacro-corpus-${process.pid}`)
  const before = join(root, 'before')
  const photos = join(root, 'photos')
  const data = join(root, 'data')
  const config = join(root, 'config')
  const light = lightRecord()
  const names: string[] = []
  const tool = openExifTool(root)
  let result: BatchResult
  // Seconds a time: read once, asked twice.
  let original: ReadonlyMap<string, ReadonlyMap<string, unknown>> | null = null
  const dumpOriginals = () => {
    original ??= dumpFolder(before, config)
    return original
  }

  beforeAll(async () => {
    mkdirSync(before, { recursive: true })
    mkdirSync(photos)
    writeFileSync(config, EXIFTOOL_CONFIG)
    const files = readdirSync(samples ?? '', { recursive: true, withFileTypes: true })
    for (const file of files.filter(
      (each) => each.isFile() && !['.md', '.xmp'].includes(extname(each.name)),
    )) {
      const name = `${String(names.length).padStart(3, '0')}-${file.name}`
      copyFileSync(join(file.parentPath, file.name), join(before, name))
      copyFileSync(join(file.parentPath, file.name), join(photos, name))
      chmodSync(join(photos, name), 0o644)
      names.push(name)
    }
    const paths = names.map((name) => join(photos, name))
    const planned = await planBatch(
      paths.map((path) => ({ path, light })),
      { sidecarStyle: 'darktable' },
    )
    result = await writeBatch(planned, { dataDir: data, batch: 'corpus', time: new Date(0), exiftool: tool })
  }, 300_000)

  afterAll(async () => {
    await tool.close()
    rmSync(root, { recursive: true, force: true })
  })

  it('is written verified, or refused with a reason', () => {
    for (const file of result.files) {
      if (file.action === 'refused') expect(file.code, file.path).not.toBeNull()
      else expect(file.verified, file.path).toBe(true)
    }
    // Samples hold files that are damaged on purpose; most others must be taken.
    const refused = result.files.filter((file) => file.action === 'refused').length
    expect(refused / result.files.length).toBeLessThan(0.25)
  })

  it('carries the light afterwards, and loses nothing that exiftool can see', async () => {
    const harmed: string[] = []
    for (const judge of [config, null]) {
      const was = judge === config ? dumpOriginals() : dumpFolder(before, judge)
      const is = dumpFolder(photos, judge)
      for (const name of names) {
        const difference = firstDifference(was.get(name) ?? new Map(), is.get(name) ?? new Map())
        if (difference !== null) harmed.push(`${name}: ${difference}`)
      }
    }
    for (const file of result.files) {
      const name = basename(file.path)
      if (file.action !== 'refused' && file.action !== 'exiftool') {
        const carried = await readLight(file.path)
        expect(carried !== null && equalRecords(carried, light), name).toBe(true)
      }
    }
    expect(harmed).toEqual([])
  }, 240_000)

  it('is read by our own reader as exiftool reads it: time to its last digit, zone, body, exposure', async () => {
    const was = dumpOriginals()
    const wrong: string[] = []
    for (const name of names) {
      const tags = was.get(name) ?? new Map<string, unknown>()
      // What is left to exifr and exiftool is read with them, as a scan does; the common kinds never need to.
      const facts = await readFacts(join(before, name), OWN.test(name) ? undefined : tool)
      for (const difference of factsUnlike(tags, facts)) wrong.push(`${name}: ${difference}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('gets every original byte back by undo', async () => {
    const undone = await undoBatch(data, 'corpus')
    expect(undone?.files.filter((file) => file.action === 'refused')).toEqual([])
    for (const name of names)
      expect(readFileSync(join(photos, name)).equals(readFileSync(join(before, name))), name).toBe(true)
    expect(readdirSync(photos).sort()).toEqual(readdirSync(before).sort())
    expect(await scanPhotos([photos], { cwd: root })).not.toEqual([])
  }, 60_000)
})
