import { describe, expect, it } from 'vitest'
import { applyPlan } from '../../../core/photos/byte-plan'
import { readExifTree, TAG } from '../../../core/photos/exif/exif-tree'
import { findEntry, openTiff, read32, readNumber } from '../../../core/photos/exif/tiff'
import { type Extras, keywordsOf, lightSourceOf } from '../../../core/photos/extras/extras'
import { exifSegments, walkJpeg } from '../../../core/photos/jpeg/jpeg-segments'
import { planStrip } from '../../../core/photos/jpeg/strip-jpeg'
import { lightWords } from '../../../core/photos/light-words'
import { readJpegRecords } from '../../../core/photos/read-record'
import { adobePacket, exifSegment, makeJpeg, segment, xmpSegment } from '../../support/photos/jpeg-builder'
import { lightRecord } from '../../support/photos/record'
import {
  asciiEntry,
  cameraExif,
  commentEntry,
  makeTiff,
  rationalEntry,
  text,
} from '../../support/photos/tiff-builder'
import { edit } from './plan-and-check'

const record = lightRecord()
const all: Extras = { keywords: true, description: true, lightSource: true }
const plain = (file: Uint8Array): string => Buffer.from(file).toString('utf8')
const of = (cct: number) =>
  lightRecord({ zones: [{ name: 'Key', pixels: '0-7', power: 0, color: { cct, duv: 0 } }] })

const entryOf = (file: Uint8Array, tag: number) => {
  const walk = walkJpeg(file)
  const found = walk.ok ? exifSegments(file, walk.value)[0] : undefined
  const tiff = found === undefined ? null : openTiff(file.subarray(found.bodyStart + 6, found.end))
  const exif = tiff === null ? null : (readExifTree(tiff)?.exif ?? null)
  const entry = exif === null ? undefined : findEntry(exif, tag)
  return tiff === null || entry === undefined ? null : { tiff, entry }
}
const lightSource = (file: Uint8Array): number | null => {
  const found = entryOf(file, TAG.lightSource)
  return found && readNumber(found.tiff, found.entry)
}
const rational = (file: Uint8Array, tag: number): number | null => {
  const found = entryOf(file, tag)
  return found && read32(found.tiff, found.entry.valueAt) / read32(found.tiff, found.entry.valueAt + 4)
}

describe('the LED code of a light', () => {
  it('is that of its key’s colour temperature, the nearer one between two ranges, other beyond all', () => {
    const codes = [2599, 2600, 3200, 3300, 4300, 4540, 4560, 5200, 5590, 5610, 6500, 7101].map((cct) =>
      lightSourceOf(of(cct)),
    )
    expect(codes).toEqual([255, 34, 34, 33, 32, 32, 31, 31, 31, 30, 30, 255])
    const red = lightRecord({
      zones: [{ name: 'Red', pixels: '0', power: 0, color: { hue: 0, saturation: 1 } }],
    })
    expect(lightSourceOf(red)).toBe(255)
  })
})

describe.each([true, false])('extras in a JPEG, little-endian %s', (littleEndian) => {
  const camera = (more: readonly ReturnType<typeof asciiEntry>[] = []) =>
    exifSegment(makeTiff({ littleEndian, exif: [...cameraExif(littleEndian), ...more], makerNote: true }))
  const source = { tag: 0x9208, type: 3, count: 1, value: new Uint8Array([0, 0]) }

  it('are not written unasked', () => {
    const made = edit(makeJpeg({ segments: [camera([source])] }), record)
    expect(lightSource(made.file)).toBe(0)
    expect(plain(made.file)).not.toContain('purl.org/dc')
  })

  it('set LightSource where the camera has it, and add it where not, beside a comment in place too', () => {
    const there = edit(makeJpeg({ segments: [camera([source])] }), record, all)
    expect(lightSource(there.file)).toBe(31)
    const missing = edit(makeJpeg({ segments: [camera()] }), record, all)
    expect(lightSource(missing.file)).toBe(31)
    const reserved = commentEntry(new Uint8Array(2000))
    const roomy = edit(
      makeJpeg({ segments: [camera([reserved]), xmpSegment(adobePacket(8000))] }),
      record,
      all,
    )
    expect(roomy.action).toBe('append')
    expect(lightSource(roomy.file)).toBe(31)
    expect(readJpegRecords(roomy.file).exif).toEqual(record)
    const fresh = edit(makeJpeg(), record, all)
    expect(lightSource(fresh.file)).toBe(31)
    expect(edit(fresh.file, record, all).action).toBe('unchanged')
  })
})

