import { walkJpeg } from '../../../core/photos/jpeg/jpeg-segments'
import type { OpenFile } from '../disk/disk'

/** Enough for EXIF and a first XMP packet of nearly every camera file. */
const FIRST_READ = 96 * 1024
/** Many APP segments (depth maps, ICC, extended XMP) may stand before the image data, but not without end. */
const MAX_HEAD = 64 * 1024 * 1024

/** Reads a JPEG's head up to its image data, or as much as there is. */
export async function readJpegHead(file: OpenFile): Promise<Uint8Array> {
  for (let length = FIRST_READ; ; length *= 4) {
    const head = await file.read(0, length)
    const walk = walkJpeg(head)
    if (walk.ok || walk.failure !== 'ends-early' || head.length >= file.size || length >= MAX_HEAD)
      return head
  }
}
