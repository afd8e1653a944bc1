import { embeddedJpegs, smallJpeg } from '../../../core/photos/embedded-jpeg'
import { readHead } from '../../../core/photos/exif/camera-facts'
import type { PictureShape } from '../../../core/photos/picture-shape'
import { pictureShape } from '../../../core/photos/picture-shape'
import { type OpenFile, withFile } from '../disk/disk'
import { readJpegHead } from './read-jpeg-head'

export interface SmallPicture {
  /** A whole JPEG, as the camera made it. */
  readonly jpeg: Uint8Array
  /** How the photo is to be shown; null where nothing says it. */
  readonly shape: PictureShape | null
}

/** What a camera puts into a RAW for its own screen begins within so much of it. */
const RAW_HEAD = 1 << 20
const LONGEST = 1 << 20

/**
 * A photo's own small picture: the thumbnail of its EXIF, else, in a RAW, the smallest preview that is large enough.
 * Null where it has none; a missing file throws.
 */
export function readSmallPicture(path: string): Promise<SmallPicture | null> {
  return withFile(path, async (file) => {
    const start = await readJpegHead(file)
    const own = await thumbnailOf(file, start)
    const isJpeg = start[0] === 0xff && start[1] === 0xd8
    if (isJpeg) return own && { jpeg: own, shape: pictureShape(start) }
    // Its previews tell a RAW's shape, too.
    const head = await file.read(0, RAW_HEAD)
    const jpeg = own ?? smallJpeg(head)
    return jpeg && jpeg.length <= LONGEST ? { jpeg, shape: pictureShape(head) } : null
  })
}

/** A thumbnail smaller than this along its longer side tells too little of how bright a photo is. */
const TRUSTED_SIDE = 100
/** Beyond what any camera writes; a file must be in memory whole. */
const LARGEST_FILE = 400 << 20

/**
 * A picture to measure a photo's brightness by: its small one, or where it has none that can be trusted, the smallest in the whole file
 * that is large enough: a RAW's preview wherever it lies, or the JPEG itself. Null where there is none; a missing file throws.
 */
export async function readPictureToMeasure(path: string): Promise<Uint8Array | null> {
  const small = (await readSmallPicture(path))?.jpeg ?? null
  if (small !== null && sideOf(small) >= TRUSTED_SIDE) return small
  const whole = await withFile(path, async (file) =>
    file.size <= LARGEST_FILE ? file.read(0, file.size) : null,
  )
  const larger = whole && smallJpeg(whole)
  return larger !== null && sideOf(larger) > (small === null ? 0 : sideOf(small)) ? larger : small
}

function sideOf(jpeg: Uint8Array): number {
  for (const { at, width, height } of embeddedJpegs(jpeg)) return at === 0 ? Math.max(width, height) : 0
  return 0
}

async function thumbnailOf(file: OpenFile, head: Uint8Array): Promise<Uint8Array | null> {
  const reading = readHead(head)
  const place = reading.ok ? reading.value.thumbnail : null
  if (place === null || place.length > LONGEST) return null
  const bytes = await file.read(place.start, place.length)
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? bytes : null
}
