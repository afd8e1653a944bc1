import { openTiff } from '../exif/tiff'
import { exifSegments, type JpegMap } from './jpeg-segments'

/**
 * Some cameras put a second image behind the first and address it from the maker note, by an offset from the
 * TIFF header or the file's start (Minolta DiMAGE S404 and others). Bytes added before it would leave that
 * offset pointing at something else. Maker notes are of many shapes, so what is looked for is any number
 * that happens to be the place of a JPEG behind the block.
 */

/** Minolta writes a first byte other than 0xFF, so only the rest of `FF D8 FF marker` is asked for. */
export const looksLikeJpeg = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff && (bytes[at + 3] ?? 0) >= 0xc0 && bytes[at + 3] !== 0xff

/**
 * Places in the file (at most 200) worth a look at four bytes each, because an entry of the EXIF block's
 * shape (type, count, offset) points there. Cheap enough for a plan that reads only the head.
 */
export function placesToPeek(head: Uint8Array, map: JpegMap, fileSize: number): readonly number[] {
  const places = new Set<number>()
  for (const segment of exifSegments(head, map)) {
    const tiffAt = segment.bodyStart + 6
    const tiff = openTiff(head.subarray(tiffAt, segment.end))
    if (tiff === null) continue
    const { bytes, view } = tiff
    const last = bytes.length - 10
    for (let at = 8; at <= last && places.size < 200; at++) {
      // A type is a byte beside a zero: that is seen at a glance, and nearly always it is not there.
      const [one = 0, two = 0] = [bytes[at], bytes[at + 1]]
      if ((one !== 0) === (two !== 0)) continue
      const type = one + two
      if (type !== 4 && type !== 7 && type !== 13) continue
      const littleEndian = two === 0
      const count = view.getUint32(at + 2, littleEndian)
      const value = view.getUint32(at + 6, littleEndian)
      if (count === 0 || (type !== 7 && count !== 1) || count > fileSize || value + 4 > fileSize) continue
      if (value + tiffAt > segment.end) places.add(value + tiffAt)
      if (value > segment.end) places.add(value)
    }
  }
  return [...places]
}

/**
 * Every place in the file, ascending, that any four bytes of the EXIF block could mean, in either order: if
 * a JPEG begins at one of them, growth would leave it behind. Needs only the head; whoever copies the rest
 * looks at these places as they pass.
 */
export function imageSuspects(head: Uint8Array, map: JpegMap, fileSize: number): Float64Array {
  const places = new Set<number>()
  // Nearly all numbers are too large for any file, which their first byte tells.
  const topMost = Math.floor(fileSize / 2 ** 24)
  for (const segment of exifSegments(head, map)) {
    const tiffAt = segment.bodyStart + 6
    const tiff = openTiff(head.subarray(tiffAt, segment.end))
    if (tiff === null) continue
    const { bytes, view } = tiff
    const add = (value: number) => {
      if (value > map.imageStart && value + 4 <= fileSize) places.add(value)
      if (value + tiffAt > map.imageStart && value + tiffAt + 4 <= fileSize) places.add(value + tiffAt)
    }
    for (let at = 8; at <= bytes.length - 4; at++) {
      if ((bytes[at] ?? 0) <= topMost) add(view.getUint32(at, false))
      if ((bytes[at + 3] ?? 0) <= topMost) add(view.getUint32(at, true))
    }
  }
  return new Float64Array(places).sort()
}
