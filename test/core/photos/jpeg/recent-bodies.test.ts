import { describe, expect, it } from 'vitest'
import { walkJpeg } from '../../../../core/photos/jpeg/jpeg-segments'
import { readMpf } from '../../../../core/photos/jpeg/mpf'
import {
  adobePacket,
  exifSegment,
  joined,
  makeJpeg,
  mpfSegment,
  segment,
  xmpSegment,
} from '../../../support/photos/jpeg-builder'
import { lightRecord } from '../../../support/photos/record'
import { cameraExif, makeTiff, text } from '../../../support/photos/tiff-builder'
import { edit } from '../plan-and-check'

/**
 * Files laid out as bodies and programs of the last years lay them out. `edit` proves each time that image data,
 * every foreign segment and the undo are exact; what a reader of the file would look for is looked for here.
 */
const record = lightRecord()
const camera = exifSegment(makeTiff({ exif: cameraExif(true), makerNote: true }))
const end = (file: Uint8Array, length: number): Buffer => Buffer.from(file.subarray(file.length - length))

const gainMapXmp = adobePacket(
  0,
  ' xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0" hdrgm:GainMapMax="2.3"',
)

/** Ultra HDR: XMP names the gain map, MPF leads to it, and it is a JPEG of its own with XMP, behind the picture. */
function ultraHdr(littleEndian: boolean): { readonly file: Uint8Array; readonly gainMap: Uint8Array } {
  const gainMap = makeJpeg({ segments: [xmpSegment(gainMapXmp)], size: 8, withoutJfif: true })
  const container = adobePacket(
    0,
    ` xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0" xmlns:GContainer="http://ns.google.com/photos/1.0/container/" GContainer:Length="${gainMap.length}"`,
  )
  const build = (offset: number, trailer: Uint8Array) =>
    makeJpeg({
      segments: [
        camera,
        xmpSegment(container),
        segment(0xe2, text('urn:iso:std:iso:ts:21496:-1\0\0\0\0\0')),
        mpfSegment(offset, gainMap.length, littleEndian),
      ],
      withoutJfif: true,
      trailer,
    })
  const primary = build(1, new Uint8Array(0))
  const headerAt = Buffer.from(primary).indexOf('MPF\0', 0, 'latin1') + 4
  return { file: build(primary.length - headerAt, gainMap), gainMap }
}

/** Samsung's trailer: data, then a directory that counts backwards from its own place, then its length and `SEFT`. */
function seft(data: Uint8Array): Uint8Array {
  const directory = Buffer.alloc(4 + 4 + 4 + 12)
  directory.write('SEFH', 0, 'latin1')
  directory.writeUInt32LE(106, 4)
  directory.writeUInt32LE(1, 8)
  directory.writeUInt32LE(0x0a300000, 12)
  directory.writeUInt32LE(data.length, 16)
  directory.writeUInt32LE(data.length, 20)
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(directory.length, 0)
  tail.write('SEFT', 4, 'latin1')
  return joined(data, directory, tail)
}

/** The beginning of an MP4 film, and as many bytes as wanted. */
const film = joined(
  new Uint8Array([0, 0, 0, 0x18]),
  text('ftypmp42\0\0\0\0isommp42'),
  new Uint8Array(5000).fill(0x5a),
)

describe('a photo of a recent body', () => {
  it.each([true, false])(
    'with a gain map (Ultra HDR) keeps it where MPF says, little-endian %s',
    (littleEndian) => {
      const { file, gainMap } = ultraHdr(littleEndian)
      for (const made of [edit(file, record), edit(edit(file, record).file, lightRecord({ power: -2 }))]) {
        const walk = walkJpeg(made.file)
        const images = walk.ok ? readMpf(made.file, walk.value)[0]?.images : undefined
        const [map] = images ?? []
        expect(images).toHaveLength(1)
        const found = made.file.subarray(map?.start, (map?.start ?? 0) + (map?.length ?? 0))
        expect(Buffer.from(found).equals(gainMap)).toBe(true)
        expect(end(made.file, gainMap.length).equals(gainMap)).toBe(true)
        expect(Buffer.from(made.file).includes('hdrgm:Version="1.0"')).toBe(true)
      }
    },
  )

  it('with Samsung’s trailer keeps it to the byte: its places count from its own end', () => {
    const trailer = seft(joined(text('\0\0\x30\x0a\x10\0\0\0MotionPhoto_Data'), film))
    const made = edit(makeJpeg({ segments: [camera], trailer }), record)
    expect(end(made.file, trailer.length).equals(trailer)).toBe(true)
    expect(made.note).toBeNull()
  })

  it('with a film behind it (motion photo) keeps the film, whose place XMP counts from the end', () => {
    const packet = adobePacket(
      2000,
      ` xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MotionPhoto="1" GCamera:MicroVideoOffset="${film.length}"`,
    )
    const made = edit(makeJpeg({ segments: [camera, xmpSegment(packet)], trailer: film }), record)
    expect(end(made.file, film.length).equals(film)).toBe(true)
    expect(Buffer.from(made.file).includes(`MicroVideoOffset="${film.length}"`)).toBe(true)
  })

  it('saved by Photoshop, with 60 KB of XMP, more of it in extended segments, and its resources, keeps all of them', () => {
    const history = ` xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:History="${'edited; '.repeat(7500)}" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="${'B'.repeat(32)}"`
    const extended = [0, 1].map((part) =>
      segment(
        0xe1,
        joined(
          text(`http://ns.adobe.com/xmp/extension/\0${'B'.repeat(32)}`),
          new Uint8Array([0, 1, 0xe0, 0, 0, part === 0 ? 0 : 0xf0, 0, 0]),
          new Uint8Array(60_000).fill(0x61 + part),
        ),
      ),
    )
    const resources = segment(0xed, text(`Photoshop 3.0\0${'8BIM\x04\x04\0\0\0\0\0\x02ab'.repeat(900)}`))
    const adobe = segment(0xee, text('Adobe\0d\0\0\0\0\0'))
    const packet = adobePacket(2000, history)
    expect(packet.length).toBeGreaterThan(60_000)
    const file = makeJpeg({ segments: [camera, xmpSegment(packet), ...extended, resources, adobe] })
    const made = edit(file, record)
    for (const part of [...extended, resources, adobe])
      expect(Buffer.from(made.file).includes(Buffer.from(part))).toBe(true)
    expect(Buffer.from(made.file).includes('HasExtendedXMP')).toBe(true)
  })
})