describe.each([true, false])('the lens of a record, little-endian %s', (littleEndian) => {
  const manual = lightRecord({
    macro: { magnification: 2, fNumber: 5.6, effectiveFNumber: 16.8, focalLengthMm: 65.25 },
  })
  const without = (tag: number) => cameraExif(littleEndian).filter((entry) => entry.tag !== tag)
  const photo = (exif: ReturnType<typeof cameraExif>) =>
    makeJpeg({ segments: [exifSegment(makeTiff({ littleEndian, exif, makerNote: true }))] })
  const zero = (tag: number, over: number, under: number) => rationalEntry(tag, over, under, littleEndian)
  const lens = (file: Uint8Array) => [rational(file, TAG.focalLength), rational(file, TAG.fNumber)]

  it('is added where the camera wrote none, or 0, 0/0, n/0, and only on request', () => {
    for (const exif of [
      without(TAG.fNumber),
      [...without(TAG.fNumber), zero(TAG.fNumber, 0, 10), zero(TAG.focalLength, 0, 1)],
      [...without(TAG.fNumber), zero(TAG.fNumber, 0, 0), zero(TAG.focalLength, 1, 0)],
    ]) {
      const { file } = edit(photo(exif), manual, { lens: true })
      expect(lens(file)).toEqual([65.25, 5.6])
      expect(edit(file, manual, { lens: true }).action).toBe('unchanged')
      expect(lens(edit(photo(exif), manual).file)).not.toContain(65.25)
      expect(lens(edit(photo(exif), record, { lens: true }).file)).not.toContain(5.6)
    }
    expect(lens(edit(makeJpeg(), manual, { lens: true }).file)).toEqual([65.25, 5.6])
  })

  it('takes the place of what the camera says on request, and of what it wrote itself without it', () => {
    const chip = [...without(TAG.fNumber), zero(TAG.fNumber, 28, 10), zero(TAG.focalLength, 50, 1)]
    const { file } = edit(photo(chip), manual, { replaceLens: true })
    expect(lens(file)).toEqual([65.25, 5.6])
    const other = lightRecord({ macro: { ...manual.macro, magnification: 2, fNumber: 8, focalLengthMm: 90 } })
    const again = edit(file, other, { lens: true })
    expect(lens(again.file)).toEqual([90, 8])
    expect(edit(again.file, other, { lens: true }).action).toBe('unchanged')
    // A record that does not know the lens leaves what is there.
    expect(lens(edit(file, record, { replaceLens: true }).file)).toEqual([65.25, 5.6])
  })

  it('leaves a value of an odd form alone even then', () => {
    const odd = { tag: TAG.focalLength, type: 3, count: 1, value: new Uint8Array([50, 0]) }
    const { file } = edit(photo([...without(TAG.focalLength), odd]), manual, { replaceLens: true })
    expect(entryOf(file, TAG.focalLength)?.entry.type).toBe(3)
  })

  it('never takes the place of what the camera says', () => {
    const own = [...without(TAG.fNumber), zero(TAG.fNumber, 28, 10), zero(TAG.focalLength, 0, 1)]
    const { file } = edit(photo(own), manual, { lens: true, lightSource: true })
    expect(lens(file)).toEqual([65.25, 2.8])
    expect(lightSource(file)).toBe(31)
  })
})

