import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, open, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commentText } from '../../core/photos/exif/user-comment'
import { xmpProperties } from '../../core/photos/xmp/xmp-record'
import { inParallel } from '../../electron/photos/disk/in-parallel'
import { openExifTool } from '../../electron/photos/exiftool/exiftool'
import { EXIFTOOL_CONFIG } from '../../electron/photos/exiftool/exiftool-config'
import { planBatch } from '../../electron/photos/plan/plan'
import { readFacts } from '../../electron/photos/read/read-head'
import { writeBatch } from '../../electron/photos/write/write-batch'
import { exifSegment, makeJpeg } from '../support/photos/jpeg-builder'
import { lightRecord } from '../support/photos/record'
import { cameraExif, makeTiff } from '../support/photos/tiff-builder'
import type { BenchLine } from './bench-line'

/**
 * Photos of 8 MB in short rounds, contestants in turns and in changing order, each one's best round counted: a busy
 * machine hinders all alike, and its quietest moment comes to each. Copying has as many on their way as ours
 * (four threads). A copy leaves the original where it is; saving puts a flushed copy in the original's place, as
 * whoever replaces a photo must, and so pays the disk for giving up what stood there. exiftool is one process that
 * runs already and gets all files of a round in one command; it does not flush, which is in its favour.
 */
const WRITTEN = 64
const READ = 1000
const ROUNDS = 6
const REWRITES = 3
const READING_ROUNDS = 5
const COPIED_AT_ONCE = 4

const root = mkdtempSync(join(tmpdir(), 'lumacro-bench-'))
const exiftoolPath: unknown = createRequire(
  createRequire(join(process.cwd(), 'package.json')).resolve('exiftool-vendored'),
)('exiftool-vendored.pl')
const config = join(root, 'config')
writeFileSync(config, EXIFTOOL_CONFIG)
const exiftool = openExifTool(root)

/** A camera-like JPEG: EXIF with a maker note and a thumbnail, then as much image data as wanted. */
function photo(bytes: number): Uint8Array {
  const exif = makeTiff({
    littleEndian: true,
    exif: cameraExif(true),
    makerNote: true,
    thumbnail: makeJpeg({ size: 64 }),
  })
  const whole = makeJpeg({ segments: [exifSegment(exif)], size: 64 })
  const data = new Uint8Array(Math.max(0, bytes - whole.length))
  // Any bytes but 0xFF pass for entropy-coded data.
  for (let i = 0; i < data.length; i++) data[i] = ((i * 2654435761) >>> 13) % 255
  return Buffer.concat([whole.subarray(0, -2), data, whole.subarray(-2)])
}

const template = join(root, 'template.jpg')
writeFileSync(template, photo(8_000_000))

function folderOf(name: string, count: number, source = template): readonly string[] {
  const folder = join(root, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, `IMG_${String(i).padStart(4, '0')}.JPG`)
    copyFileSync(source, path)
    return path
  })
}

const secondsOf = async (work: () => Promise<void> | void): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function ours(paths: readonly string[], power: number, batch: string, action: string): Promise<void> {
  const light = lightRecord({ power })
  const planned = await planBatch(
    paths.map((path) => ({ path, light })),
    { sidecarStyle: 'adobe' },
  )
  const result = await writeBatch(planned, {
    dataDir: root,
    batch,
    time: new Date(),
    exiftool,
  })
  const other = result.files.find((file) => file.action !== action || !file.verified)
  if (other !== undefined)
    throw new Error(`expected ${action}, got ${other.action}: ${other.code} ${other.detail ?? ''}`)
}

/** exiftool as one process that stays: commands through its stdin, a word when each is done. */
function openRival() {
  const args = [String(exiftoolPath), '-config', config, '-stay_open', 'True', '-@', '-']
  const rival = spawn('perl', args, { stdio: ['pipe', 'pipe', 'inherit'] })
  let heard = ''
  let tell: (() => void) | null = null
  rival.stdout.on('data', (chunk: Buffer) => {
    heard += chunk.toString()
    if (heard.includes('{ready}')) tell?.()
  })
  return {
    run: (lines: readonly string[]) =>
      new Promise<void>((resolve, reject) => {
        tell = () => {
          if (/error/i.test(heard)) reject(new Error(`expected exiftool to write, got ${heard}`))
          heard = ''
          tell = null
          resolve()
        }
        rival.stdin.write(`${[...lines, '-execute'].join('\n')}\n`)
      }),
    close: () => rival.stdin.end('-stay_open\nFalse\n'),
  }
}

const rival = openRival()

function exiftoolWrites(folder: string, power: number): Promise<void> {
  const light = lightRecord({ power })
  const cString = (text: string) => `#[CSTR]${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`
  const tags = [...xmpProperties(light)].map(([name, value]) => cString(`-XMP-lumacro:${name}=${value}`))
  return rival.run(['-overwrite_original', cString(`-UserComment=${commentText(light)}`), ...tags, folder])
}

async function copyWithFlush(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const file = await open(to, 'r+')
  await file.sync()
  await file.close()
}

