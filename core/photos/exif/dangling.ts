import { latin1 } from '../bytes'
import { type ExifTree, TAG } from './exif-tree'
import { findEntry, openTiff, readDirectory, readNumber, type Tiff, type TiffDirectory } from './tiff'

/**
 * Some cameras, and many editors, leave entries whose offset leads past the end of the EXIF block (a Canon S30
 * after editing, Sanyo S1, Nikon D1X). Readers say so and go on; bytes appended there would be read as if
 * they were meant. True where one of the block's directories, or the maker note's, leads into the `growth`
 * bytes behind the block.
 */
export function danglesInto(tiff: Tiff, tree: ExifTree, growth: number): boolean {
  const end = tiff.bytes.length
  const hits = (start: number, length: number) => start < end + growth && start + length > end
  for (const directory of tree.directories) {
    if (hits(directory.next, 2)) return true
    for (const entry of directory.entries) {
      const isPointer = entry.tag === TAG.gpsIfd || entry.tag === TAG.interopIfd || entry.tag === TAG.subIfds
      if (isPointer && entry.byteLength === 4 && hits(readNumber(tiff, entry) ?? 0, 2)) return true
    }
  }
  const makerNote = tree.exif === null ? undefined : findEntry(tree.exif, TAG.makerNote)
  if (makerNote === undefined || !makerNote.inside || makerNote.byteLength < 18) return false
  const found = findMakerDirectory(tiff, makerNote.valueAt)
  return (
    found?.directory.entries.some((entry) => {
      if (entry.byteLength > 4) return hits(found.base + entry.valueAt, entry.byteLength)
      const mayLead = entry.count === 1 && (entry.type === 4 || entry.type === 13)
      return mayLead && hits(found.base + (readNumber(found.tiff, entry) ?? 0), 2)
    }) ?? false
  )
}

interface MakerDirectory {
  readonly tiff: Tiff
  readonly directory: TiffDirectory
  /** What the directory's offsets count from, seen from the block's header. */
  readonly base: number
}

/** Lengths of the names that makers put before their directory. */
const NAME_LENGTHS: readonly number[] = [0, 6, 8, 10, 12, 14, 16, 18]

/** The maker note's first directory, where it has one: most makers write it like any other, behind a name. */
function findMakerDirectory(tiff: Tiff, at: number): MakerDirectory | null {
  // Nikon and others: a TIFF header of its own behind the name.
  for (const header of [0, 10, 12]) {
    const own = openTiff(tiff.bytes.subarray(at + header))
    const directory = own === null ? null : readDirectory(own, own.firstDirectoryAt)
    if (own !== null && directory !== null) return { tiff: own, directory, base: at + header }
  }
  const fromNote = /^(?:FUJIFILM|OLYMPUS\0|OM SYSTEM)/.test(latin1(tiff.bytes.subarray(at, at + 9)))
  const base = fromNote ? at : 0
  for (const littleEndian of [tiff.littleEndian, !tiff.littleEndian])
    for (const length of NAME_LENGTHS) {
      const turned: Tiff = { ...tiff, littleEndian }
      const directory = readDirectory(turned, at + length)
      if (directory !== null && isPlausible(directory)) return { tiff: turned, directory, base }
    }
  return null
}

/** Known types throughout, and tags that ascend but for an odd one. */
function isPlausible({ entries }: TiffDirectory): boolean {
  if (entries.length < 2) return false
  const descents = entries.filter((entry, i) => entry.tag < (entries[i - 1]?.tag ?? 0)).length
  return descents <= 2 && entries.every((entry) => entry.type >= 1 && entry.type <= 13)
}
