import { deflateSync } from 'node:zlib'
import { joined } from './jpeg-builder'
import { makeTiff, text } from './tiff-builder'

/** A one-pixel PNG. The checksums are left zero: neither exiftool nor anything here reads them. */
export function onePixelPng(): Uint8Array {
  const chunk = (name: string, body: Uint8Array) => {
    const length = new Uint8Array(4)
    new DataView(length.buffer).setUint32(0, body.length)
    return joined(length, text(name), body, new Uint8Array(4))
  }
  const header = new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const data = deflateSync(Buffer.from([0, 128]))
  return joined(
    text('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  )
}

/** A one-pixel grey TIFF. */
export function onePixelTiff(): Uint8Array {
  const one = (tag: number, type: number, value: number) => ({ tag, type, count: 1, value })
  return joined(
    makeTiff({
      littleEndian: true,
      exif: null,
      first: [
        one(0x0100, 4, 1),
        one(0x0101, 4, 1),
        one(0x0102, 4, 8),
        one(0x0103, 4, 1),
        one(0x0106, 4, 1),
        one(0x0111, 4, 8 + 6 + 8 * 12),
        one(0x0116, 4, 1),
        one(0x0117, 4, 1),
      ],
    }),
    new Uint8Array([128]),
  )
}

/** A one-pixel lossless WebP in the simple form, without the header that lists metadata. */
export const onePixelWebp = (): Uint8Array =>
  joined(
    text('RIFF'),
    new Uint8Array([26, 0, 0, 0]),
    text('WEBPVP8L'),
    new Uint8Array([13, 0, 0, 0, 0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 7, 0]),
  )
