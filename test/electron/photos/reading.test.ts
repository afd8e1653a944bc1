import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { parseClock, parseUtcOffset, readHead } from '../../../core/photos/exif/camera-facts'
import { readBatches } from '../../../electron/photos/journal/journal'
import { readFacts } from '../../../electron/photos/read/read-head'
import { readLight } from '../../../electron/photos/read/read-light'
import { readSmallPicture } from '../../../electron/photos/read/read-picture'
import { scanPhotos } from '../../../electron/photos/read/scan'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { box, makeHeif } from '../../support/photos/heif-builder'
import { exifSegment, joined, makeJpeg, picture, segment } from '../../support/photos/jpeg-builder'
import { cameraJpeg, putFiles, tag } from '../../support/photos/photo-files'
import { lightRecord } from '../../support/photos/record'
import { asciiEntry, cameraExif, makeTiff, text } from '../../support/photos/tiff-builder'
import { temporaryFolder } from '../../support/temporary-folder'

const facts = {
  make: 'Makers',
  model: 'Model One',
  serial: '4002711',
  clockMs: Date.UTC(2026, 10, 23, 10, 15, 30, 250),
  clockStepMs: 10,
  utcOffsetMinutes: 60,
  exposureS: 1 / 125,
  fNumber: 5.6,
  iso: 400,
}
const camera = (littleEndian: boolean) =>
  makeTiff({ littleEndian, exif: cameraExif(littleEndian), thumbnail: picture(8) })

function makeRaf(jpeg: Uint8Array): Uint8Array {
  const raf = joined(text('FUJIFILMCCD-RAW '), new Uint8Array(84), jpeg)
  new DataView(raf.buffer).setUint32(84, 100)
  return raf
}

describe('what matching needs of a photo', () => {
  it('is read from JPEGs and TIFF-based RAWs of either byte order', async () => {
    const folder = temporaryFolder()
    for (const littleEndian of [true, false]) {
      const block = camera(littleEndian)
      const paths = putFiles(folder, {
        'a.jpg': makeJpeg({ segments: [exifSegment(block)] }),
        'b.NEF': block,
      })
      for (const path of paths) expect(await readFacts(path)).toEqual(facts)
    }
  })

  it('is read from RAF, MRW and CR3, each in its own wrapping', async () => {
    const block = camera(true)
    const jpeg = makeJpeg({ segments: [exifSegment(block)] })
    const raf = makeRaf(jpeg)
    const size = new Uint8Array([0, 0, 2, 0])
    const mrw = joined(text('\0MRM'), size, text('\0TTW'), size, block)
    const first = makeTiff({ exif: null })
    const exif = makeTiff({ exif: null, first: cameraExif() })
    const cr3 = joined(text('\0\0\0\x18ftypcrx '), box('CMT1', first), box('CMT2', exif))
    for (const path of putFiles(temporaryFolder(), { 'a.RAF': raf, 'b.MRW': mrw, 'c.CR3': cr3 }))
      expect(await readFacts(path), path).toEqual(facts)
  })

  it('is read from HEIC, HIF and AVIF by our own reader, wherever in the file its EXIF stands', async () => {
    const files = {
      'a.HEIC': makeHeif(camera(false)),
      'b.HIF': makeHeif(camera(true), { wide: true, late: 900_000 }),
    }
    // Behind half a megabyte of picture, exifr would find nothing.
    for (const path of putFiles(temporaryFolder(), files)) expect(await readFacts(path), path).toEqual(facts)
    const cut = putFiles(temporaryFolder(), { 'cut.HEIC': makeHeif(camera(true)).subarray(0, 200) })
    expect((await readFacts(cut[0] ?? '')).clockMs).toBeNull()
  })

  it('is found behind a long head, and null where a photo does not say', async () => {
    const filler = segment(0xe2, new Uint8Array(60_000))
    const late = makeJpeg({ segments: [filler, filler, exifSegment(camera(false))] })
    const [far = '', plain = ''] = putFiles(temporaryFolder(), { 'far.jpg': late, 'plain.jpg': makeJpeg() })
    expect(await readFacts(far)).toEqual(facts)
    expect((await readFacts(plain)).clockMs).toBeNull()
    await expect(readFacts('/no/such/photo.jpg')).rejects.toThrow('ENOENT')
  })

  it('takes blank and impossible times for none, and other separators for what they are', () => {
    for (const none of [null, '', '    :  :     :  :  ', '0000:00:00 00:00:00', '2026:13:01 00:00:00'])
      expect(parseClock(none)).toBeNull()
    expect(parseClock('2026-11-23T10:15:30')).toBe(Date.UTC(2026, 10, 23, 10, 15, 30))
    expect([
      parseUtcOffset('-03:30'),
      parseUtcOffset('+14:00'),
      parseUtcOffset('Z'),
      parseUtcOffset('   '),
    ]).toEqual([-210, 840, 0, null])
  })

  it('falls back to the time of digitizing', () => {
    const block = makeTiff({ exif: [asciiEntry(0x9004, '2020:01:02 03:04:05')] })
    const reading = readHead(makeJpeg({ segments: [exifSegment(block)] }))
    expect(reading.ok && reading.value.facts.clockMs).toBe(Date.UTC(2020, 0, 2, 3, 4, 5))
  })
})

