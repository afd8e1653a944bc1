import { encode } from 'jpeg-js'
import { text } from './tiff-builder'

/** Segments of a JPEG to stand before its tables, and what stands behind its end. */
export interface MadeJpeg {
  readonly segments?: readonly Uint8Array[]
  readonly trailer?: Uint8Array
  /** Edge of the picture in pixels: larger pictures make larger files. */
  readonly size?: number
  /** Leaves the JFIF segment out, as cameras do. */
  readonly withoutJfif?: boolean
}

const pictures = new Map<number, Uint8Array>()

/** A small real picture: a gradient with some grain, the same at each run. */
export function picture(size = 16): Uint8Array {
  const known = pictures.get(size)
  if (known !== undefined) return known
  const data = Buffer.alloc(size * size * 4)
  for (let i = 0; i < size * size; i++) {
    const grain = (i * 2654435761) >>> 27
    data.set([(i % size) + grain, Math.floor(i / size) + grain, 128 + grain, 255], i * 4)
  }
  const made = new Uint8Array(encode({ width: size, height: size, data }, 80).data)
  pictures.set(size, made)
  return made
}

export const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))

export function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  if (length > 0xffff) throw new Error(`expected a body that fits a segment, got ${body.length} bytes`)
  return joined(new Uint8Array([0xff, marker, length >> 8, length & 255]), body)
}

export const exifSegment = (block: Uint8Array): Uint8Array => segment(0xe1, joined(text('Exif\0\0'), block))

export const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0'
export const xmpSegment = (packet: Uint8Array): Uint8Array => segment(0xe1, joined(text(XMP_HEAD), packet))

/** A packet as Adobe writes it, with some foreign properties and white space in reserve. */
export const adobePacket = (padding: number, more = ''): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n` +
        ` <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n` +
        `  <rdf:Description rdf:about="uuid:7" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4" xmp:Label="Grün"${more}/>\n` +
        ` </rdf:RDF>\n</x:xmpmeta>\n${' '.repeat(padding)}<?xpacket end="w"?>`,
    ),
  )

export const extendedXmpSegment = (): Uint8Array =>
  segment(0xe1, text(`http://ns.adobe.com/xmp/extension/\0${'A'.repeat(32)}\0\0\0\x08\0\0\0\0<x:xmp/>`))

/** An MPF segment that lists the first image and one more; `offset` counts from the MPF header. */
export function mpfSegment(offset: number, length: number, littleEndian: boolean): Uint8Array {
  const block = new Uint8Array(8 + 2 + 12 + 4 + 32)
  const view = new DataView(block.buffer)
  block.set(text(littleEndian ? 'II' : 'MM'))
  view.setUint16(2, 42, littleEndian)
  view.setUint32(4, 8, littleEndian)
  view.setUint16(8, 1, littleEndian)
  view.setUint16(10, 0xb002, littleEndian)
  view.setUint16(12, 7, littleEndian)
  view.setUint32(14, 32, littleEndian)
  view.setUint32(18, 26, littleEndian)
  view.setUint32(26, 0x030000, littleEndian)
  view.setUint32(42, 0, littleEndian)
  view.setUint32(46, length, littleEndian)
  view.setUint32(50, offset, littleEndian)
  return segment(0xe2, joined(text('MPF\0'), block))
}

export function makeJpeg(made: MadeJpeg = {}): Uint8Array {
  const image = picture(made.size)
  // jpeg-js writes SOI and an 18-byte JFIF segment first.
  const tablesAt = 20
  const start = made.withoutJfif === true ? image.subarray(0, 2) : image.subarray(0, tablesAt)
  return joined(start, ...(made.segments ?? []), image.subarray(tablesAt), made.trailer ?? new Uint8Array(0))
}

/** A JPEG with a second image behind it, which the MPF segment, first or last, leads to. */
export function makeMpfJpeg(exif: Uint8Array, mpfFirst: boolean, littleEndian = false): Uint8Array {
  const second = picture(8)
  const build = (offset: number): readonly Uint8Array[] => {
    const mpf = mpfSegment(offset, second.length, littleEndian)
    return mpfFirst ? [mpf, exif] : [exif, mpf]
  }
  const primary = makeJpeg({ segments: build(1), withoutJfif: true })
  const headerAt = Buffer.from(primary).indexOf('MPF\0', 0, 'latin1') + 4
  return makeJpeg({ segments: build(primary.length - headerAt), withoutJfif: true, trailer: second })
}
