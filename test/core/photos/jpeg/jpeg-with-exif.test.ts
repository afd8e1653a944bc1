import { describe, expect, it } from 'vitest'
import { commentText } from '../../../../core/photos/exif/user-comment'
import { exifSegments, walkJpeg } from '../../../../core/photos/jpeg/jpeg-segments'
import { readJpegRecords } from '../../../../core/photos/read-record'
import { verifyJpeg } from '../../../../core/photos/verify'
import {
  adobePacket,
  exifSegment,
  joined,
  makeJpeg,
  makeMpfJpeg,
  picture,
  xmpSegment,
} from '../../../support/photos/jpeg-builder'
import { lightRecord } from '../../../support/photos/record'
import {
  cameraExif,
  commentEntry,
  followMakerNote,
  makeTiff,
  text,
} from '../../../support/photos/tiff-builder'
import { edit, planWhole } from '../plan-and-check'

const record = lightRecord()
const other = lightRecord({ power: -2, zones: [] })
const blockOf = (file: Uint8Array): Uint8Array => {
  const walk = walkJpeg(file)
  const found = walk.ok ? exifSegments(file, walk.value)[0] : undefined
  if (found === undefined) throw new Error('expected an EXIF segment')
  return file.subarray(found.bodyStart + 6, found.end)
}

