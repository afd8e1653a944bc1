import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExifTool, openExifTool } from '../../../electron/photos/exiftool/exiftool'
import { readFacts } from '../../../electron/photos/read/read-head'
import { readLight } from '../../../electron/photos/read/read-light'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { adobePacket, exifSegment, joined, makeJpeg, picture } from '../../support/photos/jpeg-builder'
import {
  onePixelPng as png,
  onePixelTiff as tiff,
  onePixelWebp as webp,
} from '../../support/photos/one-pixel'
import { hashOfFile, putFiles, tag } from '../../support/photos/photo-files'
import { lightRecord } from '../../support/photos/record'
import { cameraExif, commentEntry, makeTiff, rationalEntry, text } from '../../support/photos/tiff-builder'
import { temporaryFolder } from '../../support/temporary-folder'

const light = lightRecord({ rig: { layout: 'Ring für Käfer', leds: '白' } })

/** A one-pixel TIFF with an XMP packet as Photoshop CS wrote it, with digests that exiftool would drop. */
function photoshopTiff(): Uint8Array {
  const packet = adobePacket(
    20,
    ' xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:NativeDigest="256,257;AB12"',
  )
  const bare = tiff()
  const view = new DataView(bare.buffer)
  const count = view.getUint16(8, true)
  // One entry more: all offsets behind the directory move by its twelve bytes.
  const entry = new Uint8Array(12)
  const entryView = new DataView(entry.buffer)
  entryView.setUint16(0, 700, true)
  entryView.setUint16(2, 1, true)
  entryView.setUint32(4, packet.length, true)
  entryView.setUint32(8, bare.length + 12, true)
  view.setUint16(8, count + 1, true)
  const strip = 10 + 5 * 12 + 8
  view.setUint32(strip, view.getUint32(strip, true) + 12, true)
  const end = 10 + count * 12
  return joined(bare.subarray(0, end), entry, bare.subarray(end), packet)
}

