import { embeddedJpegs, largestOf } from './embedded-jpeg'
import { TAG } from './exif/exif-tree'
import { heifExifPlace, tiffInItem } from './exif/heif-exif'
import { cr3Tiffs, mrwTiffAt, rafJpegAt } from './exif/raw-heads'
import { findEntry, openTiff, readDirectory, readNumber } from './exif/tiff'
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

/**
 * The shape of a photo by the head of a JPEG or of a RAW, as far as it is there; null where it does not say its size.
 * A RAW that does not say it has the shape of the largest preview in its head.
 */
export function pictureShape(file: Uint8Array): PictureShape | null {
  const head = file.subarray(rafJpegAt(file) ?? mrwTiffAt(file) ?? heifTiffAt(file) ?? 0)
  const walk = walkJpeg(head)
  const map = walk.ok ? walk.value : { segments: walk.segments, imageStart: head.length, junkBytes: 0 }
  const segment = exifSegments(head, map)[0]
  const own = segment ? head.subarray(segment.bodyStart + 6, segment.end) : head
  const [first, exif] = cr3Tiffs(file) ?? [own, own]
  const turn = TURNS[numberIn(first, ORIENTATION) ?? 1] ?? 0
  const isJpeg = file[0] === 0xff && file[1] === 0xd8
  const aspect = frameAspect(head, map) ?? exifAspect(exif) ?? (isJpeg ? null : previewAspect(file))
  return aspect === null ? null : { aspect, turn }
}

function heifTiffAt(file: Uint8Array): number | null {
  const place = heifExifPlace(file)
  return place && tiffInItem(place, file.subarray(place.start))
}

function previewAspect(file: Uint8Array): number | null {
  const preview = largestOf(embeddedJpegs(file))
  return preview && ratio(preview.width, preview.height)
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

/** A number of the first directory of a TIFF. */
function numberIn(bytes: Uint8Array, tag: number): number | null {
  const tiff = openTiff(bytes)
  const first = tiff && readDirectory(tiff, tiff.firstDirectoryAt)
  return tiff && first && readNumber(tiff, findEntry(first, tag))
}

function exifAspect(bytes: Uint8Array): number | null {
  const tiff = openTiff(bytes)
  if (tiff === null) return null
  // In a CR3 the Exif directory is the first one of a TIFF of its own.
  const exif = readDirectory(tiff, numberIn(bytes, TAG.exifIfd) ?? tiff.firstDirectoryAt)
  const size = (tag: number) => exif && readNumber(tiff, findEntry(exif, tag))
  return ratio(size(PIXELS_X), size(PIXELS_Y))
}

/** A strip of ten to one is a panorama; more is no picture but a damaged number. */
function ratio(width: number | null, height: number | null): number | null {
  if (!width || !height) return null
  const aspect = width / height
  return aspect > 0.05 && aspect < 20 ? aspect : null
}
