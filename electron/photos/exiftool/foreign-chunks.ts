import { readFile } from 'node:fs/promises'
import { equalBytes, latin1 } from '../../../core/photos/bytes'
import { withFile } from '../disk/disk'
import { PhotoRefused } from '../write/write-failure'

/** Chunks a metadata writer may touch; all others carry the picture or belong to someone else. */
const METADATA = new Set(['eXIf', 'zxIf', 'iTXt', 'tEXt', 'zTXt', 'EXIF', 'XMP ', 'VP8X'])

/**
 * The bytes of a PNG's or WebP's chunks that are no metadata, in order; null where the structure cannot be
 * read. VP8X holds only flags of which chunks are there.
 */
export function foreignChunks(file: Uint8Array): readonly Uint8Array[] | null {
  const start = latin1(file.subarray(0, 12))
  const isPng = start.startsWith('\x89PNG')
  if (!isPng && !start.startsWith('RIFF')) return null
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const chunks: Uint8Array[] = []
  let at = isPng ? 8 : 12
  while (at + 8 <= file.length) {
    const length = isPng ? view.getUint32(at) : view.getUint32(at + 4, true)
    const name = latin1(isPng ? file.subarray(at + 4, at + 8) : file.subarray(at, at + 4))
    const end = at + 8 + length + (isPng ? 4 : length % 2)
    if (!METADATA.has(name)) chunks.push(file.subarray(at, Math.min(end, file.length)))
    at = end
  }
  return chunks
}

/** PNG and WebP: every chunk that is no metadata is the same. exiftool's own hash stands for the other kinds. */
export async function assertSamePicture(before: string, after: string): Promise<void> {
  const start = await withFile(before, (file) => file.read(0, 16))
  if (foreignChunks(start) === null) return
  const was = foreignChunks(await readFile(before)) ?? []
  const is = foreignChunks(await readFile(after)) ?? []
  if (was.length !== is.length || !was.every((chunk, i) => equalBytes(chunk, is[i] ?? new Uint8Array(0))))
    throw new PhotoRefused('verify-failed', { detail: 'image-data' })
}
