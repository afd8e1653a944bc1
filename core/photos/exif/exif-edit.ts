import type { LightRecord } from '../../light/light-record'
import { fail, ok, type Result } from '../../result'
import type { Patch } from '../byte-plan'
import { concat, equalBytes } from '../bytes'
import { type AskedExif, askedEntries, NOTHING_ASKED } from './asked-entries'
import { danglesInto } from './dangling'
import { composeAddition, type NewEntry, patchOf } from './exif-addition'
import { type ExifTree, readExifTree, TAG } from './exif-tree'
import { findEntry, openTiff, TIFF_TYPE, type Tiff, type TiffEntry } from './tiff'
import { commentKind, commentOfLength, newComment } from './user-comment'

/** Why an EXIF block cannot take the record by an edit that only appends. */
export type ExifRefusal =
  /** No TIFF header, or IFD0 cannot be read. */
  | 'damaged'
  /** A comment that is not ours stands there: XMP takes the record alone. */
  | 'foreign-comment'
  /** Two or more UserComment entries, of which none may be dropped. */
  | 'several-comments'
  /** 64 KB are full and no unused zeros stand at the end. */
  | 'full'
  /** Something the block points at lies behind it in the file and would move away. */
  | 'reaches-outside'
  /** Something the block points at is not there, and what is appended would be taken for it. */
  | 'dangling'

/** Patches within the TIFF block, offsets from its header; growth only by a patch at its end. */
export interface ExifEdit {
  readonly patches: readonly Patch[]
  readonly how: 'unchanged' | 'in-place' | 'append' | 'slack'
}

/** What follows the EXIF block in the file. */
export interface Behind {
  readonly length: number
  /** Its first bytes, up to `MAX_OVERHANG` of them. */
  readonly first: Uint8Array
}

/**
 * Some cameras declare a thumbnail a byte or so longer than the block (Sony DCR-PC120E). Those bytes of what
 * follows are repeated at the head of the addition, so that the thumbnail reads the same.
 */
export const MAX_OVERHANG = 16

/** An APP1 segment holds 65,533 bytes; six of them are `Exif` and two NULs. */
const MAX_TIFF_BYTES = 65533 - 6

/**
 * The edit that puts the record into an EXIF block without moving a byte of it: into a blank or own comment
 * where it fits, else behind the block with one pointer patched. What is `asked` besides goes into the entries that are
 * there, or into new ones.
 */
export function editExif(
  block: Uint8Array,
  record: LightRecord,
  behind: Behind,
  asked: AskedExif = NOTHING_ASKED,
): Result<ExifEdit, ExifRefusal> {
  const tiff = openTiff(block)
  const tree = tiff === null ? null : readExifTree(tiff)
  if (tiff === null || tree === null) return fail('damaged')
  if (tree.exifPointer !== undefined && !isUsablePointer(tree.exifPointer, tree)) return fail('damaged')
  if (tree.first.entries.filter((entry) => entry.tag === TAG.exifIfd).length > 1) return fail('damaged')
  const comments = tree.directories.flatMap((d) => d.entries.filter((entry) => entry.tag === TAG.userComment))
  if (comments.length > 1) return fail('several-comments')
  const comment = tree.exif === null ? undefined : findEntry(tree.exif, TAG.userComment)
  if (comment === undefined && comments.length > 0) return fail('foreign-comment')
  const inPlace = comment === undefined ? null : editInPlace(tiff, tree, comment, record)
  if (inPlace === 'foreign') return fail('foreign-comment')
  const wanted = [...(inPlace === null ? [commentEntry(record)] : []), ...askedEntries(tiff, tree, asked)]
  const kept = inPlace ?? []
  if (wanted.every(({ tag, bytes }) => bytes.length <= 4 && tree.exif && findEntry(tree.exif, tag))) {
    const patches = [...kept, ...composeAddition(tiff, tree, wanted, 0).pointers]
    return ok({ patches, how: patches.length === 0 ? 'unchanged' : 'in-place' })
  }
  // What stands there would be taken for the rest of a value that the block cuts off, and that nobody reads so far.
  if (tree.extents.some((e) => e.what === 'value' && e.start < block.length && e.end > block.length))
    return fail('dangling')
  const overhang = overhangOf(tree, block.length, behind)
  if (overhang === null) return fail('reaches-outside')
  const addition = (at: number) => composeAddition(tiff, tree, wanted, at)
  const repeated = behind.first.slice(0, overhang)
  const end = block.length + overhang + ((block.length + overhang) % 2)
  const added = addition(end)
  const growth = concat([repeated, new Uint8Array(end - block.length - overhang), added.bytes])
  if (block.length + growth.length <= MAX_TIFF_BYTES) {
    // What leads past the whole file (a stub, or one cut off) would find the added bytes there.
    const fileEnd = block.length + behind.length
    const found = tree.extents.some((e) => e.start >= fileEnd && e.start < block.length + growth.length)
    if (found || danglesInto(tiff, tree, growth.length)) return fail('dangling')
    const patches = [
      ...kept,
      ...added.pointers,
      { offset: block.length, before: new Uint8Array(0), after: growth },
    ]
    return ok({ patches, how: 'append' })
  }
  const slackAt = findSlack(tiff, tree, addition(0).bytes.length)
  if (slackAt === null) return fail('full')
  const { bytes, pointers } = addition(slackAt)
  const reclaimed = { offset: slackAt, before: block.slice(slackAt, slackAt + bytes.length), after: bytes }
  return ok({ patches: [...kept, ...pointers, reclaimed], how: 'slack' })
}