describe('keywords and a description', () => {
  const withDc = (properties: string) =>
    xmpSegment(
      Buffer.from(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
          `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`,
      ),
    )
  const exif = exifSegment(makeTiff())

  it('are added to a packet that has none', () => {
    const { file } = edit(makeJpeg({ segments: [exif, xmpSegment(adobePacket(9000))] }), record, all)
    for (const word of keywordsOf(record)) expect(plain(file)).toContain(`<rdf:li>${word}</rdf:li>`)
    expect(plain(file)).toContain(`<rdf:li xml:lang="x-default">${lightWords(record)}</rdf:li>`)
    expect(edit(file, record, all).action).toBe('unchanged')
  })

  it('join the words that are there, each once, and leave a description as it is', () => {
    const words = '<dc:subject><rdf:Bag><rdf:li>Käfer</rdf:li><rdf:li>Lumacro</rdf:li></rdf:Bag></dc:subject>'
    const own =
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A beetle</rdf:li></rdf:Alt></dc:description>'
    const { file } = edit(makeJpeg({ segments: [exif, withDc(words + own)] }), record, all)
    expect(plain(file)).toContain(
      '<rdf:li>Käfer</rdf:li><rdf:li>Lumacro</rdf:li><rdf:li>flash</rdf:li><rdf:li>5200 K</rdf:li></rdf:Bag>',
    )
    expect(plain(file)).toContain(own)
    expect(plain(file)).not.toContain(`>${lightWords(record)}</rdf:li>`)
  })

  it('stay away from a list of another form', () => {
    const odd = '<dc:subject>beetle</dc:subject>'
    const { file } = edit(makeJpeg({ segments: [exif, withDc(odd)] }), record, { keywords: true })
    expect(plain(file)).toContain(odd)
    expect(plain(file)).not.toContain('<rdf:li>flash')
  })

  it('leave the caption alone that EXIF or IPTC has', () => {
    const captioned = exifSegment(makeTiff({ first: [asciiEntry(0x010e, 'Wing of a beetle')] }))
    const iptc = segment(0xed, text('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x09\x1c\x02\x78\0\x04wing\0'))
    for (const segments of [[captioned], [exif, iptc]])
      expect(plain(edit(makeJpeg({ segments }), record, all).file)).not.toContain('dc:description')
  })

  it('bring a description up to date that was ours, and no other', () => {
    const once = edit(makeJpeg({ segments: [exif] }), record, all)
    const other = lightRecord({ power: -3, zones: [] })
    const { file } = edit(once.file, other, all)
    expect(plain(file)).toContain(`<rdf:li xml:lang="x-default">${lightWords(other)}</rdf:li>`)
    expect(plain(file)).not.toContain(`>${lightWords(record)}<`)
  })
})

describe('the record taken out of a JPEG of which nothing is known', () => {
  it('leaves blank space, moves no byte, and makes room for the next', () => {
    const exif = exifSegment(makeTiff({ makerNote: true }))
    const { file } = edit(makeJpeg({ segments: [exif, xmpSegment(adobePacket(0))] }), record)
    const plan = planStrip(file, file.length)
    if (plan.kind !== 'edit') throw new Error(`expected an edit, got ${plan.kind}`)
    const bare = applyPlan(file, plan.plan)
    if (!bare.ok) throw new Error('expected the plan to fit')
    expect(plan.action).toBe('in-place')
    expect(readJpegRecords(bare.value)).toEqual({ exif: null, xmp: null })
    expect(plain(bare.value)).not.toContain('lumacro')
    expect(plain(bare.value)).toContain('xmp:Rating="4"')
    expect(readJpegRecords(edit(bare.value, record).file).exif).toEqual(record)
    expect(planStrip(bare.value, bare.value.length)).toMatchObject({ action: 'unchanged', note: 'no-record' })
  })
})
