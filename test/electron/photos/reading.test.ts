import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseClock, parseUtcOffset, readHead } from '../../../core/photos/exif/camera-facts'
import { pruneJournal, readBatches } from '../../../electron/photos/journal/journal'
import { readFacts, readThumbnail } from '../../../electron/photos/read/read-head'
import { readLight } from '../../../electron/photos/read/read-light'
import { scanPhotos } from '../../../electron/photos/read/scan'
import { undoBatch } from '../../../electron/photos/undo/undo'
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
    const raf = joined(text('FUJIFILMCCD-RAW '), new Uint8Array(84), jpeg)
    new DataView(raf.buffer).setUint32(84, 100)
    const size = new Uint8Array([0, 0, 2, 0])
    const mrw = joined(text('\0MRM'), size, text('\0TTW'), size, block)
    const box = (name: string, body: Uint8Array) => joined(new Uint8Array(4), text(name), body)
    const first = makeTiff({ exif: null })
    const exif = makeTiff({ exif: null, first: cameraExif() })
    const cr3 = joined(text('\0\0\0\x18ftypcrx '), box('CMT1', first), box('CMT2', exif))
    for (const path of putFiles(temporaryFolder(), { 'a.RAF': raf, 'b.MRW': mrw, 'c.CR3': cr3 }))
      expect(await readFacts(path), path).toEqual(facts)
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

describe('a thumbnail', () => {
  it('is the very bytes the camera embedded, or null', async () => {
    const [path = '', none = ''] = putFiles(temporaryFolder(), {
      'a.jpg': makeJpeg({ segments: [exifSegment(camera(true))] }),
      'b.jpg': cameraJpeg(),
    })
    expect(Buffer.from((await readThumbnail(path)) ?? []).equals(picture(8))).toBe(true)
    expect(await readThumbnail(none)).toBeNull()
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

it('old batches can be forgotten, and then no longer be undone', async () => {
  const root = temporaryFolder()
  const data = join(root, 'data')
  const paths = putFiles(root, { 'a.jpg': cameraJpeg() })
  await tag(paths, lightRecord(), data, { batch: 'b1' })
  await tag(paths, lightRecord({ power: -3 }), data, { batch: 'b2' })
  await pruneJournal(data, 1)
  expect((await readBatches(data)).map(({ batch }) => batch)).toEqual(['b2'])
  expect(await undoBatch(data, 'b1')).toBeNull()
  expect(await undoBatch(data, '../b2')).toBeNull()
  expect(await readLight(paths[0] ?? '')).toEqual(lightRecord({ power: -3 }))
})