describe('files that exiftool writes', () => {
  let exiftool: ExifTool
  let root = ''
  beforeAll(async () => {
    const { mkdtempSync, realpathSync } = await import('node:fs')
    const { tmpdir } = await import('node:os')
    root = realpathSync(mkdtempSync(join(tmpdir(), 'lumacro-exiftool-')))
    exiftool = openExifTool(root)
  })
  afterAll(async () => {
    await exiftool.close()
    const { rmSync } = await import('node:fs')
    rmSync(root, { recursive: true, force: true })
  })

  const setUp = () => {
    const folder = temporaryFolder()
    const photos = join(folder, 'photos')
    mkdirSync(photos)
    return { photos, data: join(folder, 'data') }
  }

  it('are TIFF and PNG: the record reads back, the picture is the same, undo is exact', async () => {
    const { photos, data } = setUp()
    const long = `${'虫'.repeat(83)}xx.tif`
    const files = {
      'stack @1.tif': tiff(),
      '-o.png': png(),
      '-all=.png': png(),
      '%d%f.tif': tiff(),
      [long]: tiff(),
    }
    const paths = putFiles(photos, files)
    const before = paths.map(hashOfFile)
    const result = await tag(paths, light, data, { exiftool })
    expect(result.files.map(({ action, code, verified }) => [action, code, verified])).toEqual(
      paths.map(() => ['exiftool', 'needs-exiftool', true]),
    )
    for (const path of paths) expect(await readLight(path, exiftool)).toEqual(light)
    expect(readdirSync(photos).sort()).toEqual(Object.keys(files).sort())
    await undoBatch(data, result.batch)
    expect(paths.map(hashOfFile)).toEqual(before)
  })

  it('are WebP, whose header is told of the metadata, and TIFFs with a packet of Photoshop, which stays as it is', async () => {
    const { photos, data } = setUp()
    const paths = putFiles(photos, { 'a.webp': webp(), 'b.tif': photoshopTiff() })
    const before = paths.map(hashOfFile)
    const digest = async () => (await exiftool.read(paths[1] ?? '', ['NativeDigest'])).get('NativeDigest')
    expect(await digest()).toBe('256,257;AB12')
    const result = await tag(paths, light, data, { exiftool })
    expect(result.files.map(({ action, verified }) => [action, verified])).toEqual(
      Array(2).fill(['exiftool', true]),
    )
    for (const path of paths) expect(await readLight(path, exiftool)).toEqual(light)
    expect(await digest()).toBe('256,257;AB12')
    const was = Buffer.from(adobePacket(0)).subarray(0, 300)
    expect(readFileSync(paths[1] ?? '').includes(was.subarray(120, 240))).toBe(true)
    await undoBatch(data, result.batch)
    expect(paths.map(hashOfFile)).toEqual(before)
  })

  it('get the lens of a manual one where the camera knows none, as exiftool reads it; undo is exact', async () => {
    const { photos, data } = setUp()
    const zero = (tag: number, over: number) => rationalEntry(tag, over, over === 0 ? 0 : 10)
    const exif = cameraExif().filter(({ tag }) => tag !== 0x829d)
    const jpeg = (more: ReturnType<typeof cameraExif>) =>
      makeJpeg({ segments: [exifSegment(makeTiff({ exif: [...exif, ...more], makerNote: true }))] })
    const paths = putFiles(photos, {
      'none.jpg': jpeg([]),
      'zero.jpg': jpeg([zero(0x829d, 0), zero(0x920a, 0)]),
      'own.jpg': jpeg([zero(0x829d, 28), zero(0x920a, 600)]),
      'a.tif': tiff(),
    })
    const before = paths.map(hashOfFile)
    const manual = lightRecord({ macro: { magnification: 5, fNumber: 2.8, focalLengthMm: 65 } })
    const result = await tag(paths, manual, data, {
      exiftool,
      tagOptions: { extras: { lens: true } },
    })
    expect(result.files.map(({ verified }) => verified)).toEqual([true, true, true, true])
    const lens = async (path: string) => {
      const tags = await exiftool.read(path, ['FocalLength', 'FNumber', 'Warning'])
      return [tags.get('FocalLength'), tags.get('FNumber'), tags.get('Warning')]
    }
    expect(await Promise.all(paths.map(lens))).toEqual([
      [65, 2.8, undefined],
      [65, 2.8, undefined],
      [60, 2.8, undefined],
      [65, 2.8, undefined],
    ])
    // What was written is there already the next time.
    const again = await tag(paths, manual, data, { exiftool, tagOptions: { extras: { lens: true } } })
    expect(again.files.slice(0, 3).map(({ action }) => action)).toEqual(Array(3).fill('unchanged'))
    await undoBatch(data, result.batch)
    expect(paths.map(hashOfFile)).toEqual(before)
  })

  it('get the lens in place of the camera’s on request, and what was ours corrected without it; undo is exact', async () => {
    const { photos, data } = setUp()
    const exif = cameraExif().filter(({ tag }) => tag !== 0x829d)
    const chip = [...exif, rationalEntry(0x829d, 28, 10), rationalEntry(0x920a, 50, 1)]
    const bare = makeJpeg({ segments: [exifSegment(makeTiff({ exif, makerNote: true }))] })
    const paths = putFiles(photos, {
      'chip.jpg': makeJpeg({ segments: [exifSegment(makeTiff({ exif: chip, makerNote: true }))] }),
      'chip.tif': makeTiff({ exif: chip }),
      'bare.jpg': bare,
      'bare.tif': tiff(),
    })
    const before = paths.map(hashOfFile)
    const batches: string[] = []
    const lensAfter = async (
      mm: number,
      fNumber: number,
      extras: { lens?: boolean; replaceLens?: boolean },
    ) => {
      const manual = lightRecord({ macro: { magnification: 5, fNumber, focalLengthMm: mm } })
      const { batch, files } = await tag(paths, manual, data, { exiftool, tagOptions: { extras } })
      batches.push(batch)
      expect(files.map(({ verified }) => verified)).toEqual(Array(4).fill(true))
      return Promise.all(
        paths.map(async (path) => {
          const tags = await exiftool.read(path, ['FocalLength', 'FNumber', 'Warning'])
          return [tags.get('FocalLength'), tags.get('FNumber'), tags.get('Warning')]
        }),
      )
    }
    const camera = [50, 2.8, undefined]
    const first = [64.5, 8, undefined]
    expect(await lensAfter(64.5, 8, { lens: true })).toEqual([camera, camera, first, first])
    const corrected = [65.25, 11, undefined]
    expect(await lensAfter(65.25, 11, { lens: true })).toEqual([camera, camera, corrected, corrected])
    const all = [105, 4, undefined]
    expect(await lensAfter(105, 4, { replaceLens: true })).toEqual([all, all, all, all])
    // Once it is ours, a correction needs no such word.
    const last = [100, 5.6, undefined]
    expect(await lensAfter(100, 5.6, { lens: true })).toEqual([last, last, last, last])
    for (const batch of batches.reverse()) await undoBatch(data, batch)
    expect(paths.map(hashOfFile)).toEqual(before)
  })

  it('are none of those that get a sidecar: Photoshop documents, JPEG XL, BigTIFF', async () => {
    const { photos, data } = setUp()
    const big = new Uint8Array([0x49, 0x49, 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0])
    const paths = putFiles(photos, { 'a.psd': text('8BPS'), 'b.jxl': text('\xff\x0a'), 'c.tif': big })
    const { files } = await tag(paths, light, data, { exiftool })
    expect(files.map(({ action, code }) => [action, code])).toEqual(
      Array(3).fill(['sidecar', 'other-untouched']),
    )
    for (const path of paths) expect(await readLight(path, exiftool)).toEqual(light)
  })

  it('are JPEGs whose EXIF an edit cannot be sure of, image behind the picture included', async () => {
    const { photos, data } = setUp()
    const pointing = (at: number) =>
      exifSegment(makeTiff({ exif: [...cameraExif(), { tag: 0xfde8, type: 4, count: 1, value: at }] }))
    // From the TIFF header, which stands behind SOI, JFIF, marker, length and `Exif`.
    const end = makeJpeg({ segments: [pointing(1)] }).length - 30
    const paths = putFiles(photos, {
      'behind.jpg': makeJpeg({ segments: [pointing(end)], trailer: picture(8) }),
    })
    const before = paths.map(hashOfFile)
    const result = await tag(paths, light, data, { exiftool })
    // exiftool does not know this made-up tag for an offset: then nothing may be written at all.
    expect(['exiftool', 'refused']).toContain(result.files[0]?.action)
    expect(result.planned[0]?.code).toBe('image-behind')
    await undoBatch(data, result.batch)
    expect(paths.map(hashOfFile)).toEqual(before)
  })

  it('keep a comment that is not ours', async () => {
    const { photos, data } = setUp()
    const words = commentEntry(text('ASCII\0\0\0Wing of a beetle'))
    const full = makeTiff({ exif: [...cameraExif(), words], first: [] })
    const twice = makeJpeg({ segments: [exifSegment(full), exifSegment(text('continued'))] })
    const paths = putFiles(photos, { 'a.jpg': twice })
    const result = await tag(paths, light, data, { exiftool })
    const path = paths[0] ?? ''
    if (result.files[0]?.action === 'exiftool')
      expect((await exiftool.read(path, ['UserComment'])).get('UserComment')).toBe('Wing of a beetle')
    else expect(readFileSync(path).equals(Buffer.from(twice))).toBe(true)
  })

  it('are read by exiftool where our own reader and exifr find no time', async () => {
    const { photos } = setUp()
    const paths = putFiles(photos, { 'plain.jpg': makeJpeg() })
    expect((await readFacts(paths[0] ?? '', exiftool)).clockMs).toBeNull()
  })

  it('may be called what an argument file would take for two arguments: read, written and undone like any other', async () => {
    const { photos, data } = setUp()
    const [path = ''] = putFiles(photos, { 'two\n-all=\nlines.tif': tiff() })
    const before = hashOfFile(path)
    expect((await readFacts(path, exiftool)).clockMs).toBeNull()
    const { files } = await tag([path], light, data, { exiftool })
    expect(files[0]).toMatchObject({ action: 'exiftool', verified: true })
    await undoBatch(data, null)
    expect(hashOfFile(path)).toBe(before)
  })

  it('are never handed to an exiftool on the PATH', async () => {
    const folder = temporaryFolder()
    const trap = join(folder, 'exiftool')
    writeFileSync(trap, '#!/bin/sh\necho trapped > "$(dirname "$0")/was-run"\necho 99.99\n')
    chmodSync(trap, 0o755)
    const path = process.env['PATH'] ?? ''
    process.env['PATH'] = `${folder}${delimiter}${path}`
    const own = openExifTool(folder)
    try {
      const [photo = ''] = putFiles(folder, { 'a.jpg': makeJpeg() })
      expect((await own.read(photo, ['ImageWidth'])).get('ImageWidth')).toBe(16)
      expect(readdirSync(folder)).not.toContain('was-run')
    } finally {
      process.env['PATH'] = path
      await own.close()
    }
  })
})