describe('a small picture', () => {
  const frame = (width: number, height: number) =>
    jpeg.encode({ width, height, data: Buffer.alloc(width * height * 4, 120) }, 80).data
  const short = (tag: number, value: number) => ({
    tag,
    type: 3,
    count: 1,
    value: new Uint8Array([0, value]),
  })
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 255)

  it('is the very bytes the camera embedded as its thumbnail, or null', async () => {
    const [path = '', none = ''] = putFiles(temporaryFolder(), {
      'a.jpg': makeJpeg({ segments: [exifSegment(camera(true))] }),
      'b.jpg': cameraJpeg(),
    })
    expect(Buffer.from((await readSmallPicture(path))?.jpeg ?? []).equals(picture(8))).toBe(true)
    expect(await readSmallPicture(none)).toBeNull()
  })

  it('of a RAW without one is the smallest of its previews that is large enough, in the shape of the largest', async () => {
    const previews = joined(noise, frame(320, 212), noise, frame(64, 48), noise, frame(160, 120), noise)
    const cr3 = joined(
      box('ftyp', text('crx \0\0\0\x01')),
      box('CMT1', makeTiff({ exif: null, first: [short(0x0112, 6)] })),
      box('CMT2', makeTiff({ exif: null })),
      previews,
    )
    const files = {
      'a.NEF': joined(makeTiff({ first: [short(0x0112, 8)] }), previews),
      'b.CR3': cr3,
      // Its JPEG carries the thumbnail, as everywhere in EXIF.
      'c.RAF': makeRaf(makeJpeg({ segments: [exifSegment(makeTiff({ thumbnail: frame(160, 120) }))] })),
    }
    const [nef, canon, fuji] = await Promise.all(putFiles(temporaryFolder(), files).map(readSmallPicture))
    for (const each of [nef, canon, fuji])
      expect(Buffer.from(each?.jpeg ?? []).equals(frame(160, 120))).toBe(true)
    expect(nef?.shape).toEqual({ aspect: 320 / 212, turn: 270 })
    expect(canon?.shape).toEqual({ aspect: 320 / 212, turn: 90 })
    expect(fuji?.shape).toEqual({ aspect: 1, turn: 0 })
  })

  it('is none where the previews are cut off, or the file only looks like a RAW', async () => {
    const files = { 'a.NEF': joined(makeTiff(), frame(160, 120).subarray(0, 500)), 'b.CR2': noise }
    for (const path of putFiles(temporaryFolder(), files)) expect(await readSmallPicture(path)).toBeNull()
  })
})

describe('a scan', () => {
  it('takes files, folders and globs, each photo once, in the camera’s order, without temporary files', async () => {
    const root = temporaryFolder()
    mkdirSync(join(root, 'day [1]', 'sub'), { recursive: true })
    const names = [
      'IMG_10.JPG',
      'IMG_9.JPG',
      'sub/IMG_1.CR3',
      '.hidden.jpg',
      '~IMG.jpg',
      'IMG_2.jpg.part',
      'notes.txt',
      'IMG_9.xmp',
    ]
    for (const name of names) writeFileSync(join(root, 'day [1]', name), '')
    const day = join(root, 'day [1]')
    const short = async (inputs: readonly string[]) =>
      (await scanPhotos(inputs, { cwd: root })).map((path) => path.slice(day.length + 1))
    expect(await short(['day [1]'])).toEqual(['IMG_9.JPG', 'IMG_10.JPG', 'sub/IMG_1.CR3'])
    expect(await short(['*/IMG_1*.JPG', day])).toEqual(['IMG_10.JPG', 'IMG_9.JPG', 'sub/IMG_1.CR3'])
    expect(await short([join(day, 'notes.txt'), join(day, 'gone.jpg')])).toEqual(['notes.txt', 'gone.jpg'])
  })

  it('stops when cancelled', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(scanPhotos(['.'], { cwd: '/', signal: stop.signal })).rejects.toThrow('abort')
  })
})

it('a batch that is not in the journal, and a name that is none, is no batch to undo', async () => {
  const root = temporaryFolder()
  const data = join(root, 'data')
  const paths = putFiles(root, { 'a.jpg': cameraJpeg() })
  await tag(paths, lightRecord({ power: -3 }), data, { batch: 'b2' })
  expect((await readBatches(data)).map(({ batch }) => batch)).toEqual(['b2'])
  expect(await undoBatch(data, 'b1')).toBeNull()
  expect(await undoBatch(data, '../b2')).toBeNull()
  expect(await readLight(paths[0] ?? '')).toEqual(lightRecord({ power: -3 }))
})