const best = {
  ours: Infinity,
  exiftool: Infinity,
  copy: Infinity,
  save: Infinity,
  again: Infinity,
  exiftoolAgain: Infinity,
}
const time = async (what: keyof typeof best, work: () => Promise<void>) => {
  best[what] = Math.min(best[what], await secondsOf(work))
}
for (let round = 0; round < ROUNDS; round++) {
  const mine = folderOf('mine', WRITTEN)
  const theirs = folderOf('theirs', WRITTEN)
  const copies = join(root, 'copies')
  mkdirSync(copies, { recursive: true })
  const copyOne = (path: string, i: number) => copyWithFlush(path, join(copies, `${round}-${i}`))
  // The bytes stay as they were, so exiftool finds the same files after it.
  const saveOne = async (path: string) => {
    await copyWithFlush(path, `${path}.new`)
    await rename(`${path}.new`, path)
  }
  const contests = [
    () => time('ours', () => ours(mine, -1, `first-${round}`, 'append')),
    () => time('copy', () => inParallel(theirs, COPIED_AT_ONCE, copyOne).then(() => {})),
    () => time('save', () => inParallel(theirs, COPIED_AT_ONCE, saveOne).then(() => {})),
  ]
  // Each begins as often as the others, and what one leaves for the disk to do must not be the next one's burden.
  for (let turn = 0; turn < contests.length; turn++) {
    spawnSync('sync')
    await contests[(round + turn) % contests.length]?.()
  }
  rmSync(copies, { recursive: true })
  spawnSync('sync')
  await time('exiftool', () => exiftoolWrites(join(root, 'theirs'), -1))
  spawnSync('sync')
  for (let n = 0; n < REWRITES; n++)
    await time('again', () => ours(mine, -2 - n, `again-${round}-${n}`, 'in-place'))
  await time('exiftoolAgain', () => exiftoolWrites(join(root, 'theirs'), -2))
}
rival.close()

const small = join(root, 'small.jpg')
writeFileSync(small, photo(200_000))
const heads = folderOf('heads', READ, small)
const HEAD_TAGS = ['Make', 'Model', 'SerialNumber', 'DateTimeOriginal', 'SubSecTimeOriginal', 'ExposureTime']
const EXIV2_KEYS = [
  'Image.Make',
  'Image.Model',
  'Photo.DateTimeOriginal',
  'Photo.SubSecTimeOriginal',
  'Photo.ExposureTime',
]
const run = (command: string, args: readonly string[]) => spawnSync(command, args, { maxBuffer: 1 << 28 })
const hasExiv2 = run('exiv2', ['--version']).status === 0
const reading = { ours: Infinity, exiftool: Infinity, exiv2: Infinity }
for (let round = 0; round < READING_ROUNDS; round++) {
  const mine = () => inParallel(heads, 8, (path) => readFacts(path)).then(() => {})
  reading.ours = Math.min(reading.ours, await secondsOf(mine))
  const tags = HEAD_TAGS.map((tag) => `-${tag}`)
  const fast = () => void run('perl', [String(exiftoolPath), '-fast2', '-n', ...tags, join(root, 'heads')])
  reading.exiftool = Math.min(reading.exiftool, await secondsOf(fast))
  const keys = EXIV2_KEYS.flatMap((key) => ['-K', `Exif.${key}`])
  if (hasExiv2)
    reading.exiv2 = Math.min(reading.exiv2, await secondsOf(() => void run('exiv2', [...keys, ...heads])))
}
await exiftool.close()
rmSync(root, { recursive: true, force: true })

const rate = (count: number, seconds: number): string => `${Math.round(count / seconds)} files/s`
const round = (value: number): number => Math.round(value * 100) / 100

export const lines: readonly BenchLine[] = [
  {
    name: 'first write into a JPEG, × exiftool',
    unit: '×',
    figure: round(best.exiftool / best.ours),
    better: 'higher',
    goal: 2.5,
    against: `ours ${rate(WRITTEN, best.ours)}, flushed and read back; exiftool ${rate(WRITTEN, best.exiftool)}, not flushed`,
  },
  {
    name: 'first write into a JPEG, × time of copying',
    unit: '×',
    figure: round(best.ours / best.copy),
    better: 'lower',
    goal: 1.25,
    against: `ours ${rate(WRITTEN, best.ours)}, replacing; copy with fsync ${rate(WRITTEN, best.copy)}, replacing nothing`,
  },
  {
    name: 'first write into a JPEG, × time of saving a copy over it',
    unit: '×',
    figure: round(best.ours / best.save),
    better: 'lower',
    goal: 1.25,
    against: `ours ${rate(WRITTEN, best.ours)}, copy with fsync and rename over the original ${rate(WRITTEN, best.save)}`,
  },
  {
    name: 'rewriting a record in place, × exiftool',
    unit: '×',
    figure: round(best.exiftoolAgain / best.again),
    better: 'higher',
    goal: 20,
    against: `ours ${rate(WRITTEN, best.again)}, exiftool ${rate(WRITTEN, best.exiftoolAgain)}`,
  },
  {
    name: 'reading what matching needs, × exiftool -fast2',
    unit: '×',
    figure: round(reading.exiftool / reading.ours),
    better: 'higher',
    goal: 8,
    against: `ours ${rate(READ, reading.ours)}, exiftool ${rate(READ, reading.exiftool)}`,
  },
  ...(hasExiv2
    ? [
        {
          name: 'reading what matching needs, × exiv2',
          unit: '×',
          figure: round(reading.exiv2 / reading.ours),
          better: 'higher' as const,
          goal: 1,
          against: `ours ${rate(READ, reading.ours)}, exiv2 ${rate(READ, reading.exiv2)}`,
        },
      ]
    : []),
]
