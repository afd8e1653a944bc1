import jpeg from 'jpeg-js'
import type { DevelopedPhoto } from './develop'

const QUALITY = 88
const THUMBNAIL_QUALITY = 75
const THUMBNAIL = { width: 160, height: 120 }
/** The EXIF standard asks that a thumbnail fit into APP1 with all the rest. */
const SEGMENT_LIMIT = 65_533

/** Baseline JPEG without the JFIF segment, which camera files and EXIF thumbnails do not have. */
function encode({ width, height, rgba }: DevelopedPhoto, quality: number): Uint8Array {
  const { data } = jpeg.encode({ width, height, data: rgba }, quality)
  const app0 = 2
  if (data[app0] !== 0xff || data[app0 + 1] !== 0xe0)
    throw new Error('expected JFIF first, got another segment')
  const after = app0 + 2 + data.readUInt16BE(app0 + 2)
  const bare = new Uint8Array(data.length - (after - app0))
  bare.set(data.subarray(0, app0))
  bare.set(data.subarray(after), app0)
  return bare
}

/** The photo at 160 × 120, with black bars above and below as cameras draw them around a 3:2 picture. */
export function thumbnailOf(photo: DevelopedPhoto): Uint8Array {
  const { width, height } = THUMBNAIL
  const shown = Math.round((width * photo.height) / photo.width)
  const top = Math.floor((height - shown) / 2)
  const rgba = new Uint8Array(width * height * 4)
  for (let index = 3; index < rgba.length; index += 4) rgba[index] = 255
  for (let row = 0; row < shown; row++) {
    const fromRow = Math.floor((row * photo.height) / shown)
    const toRow = Math.max(fromRow + 1, Math.floor(((row + 1) * photo.height) / shown))
    for (let column = 0; column < width; column++) {
      const fromColumn = Math.floor((column * photo.width) / width)
      const toColumn = Math.max(fromColumn + 1, Math.floor(((column + 1) * photo.width) / width))
      for (let color = 0; color < 3; color++) {
        let sum = 0
        for (let y = fromRow; y < toRow; y++) {
          for (let x = fromColumn; x < toColumn; x++)
            sum += photo.rgba[(y * photo.width + x) * 4 + color] ?? 0
        }
        const mean = sum / ((toRow - fromRow) * (toColumn - fromColumn))
        rgba[((top + row) * width + column) * 4 + color] = Math.round(mean)
      }
    }
  }
  return encode({ width, height, rgba }, THUMBNAIL_QUALITY)
}

/** A camera's JPEG: SOI, APP1 with the EXIF block, then the picture. */
export function jpegWithExif(photo: DevelopedPhoto, exif: Uint8Array): Uint8Array {
  const picture = encode(photo, QUALITY)
  const length = 2 + 6 + exif.length
  if (length > SEGMENT_LIMIT) throw new Error(`expected an EXIF block below 64 KB, got ${exif.length} bytes`)
  const file = new Uint8Array(picture.length + 2 + length)
  file.set([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0])
  file.set(exif, 12)
  file.set(picture.subarray(2), 12 + exif.length)
  return file
}