/** A pointer of another type (a SHORT, two of them) could not take a longer offset. */
const isUsablePointer = (pointer: TiffEntry, tree: ExifTree): boolean =>
  tree.exif !== null &&
  pointer.count === 1 &&
  (pointer.type === TIFF_TYPE.long || pointer.type === TIFF_TYPE.ifd)

const commentEntry = (record: LightRecord): NewEntry => {
  const bytes = newComment(record)
  return { tag: TAG.userComment, type: TIFF_TYPE.undefined, count: bytes.length, bytes }
}

/** Patches of the comment that is there; null where it is too small or shared, `foreign` where it is not ours. */
function editInPlace(
  tiff: Tiff,
  tree: ExifTree,
  comment: TiffEntry,
  record: LightRecord,
): readonly Patch[] | 'foreign' | null {
  if (!comment.inside) return null
  const value = tiff.bytes.slice(comment.valueAt, comment.valueAt + comment.byteLength)
  const kind = commentKind(value)
  if (kind === 'foreign') return 'foreign'
  const fitted = commentOfLength(record, comment.byteLength)
  if (kind === 'ours' && fitted !== null && equalBytes(fitted, value)) return []
  const end = comment.valueAt + comment.byteLength
  const sharers = tree.extents.filter((e) => e.start < end && comment.valueAt < e.end)
  if (sharers.length > 1 || comment.type !== TIFF_TYPE.undefined) return null
  return fitted === null ? null : [patchOf(tiff, comment.valueAt, fitted)]
}

/** How far something the block refers to reaches behind it; null where too far to be kept as it is. */
function overhangOf(tree: ExifTree, blockLength: number, behind: Behind): number | null {
  let overhang = 0
  for (const extent of tree.extents) {
    // What begins behind the whole file was lost before and stays lost.
    const lost = extent.start >= blockLength + behind.length
    if (extent.what === 'directory' || extent.end <= blockLength || lost) continue
    overhang = Math.max(overhang, extent.end - blockLength)
  }
  return overhang <= Math.min(MAX_OVERHANG, behind.first.length) ? overhang : null
}

/** Zeros left behind the last thing anyone refers to, so that a text there keeps its closing NULs. */
const SLACK_MARGIN = 64

/** Where `length` bytes fit into trailing zeros that nothing refers to; as far back as they can. */
function findSlack(tiff: Tiff, tree: ExifTree, length: number): number | null {
  const { bytes } = tiff
  let zerosFrom = bytes.length
  while (zerosFrom > 0 && bytes[zerosFrom - 1] === 0) zerosFrom--
  const used = tree.extents.reduce((end, e) => (e.end <= bytes.length ? Math.max(end, e.end) : end), 0)
  const free = Math.max(zerosFrom, used) + SLACK_MARGIN
  const at = bytes.length - length - ((bytes.length - length) % 2)
  return at >= free ? at : null
}
