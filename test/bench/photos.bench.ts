import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commentText } from '../../core/photos/user-comment'
import { xmpProperties } from '../../core/photos/xmp-record'
import { openExifTool } from '../../electron/photos/exiftool'
import { EXIFTOOL_CONFIG } from '../../electron/photos/exiftool-config'
import { inParallel } from '../../electron/photos/in-parallel'
import { planBatch } from '../../electron/photos/plan'
import { readFacts } from '../../electron/photos/read-head'
import { writeBatch } from '../../electron/photos/write-batch'
import { exifSegment, makeJpeg } from '../support/photos/jpeg-builder'
import { lightRecord } from '../support/photos/record'
import { cameraExif, makeTiff } from '../support/photos/tiff-builder'
import type { BenchLine } from './bench-line'

/** Photos of 8 MB, written 4 at a time by each contestant, in turns, so that a busy machine hinders all alike. */
const WRITTEN = 100
const READ = 1000
const ROUNDS = 3
const PARALLEL = 4

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
    parallel: PARALLEL,
    exiftool,
  })
  const other = result.files.find((file) => file.action !== action || !file.verified)
  if (other !== undefined) throw new Error(`expected ${action}, got ${other.action}: ${other.reason}`)
}

function exiftoolWrites(folder: string, power: number): void {
  const light = lightRecord({ power })
  const tags = [...xmpProperties(light)].map(([name, value]) => `-XMP-lumacro:${name}=${value}`)
  const args = [
    '-config',
    config,
    '-q',
    '-overwrite_original',
    `-UserComment=${commentText(light)}`,
    ...tags,
    folder,
  ]
  const { status } = spawnSync('perl', [String(exiftoolPath), ...args])
  if (status !== 0) throw new Error(`expected exiftool to write, got status ${status}`)
}

async function copyWithFlush(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  const file = await open(to, 'r+')
  await file.sync()
  await file.close()
}

const best = { ours: Infinity, exiftool: Infinity, copy: Infinity, again: Infinity, exiftoolAgain: Infinity }
for (let round = 0; round < ROUNDS; round++) {
  const mine = folderOf('mine', WRITTEN)
  const theirs = folderOf('theirs', WRITTEN)
  mkdirSync(join(root, 'copies'), { recursive: true })
  spawnSync('sync')
  best.ours = Math.min(best.ours, await secondsOf(() => ours(mine, -1, `first-${round}`, 'append')))
  const copying = () =>
    inParallel(theirs, PARALLEL, (path, i) =>
      copyWithFlush(path, join(root, 'copies', `${round}-${i}`)),
    ).then(() => {})
  best.copy = Math.min(best.copy, await secondsOf(copying))
  rmSync(join(root, 'copies'), { recursive: true })
  best.exiftool = Math.min(best.exiftool, await secondsOf(() => exiftoolWrites(join(root, 'theirs'), -1)))
  best.again = Math.min(best.again, await secondsOf(() => ours(mine, -2, `again-${round}`, 'in-place')))
  best.exiftoolAgain = Math.min(
    best.exiftoolAgain,
    await secondsOf(() => exiftoolWrites(join(root, 'theirs'), -2)),
  )
}

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
for (let round = 0; round < ROUNDS; round++) {
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
    against: `ours ${rate(WRITTEN, best.ours)}, exiftool ${rate(WRITTEN, best.exiftool)}`,
  },
  {
    name: 'first write into a JPEG, × time of copying',
    unit: '×',
    figure: round(best.ours / best.copy),
    better: 'lower',
    goal: 1.25,
    against: `ours ${rate(WRITTEN, best.ours)}, copy with fsync ${rate(WRITTEN, best.copy)}`,
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
