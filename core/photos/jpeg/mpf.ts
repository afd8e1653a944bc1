import type { Patch } from '../byte-plan'
import { findEntry, openTiff, read32, readDirectory } from '../exif/tiff'
import { type JpegMap, type JpegSegment, mpfSegments } from './jpeg-segments'

/**
 * Multi-picture format (CIPA DC-007): an APP2 segment lists further images behind the first one. Their
 * offsets count from the MPF header, so bytes added between that header and an image must be added to them.
 */
export interface MpfImage {
  /** Where the image begins in the file. */
  readonly start: number
  readonly length: number
  /** Where its offset field stands in the file. */
  readonly offsetAt: number
}

export interface Mpf {
  readonly headerAt: number
  readonly littleEndian: boolean
  /** All but the first image, whose offset is 0 by definition. */
  readonly images: readonly MpfImage[]
}

const ENTRIES_TAG = 0xb002
const ENTRY_BYTES = 16

/** Reads the MPF segments; null stands for one that cannot be read. */
export const readMpf = (bytes: Uint8Array, map: JpegMap): readonly (Mpf | null)[] =>
  mpfSegments(bytes, map).map((segment) => readOne(bytes, segment))

function readOne(bytes: Uint8Array, segment: JpegSegment): Mpf | null {
  const headerAt = segment.bodyStart + 4
  const tiff = openTiff(bytes.subarray(headerAt, segment.end))
  const directory = tiff === null ? null : readDirectory(tiff, tiff.firstDirectoryAt)
  const entries = directory === null ? undefined : findEntry(directory, ENTRIES_TAG)
  if (tiff === null || entries === undefined || !entries.inside) return null
  const images: MpfImage[] = []
  for (
    let at = entries.valueAt;
    at + ENTRY_BYTES <= entries.valueAt + entries.byteLength;
    at += ENTRY_BYTES
  ) {
    const offset = read32(tiff, at + 8)
    if (offset === 0) continue
    images.push({ start: headerAt + offset, length: read32(tiff, at + 4), offsetAt: headerAt + at + 8 })
  }
  return { headerAt, littleEndian: tiff.littleEndian, images }
}

/**
 * Patches that keep every MPF image found after `growths` (where, by how much), or null where an MPF segment
 * that needs them cannot be read. Nothing is needed where all growth lies before the MPF header.
 */
export function mpfPatches(
  bytes: Uint8Array,
  map: JpegMap,
  growths: readonly { readonly at: number; readonly by: number }[],
): readonly Patch[] | null {
  const patches: Patch[] = []
  for (const [i, segment] of mpfSegments(bytes, map).entries()) {
    const behind = growths.filter((growth) => growth.at > segment.start)
    if (behind.length === 0) continue
    const mpf = readMpf(bytes, map)[i] ?? null
    if (mpf === null) return null
    for (const image of mpf.images) {
      const by = behind.reduce((sum, growth) => (growth.at <= image.start ? sum + growth.by : sum), 0)
      if (by === 0) continue
      const after = new Uint8Array(4)
      new DataView(after.buffer).setUint32(0, image.start - mpf.headerAt + by, mpf.littleEndian)
      patches.push({ offset: image.offsetAt, before: bytes.slice(image.offsetAt, image.offsetAt + 4), after })
    }
  }
  return patches
}
