import { describe, expect, it } from 'vitest'
import { commentText } from '../../../../core/photos/exif/user-comment'
import { readJpegRecords } from '../../../../core/photos/read-record'
import {
  adobePacket,
  exifSegment,
  extendedXmpSegment,
  joined,
  makeJpeg,
  segment,
  xmpSegment,
} from '../../../support/photos/jpeg-builder'
import { lightRecord } from '../../../support/photos/record'
import { asciiEntry, cameraExif, commentEntry, makeTiff, text } from '../../../support/photos/tiff-builder'
import { edit, planWhole } from '../plan-and-check'

const record = lightRecord()
const other = lightRecord({ power: -2, zones: [] })

describe('a comment that is not ours', () => {
  it.each([
    ['plain text', text('ASCII\0\0\0Wing of a beetle')],
    ['text without a character set', text('Wing of a beetle')],
    ['UTF-16 text', joined(text('UNICODE\0'), new Uint8Array(Buffer.from('Käfer', 'utf16le')))],
    ['words behind a record of ours', text(`ASCII\0\0\0${commentText(record)} and my own words`)],
  ])('stays, with the light in XMP only: %s', (_name, comment) => {
    const block = makeTiff({ exif: [...cameraExif(), commentEntry(comment)] })
    const made = edit(makeJpeg({ segments: [exifSegment(block)] }), other)
    expect(made.note).toBe('foreign-comment')
    expect(Buffer.from(made.file).indexOf(comment)).toBeGreaterThan(0)
    expect(readJpegRecords(made.file).xmp).toEqual(other)
  })
})

describe('XMP in a JPEG', () => {
  const camera = exifSegment(makeTiff())

  it('is spliced into the packet that is there, in place where its padding has room', () => {
    const roomy = edit(makeJpeg({ segments: [camera, xmpSegment(adobePacket(4000))] }), record)
    expect(roomy.plan.sizeAfter - roomy.plan.sizeBefore).toBeLessThan(1300)
    expect(Buffer.from(roomy.file).toString('utf8')).toContain('xmp:Label="Grün"')
    const tight = edit(makeJpeg({ segments: [camera, xmpSegment(adobePacket(0))] }), record)
    expect(readJpegRecords(tight.file).xmp).toEqual(record)
  })

  it('leaves extended XMP and every other segment as they are', () => {
    const foreign = [
      extendedXmpSegment(),
      segment(0xed, text('Photoshop 3.0\0things')),
      segment(0xfe, text('a comment')),
    ]
    const made = edit(makeJpeg({ segments: [camera, xmpSegment(adobePacket(0)), ...foreign] }), record)
    for (const each of foreign) expect(Buffer.from(made.file).indexOf(each)).toBeGreaterThan(0)
  })

  it('is left out, and said, when the packet is full or in another encoding', () => {
    const full = xmpSegment(adobePacket(0, ` xmp:Nickname="${'x'.repeat(64_800)}"`))
    expect(edit(makeJpeg({ segments: [camera, full] }), record).note).toBe('xmp-full')
    const utf16 = xmpSegment(
      new Uint8Array(Buffer.from(Buffer.from(adobePacket(0)).toString('utf8'), 'utf16le')),
    )
    expect(edit(makeJpeg({ segments: [camera, utf16] }), record).note).toBe('xmp-damaged')
  })
})

describe('a JPEG of unusual make', () => {
  it('without EXIF gets a fresh block behind its JFIF segment, and then behaves like any other', () => {
    const fresh = edit(makeJpeg(), record)
    expect(fresh.action).toBe('create')
    expect(fresh.file.subarray(6, 10)).toEqual(text('JFIF'))
    expect(edit(fresh.file, record).action).toBe('unchanged')
    expect(edit(fresh.file, other).action).toBe('in-place')
  })

  it('keeps fill bytes and junk between segments where they are', () => {
    const fill = new Uint8Array([0xff, 0xff, 0xff])
    const junk = new Uint8Array([1, 2, 3, 0xff, 0x00, 9])
    const made = edit(makeJpeg({ segments: [fill, exifSegment(makeTiff()), junk] }), record)
    expect(Buffer.from(made.file).indexOf(junk)).toBeGreaterThan(0)
    // Between EXIF and the junk there is no place for another segment.
    expect(made.note).toBe('junk-between')
  })

  it('without EXIF and with junk between its segments is refused: readers differ on such a file', () => {
    const file = makeJpeg({ segments: [new Uint8Array([1, 2, 3])] })
    expect(planWhole(file, record)).toMatchObject({ kind: 'refuse', reason: 'junk-between' })
  })

  it('with EXIF in several segments is passed on; with a second EXIF of its own the first is used', () => {
    const whole = makeTiff()
    const parts = makeJpeg({ segments: [exifSegment(whole), exifSegment(text('more of the first'))] })
    expect(planWhole(parts, record)).toMatchObject({ kind: 'pass', reason: 'exif-in-parts' })
    expect(edit(makeJpeg({ segments: [exifSegment(whole), exifSegment(whole)] }), record).action).toBe(
      'append',
    )
  })

  it('keeps a film behind the picture, counted from the end, as phones append it', () => {
    const film = joined(text('\0\0\0\x18ftypmp42'), new Uint8Array(500).fill(3), text('SEFHe\0\0\0SEFT'))
    const made = edit(makeJpeg({ segments: [exifSegment(makeTiff())], trailer: film }), record)
    expect(made.file.subarray(-film.length)).toEqual(film)
  })

  it('with a trailer that counts from the start of the file is passed on', () => {
    const file = makeJpeg({ segments: [exifSegment(makeTiff())], trailer: text('AXS!\0\0\0\x01\0\0\0\0') })
    expect(planWhole(file, record)).toMatchObject({ kind: 'pass', reason: 'absolute-trailer' })
  })

  it('with signed content credentials is given a sidecar', () => {
    const credentials = segment(0xeb, text('JP\0\x01\0\0\0\x01\0\0\0\x30jumb\0\0\0\x1ejumdc2pa'))
    expect(planWhole(makeJpeg({ segments: [credentials] }), record)).toMatchObject({ kind: 'sidecar' })
  })

  it('with more than one comment, or one in the wrong directory, loses none', () => {
    const twice = [
      ...cameraExif(),
      commentEntry(text('ASCII\0\0\0    ')),
      commentEntry(text('ASCII\0\0\0One   ')),
    ]
    const file = makeJpeg({ segments: [exifSegment(makeTiff({ exif: twice }))] })
    expect(edit(file, record).note).toBe('several-comments')
    const misplaced = makeTiff({
      first: [asciiEntry(0x010f, 'Makers'), commentEntry(text('ASCII\0\0\0Words'))],
    })
    expect(edit(makeJpeg({ segments: [exifSegment(misplaced)] }), record).note).toBe('foreign-comment')
  })

  it('that is empty, cut off or no JPEG at all is refused with the reason', () => {
    expect(planWhole(new Uint8Array(0), record)).toMatchObject({ kind: 'refuse', reason: 'not-jpeg' })
    expect(planWhole(text('GIF89a'), record)).toMatchObject({ kind: 'refuse', reason: 'not-jpeg' })
    const cut = makeJpeg({ segments: [exifSegment(makeTiff())] }).subarray(0, 60)
    expect(planWhole(cut, record)).toMatchObject({ kind: 'refuse', reason: 'jpeg-damaged' })
  })
})
