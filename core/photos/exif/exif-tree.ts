import { findEntry, readDirectory, readNumber, type Tiff, type TiffDirectory, type TiffEntry } from './tiff'

export const TAG = {
  make: 0x010f,
  model: 0x0110,
  subIfds: 0x014a,
  thumbnailOffset: 0x0201,
  thumbnailLength: 0x0202,
  stripOffsets: 0x0111,
  stripByteCounts: 0x0117,
  tileOffsets: 0x0144,
  tileByteCounts: 0x0145,
  exifIfd: 0x8769,
  gpsIfd: 0x8825,
  interopIfd: 0xa005,
  makerNote: 0x927c,
  userComment: 0x9286,
  lightSource: 0x9208,
  imageDescription: 0x010e,
  fNumber: 0x829d,
  focalLength: 0x920a,
} as const

/** A stretch of the TIFF block that something refers to. */
export interface Extent {
  readonly what: 'directory' | 'value' | 'image'
  readonly start: number
  readonly end: number
}

/** The standard directories of an EXIF block. Each is read at most once, so a cycle ends. */
export interface ExifTree {
  readonly first: TiffDirectory
  /** The entry of IFD0 that points at the Exif directory. */
  readonly exifPointer: TiffEntry | undefined
  readonly exif: TiffDirectory | null
  readonly directories: readonly TiffDirectory[]
  readonly extents: readonly Extent[]
  /** Where the embedded thumbnail lies, as IFD1 says (it may lie outside the block). */
  readonly thumbnail: { readonly start: number; readonly end: number } | null
}

const POINTER_TAGS: readonly number[] = [TAG.exifIfd, TAG.gpsIfd, TAG.interopIfd, TAG.subIfds]
const MAX_DIRECTORIES = 32

/** Reads the standard directories, or null where IFD0 cannot be read. */
export function readExifTree(tiff: Tiff): ExifTree | null {
  const first = readDirectory(tiff, tiff.firstDirectoryAt)
  if (first === null) return null
  const directories: TiffDirectory[] = []
  const seen = new Set<number>()
  const waiting: number[] = [tiff.firstDirectoryAt]
  while (waiting.length > 0 && directories.length < MAX_DIRECTORIES) {
    const at = waiting.shift() ?? 0
    if (at === 0 || seen.has(at)) continue
    seen.add(at)
    const directory = readDirectory(tiff, at)
    if (directory === null) continue
    directories.push(directory)
    waiting.push(directory.next)
    for (const entry of directory.entries)
      if (POINTER_TAGS.includes(entry.tag)) waiting.push(...readPointers(tiff, entry))
  }
  const exifPointer = findEntry(first, TAG.exifIfd)
  const exifAt = readNumber(tiff, exifPointer)
  // Android's camera leaves it empty where it has nothing to say.
  const exif = exifAt === null ? null : readDirectory(tiff, exifAt, true)
  const extents = directories.flatMap((directory) => directoryExtents(tiff, directory))
  return {
    first,
    exifPointer,
    exif,
    directories,
    extents,
    thumbnail: findThumbnail(tiff, first, directories),
  }
}

/** Whole numbers of an entry, at most 4096 of them. */
function readNumbers(tiff: Tiff, entry: TiffEntry): readonly number[] {
  if (!entry.inside) return []
  const size = entry.count > 0 ? entry.byteLength / entry.count : 0
  if (size !== 2 && size !== 4) return []
  const numbers: number[] = []
  for (let i = 0; i < Math.min(entry.count, 4096); i++) {
    const at = entry.valueAt + i * size
    numbers.push(
      size === 2 ? tiff.view.getUint16(at, tiff.littleEndian) : tiff.view.getUint32(at, tiff.littleEndian),
    )
  }
  return numbers
}

const readPointers = (tiff: Tiff, entry: TiffEntry): readonly number[] =>
  entry.tag === TAG.subIfds ? readNumbers(tiff, entry).slice(0, 8) : readNumbers(tiff, entry).slice(0, 1)

const IMAGE_TAGS: readonly (readonly [offsets: number, lengths: number])[] = [
  [TAG.thumbnailOffset, TAG.thumbnailLength],
  [TAG.stripOffsets, TAG.stripByteCounts],
  [TAG.tileOffsets, TAG.tileByteCounts],
]

function directoryExtents(tiff: Tiff, directory: TiffDirectory): readonly Extent[] {
  const extents: Extent[] = [{ what: 'directory', start: directory.at, end: directory.linkAt + 4 }]
  for (const entry of directory.entries)
    if (entry.byteLength > 4)
      extents.push({ what: 'value', start: entry.valueAt, end: entry.valueAt + entry.byteLength })
  for (const [offsetTag, lengthTag] of IMAGE_TAGS) {
    const offsets = findEntry(directory, offsetTag)
    const lengths = findEntry(directory, lengthTag)
    if (offsets === undefined || lengths === undefined) continue
    const starts = readNumbers(tiff, offsets)
    const sizes = readNumbers(tiff, lengths)
    for (const [i, start] of starts.entries()) {
      const size = sizes[i] ?? 0
      if (size > 0) extents.push({ what: 'image', start, end: start + size })
    }
  }
  return extents
}

function findThumbnail(tiff: Tiff, first: TiffDirectory, directories: readonly TiffDirectory[]) {
  // IFD1 carries it; a few cameras have it in IFD0 or a further one.
  const ordered = [...directories.filter((d) => d.at === first.next), ...directories]
  for (const directory of ordered) {
    const start = readNumber(tiff, findEntry(directory, TAG.thumbnailOffset))
    const length = readNumber(tiff, findEntry(directory, TAG.thumbnailLength))
    if (start !== null && length !== null && start > 0 && length > 0) return { start, end: start + length }
  }
  return null
}
