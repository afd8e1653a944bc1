import { withFile } from '../../photos/disk/disk'
import { readJpegHead } from '../../photos/read/read-jpeg-head'

/** Cameras put small things behind the end of the picture; a second image ends the file itself. */
const TAIL_BYTES = 256 * 1024

/**
 * Whether a file that has stopped growing can be read and, if it is a JPEG, has its end: a transfer that hangs, or one
 * that reserves the whole length first, looks steady and is not. Never rejects.
 */
export async function isWhole(path: string): Promise<boolean> {
  try {
    return await withFile(path, async (file) => {
      if (!file.isFile || file.size === 0) return false
      const start = await file.read(0, 3)
      if (start[0] !== 0xff || start[1] !== 0xd8) return start.some((byte) => byte !== 0)
      const headLength = (await readJpegHead(file)).length
      const from = Math.max(0, file.size - TAIL_BYTES)
      const tail = Buffer.from(await file.read(from, TAIL_BYTES))
      const end = tail.lastIndexOf(Buffer.from([0xff, 0xd9]))
      // Where the head is the whole file, a thumbnail's end may be all there is of one.
      return end >= 0 && (headLength < file.size || from + end > startOfScan(await file.read(0, headLength)))
    })
  } catch {
    return false
  }
}

/** Where the last start of a scan stands, that of the picture itself; past the end where there is none. */
function startOfScan(head: Uint8Array): number {
  const at = Buffer.from(head).lastIndexOf(Buffer.from([0xff, 0xda]))
  return at < 0 ? head.length : at
}