describe.each([true, false])('a JPEG with EXIF, little-endian %s', (littleEndian) => {
  const camera = makeTiff({
    littleEndian,
    exif: cameraExif(littleEndian),
    makerNote: true,
    thumbnail: picture(8),
  })

  it('takes the record at the end of its EXIF block, and every old offset still holds', () => {
    const made = edit(makeJpeg({ segments: [exifSegment(camera)] }), record)
    expect(made.action).toBe('append')
    expect(readJpegRecords(made.file)).toEqual({ exif: record, xmp: record })
    expect(followMakerNote(blockOf(made.file), littleEndian)).toBe('maker words here')
  })

  it('is left alone when it carries the same light already', () => {
    const once = edit(makeJpeg({ segments: [exifSegment(camera)] }), record)
    expect(edit(once.file, record).action).toBe('unchanged')
  })

  it('takes another light in place, in both copies', () => {
    const once = edit(makeJpeg({ segments: [exifSegment(camera)] }), record)
    const twice = edit(once.file, other)
    expect(twice.action).toBe('in-place')
    expect(readJpegRecords(twice.file)).toEqual({ exif: other, xmp: other })
  })

  it('grows again when the new light is much longer', () => {
    const long = lightRecord({ frame: '00ff00ff'.repeat(400) })
    const twice = edit(edit(makeJpeg({ segments: [exifSegment(camera)] }), record).file, long)
    expect(twice.action).toBe('append')
    expect(readJpegRecords(twice.file)).toEqual({ exif: long, xmp: long })
  })

  it('gets an Exif directory when it has none', () => {
    const bare = makeTiff({ littleEndian, exif: null, thumbnail: picture(8) })
    expect(edit(makeJpeg({ segments: [exifSegment(bare)] }), record).action).toBe('append')
  })

  it('has an Exif directory that is empty, as Android leaves it, filled', () => {
    const made = edit(makeJpeg({ segments: [exifSegment(makeTiff({ exif: [] }))] }), record)
    expect(made.action).toBe('append')
    expect(readJpegRecords(made.file).exif).toEqual(record)
  })

  it('has space that the camera reserved filled in place', () => {
    const reserved = new Uint8Array(2048)
    const block = makeTiff({ littleEndian, exif: [...cameraExif(littleEndian), commentEntry(reserved)] })
    const made = edit(makeJpeg({ segments: [exifSegment(block), xmpSegment(adobePacket(4000))] }), record)
    expect(made.action).toBe('in-place')
  })

  it('has reserved space that is too small left behind for a longer comment', () => {
    const block = makeTiff({
      littleEndian,
      exif: [...cameraExif(littleEndian), commentEntry(new Uint8Array(264))],
    })
    const made = edit(makeJpeg({ segments: [exifSegment(block)] }), record)
    expect(made.action).toBe('append')
    expect(readJpegRecords(made.file).exif).toEqual(record)
  })

  it('keeps an MPF image found, with EXIF before or behind the MPF segment', () => {
    for (const mpfFirst of [false, true]) {
      const made = edit(makeMpfJpeg(exifSegment(camera), mpfFirst, littleEndian), record)
      expect(made.action).toBe('append')
    }
  })

  it('has trailing zeros reclaimed when the block is full', () => {
    const full = makeTiff({ littleEndian, exif: cameraExif(littleEndian), thumbnail: picture(8) })
    const block = joined(full, new Uint8Array(65_527 - full.length))
    const made = edit(makeJpeg({ segments: [exifSegment(block)] }), record)
    expect(readJpegRecords(made.file).exif).toEqual(record)
    expect(blockOf(made.file).length).toBe(65_527)
  })

  it('stays as it is when the block is full of something, and XMP takes the light alone', () => {
    const full = makeTiff({ littleEndian, exif: cameraExif(littleEndian), thumbnail: picture(8) })
    const block = joined(full, new Uint8Array(65_527 - full.length).fill(7))
    const made = edit(makeJpeg({ segments: [exifSegment(block)] }), record)
    expect(made.note).toBe('exif-full')
    expect(readJpegRecords(made.file)).toEqual({ exif: null, xmp: record })
    expect(blockOf(made.file)).toEqual(block)
  })

  it('is passed on when the block is full and an older record of ours would stay in it', () => {
    const exif = [
      ...cameraExif(littleEndian),
      commentEntry(text(`ASCII\0\0\0${commentText(lightRecord({ power: -5 }))}`)),
    ]
    const small = makeTiff({ littleEndian, exif })
    const block = joined(small, new Uint8Array(65_527 - small.length).fill(7))
    const longer = lightRecord({ rig: { layout: 'a name longer than the other'.repeat(20), leds: 'x' } })
    expect(planWhole(makeJpeg({ segments: [exifSegment(block)] }), longer)).toMatchObject({
      kind: 'pass',
      reason: 'exif-full',
    })
  })

  it('keeps a thumbnail that is declared one byte longer than the block', () => {
    const block = makeTiff({ littleEndian, thumbnail: picture(8), thumbnailOverhang: 1 })
    expect(edit(makeJpeg({ segments: [exifSegment(block)] }), record).action).toBe('append')
  })

  it('is passed on when the thumbnail lies far outside the block', () => {
    const block = makeTiff({ littleEndian, thumbnail: picture(8), thumbnailOverhang: 100 })
    expect(planWhole(makeJpeg({ segments: [exifSegment(block)] }), record)).toMatchObject({
      reason: 'reaches-outside',
    })
  })

  it('is passed on when its EXIF leads to an image behind the picture', () => {
    const pointing = (at: number) =>
      makeTiff({
        littleEndian,
        exif: [...cameraExif(littleEndian), { tag: 0xfde8, type: 4, count: 1, value: at }],
      })
    const first = makeJpeg({ segments: [exifSegment(pointing(1))] })
    // From the TIFF header, which stands behind SOI, JFIF, marker, length and `Exif`.
    const file = makeJpeg({ segments: [exifSegment(pointing(first.length - 30))], trailer: picture(8) })
    expect(planWhole(file, record)).toMatchObject({ kind: 'pass', reason: 'image-behind' })
  })

  it('is passed on when an entry leads past the end of the block, where added bytes would be taken for its value', () => {
    // Seen in a Sanyo S1 (thumbnail of the maker note) and a Canon S30 after editing (Interop pointer).
    const interop = (value: number) => ({ tag: 0xa005, type: 4, count: 1, value })
    const length = makeTiff({ littleEndian, exif: [...cameraExif(littleEndian), interop(1)] }).length
    const block = makeTiff({ littleEndian, exif: [...cameraExif(littleEndian), interop(length + 40)] })
    expect(planWhole(makeJpeg({ segments: [exifSegment(block)] }), record)).toMatchObject({
      reason: 'dangling',
    })
    const far = makeTiff({ littleEndian, exif: [...cameraExif(littleEndian), interop(length + 400_000)] })
    expect(edit(makeJpeg({ segments: [exifSegment(far)] }), record).action).toBe('append')
  })

  it('is passed on when a value begins in the block and ends behind it: readers leave it out, and would find one', () => {
    // Seen in exiv2's bug 855, edited by Picasa: a focal length of which two bytes are left.
    const cut = (at: number) =>
      makeTiff({
        littleEndian,
        exif: [...cameraExif(littleEndian), { tag: 0x920a, type: 5, count: 1, value: at }],
      })
    const file = makeJpeg({ segments: [exifSegment(cut(cut(0).length - 2))] })
    expect(planWhole(file, record)).toMatchObject({ kind: 'pass', reason: 'dangling' })
    // Nor would the check afterwards let such an edit pass.
    const grown = makeJpeg({ segments: [exifSegment(joined(cut(cut(0).length - 2), new Uint8Array(6)))] })
    expect(verifyJpeg(file, grown, { record, exif: false, xmp: false })).toBe('exif-entries')
  })

  it('is passed on when an entry leads past the end of a file that is cut off, where the block would come to lie', () => {
    const cut = (at: number) =>
      makeTiff({ exif: [...cameraExif(), { tag: 0x920a, type: 5, count: 1, value: at }] })
    const whole = makeJpeg({ segments: [exifSegment(cut(0))], size: 8 })
    const block = exifSegment(cut(whole.length + 20))
    expect(planWhole(makeJpeg({ segments: [block], size: 8 }), record)).toMatchObject({
      kind: 'pass',
      reason: 'dangling',
    })
  })

  it('is passed on when its Exif pointer is of a type that cannot hold a longer offset', () => {
    const block = makeTiff({
      littleEndian,
      exif: null,
      first: [{ tag: 0x8769, type: 3, count: 1, value: 26 }],
    })
    expect(planWhole(makeJpeg({ segments: [exifSegment(block)] }), record)).toMatchObject({
      reason: 'exif-damaged',
    })
  })
})
