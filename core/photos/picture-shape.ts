import { TAG } from './exif/exif-tree'
import { findEntry, openTiff, readDirectory, readNumber, type Tiff } from './exif/tiff'
import { exifSegments, type JpegMap, walkJpeg } from './jpeg/jpeg-segments'

/** How a photo is to be shown: what its small pictures do not say of themselves. */
export interface PictureShape {
  /** Width by height as it is stored, before it is turned. */
  readonly aspect: number
  /** Degrees clockwise by which it is turned to stand upright. */
  readonly turn: 0 | 90 | 180 | 270
}

const ORIENTATION = 0x0112
const PIXELS_X = 0xa002
const PIXELS_Y = 0xa003

/** Of EXIF's eight orientations; those that are mirrored are turned only, for no camera writes them. */
const TURNS: Readonly<Record<number, PictureShape['turn']>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 }

/** The shape of a photo by the head of a JPEG or of a TIFF-based file; null where the head does not say its size. */
export function pictureShape(head: Uint8Array): PictureShape | null {
  const walk = walkJpeg(head)
  const map = walk.ok ? walk.value : { segments: walk.segments, imageStart: head.length, junkBytes: 0 }
  const exif = exifSegments(head, map)[0]
  const tiff = openTiff(exif ? head.subarray(exif.bodyStart + 6, exif.end) : head)
  const first = tiff && readDirectory(tiff, tiff.firstDirectoryAt)
  const turn = (tiff && first && TURNS[readNumber(tiff, findEntry(first, ORIENTATION)) ?? 1]) || 0
  const aspect = frameAspect(head, map) ?? (tiff && exifAspect(tiff))
  return aspect === null ? null : { aspect, turn }
}

/** By the frame header (ISO/IEC 10918-1, B.2.2), which the picture itself is decoded by. */
function frameAspect(head: Uint8Array, { segments }: Pick<JpegMap, 'segments'>): number | null {
  // SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC).
  const isFrame = (marker: number) =>
    marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
  const frame = segments.find(({ marker }) => isFrame(marker))
  if (frame === undefined || frame.bodyStart + 5 > head.length) return null
  const at = (offset: number) =>
    ((head[frame.bodyStart + offset] ?? 0) << 8) | (head[frame.bodyStart + offset + 1] ?? 0)
  return ratio(at(3), at(1))
}

function exifAspect(tiff: Tiff): number | null {
  const first = readDirectory(tiff, tiff.firstDirectoryAt)
  const exifAt = first && readNumber(tiff, findEntry(first, TAG.exifIfd))
  const exif = exifAt === null ? null : readDirectory(tiff, exifAt)
  if (exif === null) return null
  return ratio(readNumber(tiff, findEntry(exif, PIXELS_X)), readNumber(tiff, findEntry(exif, PIXELS_Y)))
}

/** A strip of ten to one is a panorama; more is no picture but a damaged number. */
function ratio(width: number | null, height: number | null): number | null {
  if (!width || !height) return null
  const aspect = width / height
  return aspect > 0.05 && aspect < 20 ? aspect : null
}
