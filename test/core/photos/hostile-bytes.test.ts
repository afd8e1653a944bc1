import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPlan, invertPlan, makePlan } from '../../../core/photos/byte-plan'
import { smallJpeg } from '../../../core/photos/embedded-jpeg'
import { readHead } from '../../../core/photos/exif/camera-facts'
import { heifExifPlace } from '../../../core/photos/exif/heif-exif'
import { mrwTiffAt, rafJpegAt, readCr3Head } from '../../../core/photos/exif/raw-heads'
import { walkJpeg } from '../../../core/photos/jpeg/jpeg-segments'
import { pictureShape } from '../../../core/photos/picture-shape'
import { readJpegRecords } from '../../../core/photos/read-record'
import { verifyJpeg } from '../../../core/photos/verify'
import { readXmp, spliceXmp } from '../../../core/photos/xmp/xmp-splice'
import { makeHeif } from '../../support/photos/heif-builder'
import {
  adobePacket,
  exifSegment,
  makeJpeg,
  makeMpfJpeg,
  picture,
  xmpSegment,
} from '../../support/photos/jpeg-builder'
import { lightRecord } from '../../support/photos/record'
import { cameraExif, makeTiff } from '../../support/photos/tiff-builder'
import { planWhole } from './plan-and-check'

const record = lightRecord()

const seeds: readonly Uint8Array[] = [true, false].flatMap((littleEndian) => {
  const exif = exifSegment(
    makeTiff({ littleEndian, exif: cameraExif(littleEndian), makerNote: true, thumbnail: picture(8) }),
  )
  return [
    makeJpeg({ segments: [exif, xmpSegment(adobePacket(200))] }),
    makeMpfJpeg(exif, false, littleEndian),
    makeMpfJpeg(exif, true, littleEndian),
  ]
})

/** A JPEG with a few bytes of its head replaced, runs of it dropped or doubled, or its end cut off. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(900), fc.constantFrom(0, 1, 4, 0x7f, 0x80, 0xd8, 0xe1, 0xff)), {
      maxLength: 12,
    }),
    fc.option(fc.tuple(fc.nat(600), fc.nat(60), fc.boolean())),
    fc.option(fc.nat(1200)),
  )
  .map(([seed, bytes, run, cut]) => {
    let file = new Uint8Array(seed)
    for (const [at, value] of bytes) if (at < file.length) file[at] = value
    if (run !== null) {
      const [at, length, doubled] = run
      const end = Math.min(file.length, at + length)
      const middle = doubled ? [file.subarray(at, end), file.subarray(at, end)] : []
      file = new Uint8Array(Buffer.concat([file.subarray(0, at), ...middle, file.subarray(end)]))
    }
    return cut === null ? file : file.subarray(0, cut)
  })

const survive = (file: Uint8Array) => {
  const plan = planWhole(file, record)
  readHead(file)
  readJpegRecords(file)
  if (plan.kind !== 'edit') return
  const edited = applyPlan(file, plan.plan)
  expect(edited.ok).toBe(true)
  if (!edited.ok) return
  // The verdict may be that it must not be written; what may not happen is a throw, a hang or a lie.
  const verdict = verifyJpeg(file, edited.value, { record, exif: false, xmp: false })
  const back = applyPlan(edited.value, invertPlan(plan.plan))
  expect(back.ok && Buffer.from(back.value).equals(file)).toBe(true)
  expect(edited.value.length - file.length).toBeLessThan(8192)
  const moved = verdict === null ? imageData(file) : null
  if (moved !== null) expect(Buffer.from(imageData(edited.value) ?? []).equals(moved)).toBe(true)
}

const imageData = (file: Uint8Array): Uint8Array | null => {
  const walk = walkJpeg(file)
  return walk.ok ? file.subarray(walk.value.imageStart) : null
}

describe('bytes of unknown intent', () => {
  it('never make the edit of a mutated JPEG throw, hang or lose a byte', () => {
    fc.assert(fc.property(mutated, survive), { numRuns: 1500 })
  })

  it('never make any reader of random bytes throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(seeds.length - 1), (bytes, i) => {
        survive(bytes)
        survive(new Uint8Array(Buffer.concat([(seeds[i] ?? bytes).subarray(0, 60), bytes])))
        rafJpegAt(bytes)
        mrwTiffAt(bytes)
        readCr3Head(bytes)
        heifExifPlace(bytes)
        smallJpeg(bytes)
        pictureShape(bytes)
        spliceXmp(bytes, record)
        readXmp(bytes)
      }),
      { numRuns: 500 },
    )
  })

  it('never make the reader of a mutated HEIC throw or hang', () => {
    const wide = [makeHeif(makeTiff()), makeHeif(makeTiff(), { wide: true })]
    const bytes = fc.array(fc.tuple(fc.nat(400), fc.constantFrom(0, 1, 8, 0x44, 0x80, 0xff)), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(fc.constantFrom(...wide), bytes, fc.nat(600), (seed, changes, cut) => {
        const file = new Uint8Array(seed)
        for (const [at, value] of changes) file[at] = value
        for (const each of [file, file.subarray(0, cut)]) {
          heifExifPlace(each)
          pictureShape(each)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('cannot hold a reader up: directories that lead in a circle, and markers without end', () => {
    const tiff = makeTiff()
    const circular = new Uint8Array(tiff)
    const view = new DataView(circular.buffer)
    view.setUint32(10 + view.getUint16(8) * 12, 8)
    survive(makeJpeg({ segments: [exifSegment(circular)] }))
    expect(walkJpeg(new Uint8Array(1 << 20).fill(0xff)).ok).toBe(false)
    const markers = new Uint8Array(1 << 20).map((_, i) => (i % 2 === 0 ? 0xff : i === 1 ? 0xd8 : 0xd0))
    expect(walkJpeg(markers).ok).toBe(false)
    const spaces = Buffer.from(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${' '.repeat(200_000)}</rdf:RDF>${' '.repeat(200_000)}x`,
    )
    expect(spliceXmp(spaces, record).ok).toBe(false)
  })
})

describe('a byte plan', () => {
  const patches = fc.array(fc.tuple(fc.nat(40), fc.nat(12), fc.uint8Array({ maxLength: 20 })), {
    maxLength: 6,
  })

  it('applied and then undone is the identity', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), patches, (file, wanted) => {
        let at = 0
        const made = wanted.flatMap(([gap, length, after]) => {
          const offset = at + gap
          if (offset + length > file.length) return []
          at = offset + length
          return [{ offset, before: file.slice(offset, at), after }]
        })
        const plan = makePlan(file.length, made)
        const edited = applyPlan(file, plan)
        const back = edited.ok ? applyPlan(edited.value, invertPlan(plan)) : edited
        expect(back.ok && Buffer.from(back.value).equals(file)).toBe(true)
        expect(invertPlan(invertPlan(plan))).toEqual(plan)
      }),
    )
  })

  it('does not fit a file that has changed since, nor hold patches that overlap', () => {
    const plan = makePlan(4, [{ offset: 1, before: new Uint8Array([2]), after: new Uint8Array([9, 9]) }])
    expect(applyPlan(new Uint8Array([1, 7, 3, 4]), plan)).toEqual({
      ok: false,
      failure: { kind: 'changed', offset: 1 },
    })
    expect(applyPlan(new Uint8Array([1, 2, 3]), plan).ok).toBe(false)
    const twice = { offset: 0, before: new Uint8Array([1, 2]), after: new Uint8Array([3]) }
    expect(() => makePlan(4, [twice, { ...twice, offset: 1 }])).toThrow(
      'expected patches inside the file and apart',
    )
  })
})
