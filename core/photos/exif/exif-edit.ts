import type { LightRecord } from '../../light/light-record'
import { fail, ok, type Result } from '../../result'
import type { Patch } from '../byte-plan'
import { concat, equalBytes } from '../bytes'
import { danglesInto } from './dangling'
import { type ExifTree, readExifTree, TAG } from './exif-tree'
import { findEntry, openTiff, TIFF_TYPE, type Tiff, type TiffDirectory, type TiffEntry } from './tiff'
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
export const MAX_TIFF_BYTES = 65533 - 6

/**
 * The edit that puts the record into an EXIF block without moving a byte of it: into a blank or own comment
 * where it fits, else behind the block with one pointer patched.
 */
export function editExif(
  block: Uint8Array,
  record: LightRecord,
  behind: Behind,
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
  if (comment !== undefined) {
    const inPlace = editInPlace(tiff, tree, comment, record)
    if (inPlace === 'foreign') return fail('foreign-comment')
    if (inPlace !== null) return ok(inPlace)
  }
  const overhang = overhangOf(tree, block.length, behind)
  if (overhang === null) return fail('reaches-outside')
  const addition = (at: number) => composeAddition(tiff, tree, comment, record, at)
  const repeated = behind.first.slice(0, overhang)
  const end = block.length + overhang + ((block.length + overhang) % 2)
  const added = addition(end)
  const growth = concat([repeated, new Uint8Array(end - block.length - overhang), added.bytes])
  if (block.length + growth.length <= MAX_TIFF_BYTES) {
    if (danglesInto(tiff, tree, growth.length)) return fail('dangling')
    const patches = [...added.pointers, { offset: block.length, before: new Uint8Array(0), after: growth }]
    return ok({ patches, how: 'append' })
  }
  const slackAt = findSlack(tiff, tree, addition(0).bytes.length)
  if (slackAt === null) return fail('full')
  const { bytes, pointers } = addition(slackAt)
  const reclaimed = { offset: slackAt, before: block.slice(slackAt, slackAt + bytes.length), after: bytes }
  return ok({ patches: [...pointers, reclaimed], how: 'slack' })
}

/** A pointer of another type (a SHORT, two of them) could not take a longer offset. */
const isUsablePointer = (pointer: TiffEntry, tree: ExifTree): boolean =>
  tree.exif !== null &&
  pointer.count === 1 &&
  (pointer.type === TIFF_TYPE.long || pointer.type === TIFF_TYPE.ifd)

/** Writes into the comment that is there; null where it is too small or shared, `foreign` where it is not ours. */
function editInPlace(
  tiff: Tiff,
  tree: ExifTree,
  comment: TiffEntry,
  record: LightRecord,
): ExifEdit | 'foreign' | null {
  if (!comment.inside) return null
  const value = tiff.bytes.slice(comment.valueAt, comment.valueAt + comment.byteLength)
  const kind = commentKind(value)
  if (kind === 'foreign') return 'foreign'
  const fitted = commentOfLength(record, comment.byteLength)
  if (kind === 'ours' && fitted !== null && equalBytes(fitted, value))
    return { patches: [], how: 'unchanged' }
  const start = comment.valueAt
  const end = start + comment.byteLength
  const sharers = tree.extents.filter((e) => e.start < end && start < e.end)
  if (sharers.length > 1 || comment.type !== TIFF_TYPE.undefined) return null
  return fitted === null
    ? null
    : { patches: [{ offset: start, before: value, after: fitted }], how: 'in-place' }
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

interface Addition {
  readonly bytes: Uint8Array
  readonly pointers: readonly Patch[]
}

/** The bytes to stand at `at` (even, from the TIFF header), and the patches that make them known. */
function composeAddition(
  tiff: Tiff,
  tree: ExifTree,
  comment: TiffEntry | undefined,
  record: LightRecord,
  at: number,
): Addition {
  const value = newComment(record)
  if (comment !== undefined) {
    const entry = entryBytes(tiff, TAG.userComment, TIFF_TYPE.undefined, value.length, at)
    return { bytes: value, pointers: [patch(tiff, comment.at, entry)] }
  }
  if (tree.exif !== null && tree.exifPointer !== undefined) {
    const bytes = directoryWith(
      tiff,
      tree.exif,
      TAG.userComment,
      TIFF_TYPE.undefined,
      value.length,
      at,
      value,
    )
    return { bytes, pointers: [patch(tiff, tree.exifPointer.valueAt, long(tiff, at))] }
  }
  // No Exif directory: a small one is appended, and IFD0 (as Exif's owner) rewritten behind it.
  const exif = directoryBytes(
    tiff,
    [entryBytes(tiff, TAG.userComment, TIFF_TYPE.undefined, value.length, at + 18)],
    0,
  )
  const exifWhole = concat([exif, value])
  const firstAt = at + exifWhole.length
  const first = directoryWith(tiff, tree.first, TAG.exifIfd, TIFF_TYPE.long, 1, firstAt, null, at)
  return { bytes: concat([exifWhole, first]), pointers: [patch(tiff, 4, long(tiff, firstAt))] }
}

/** A copy of a directory at `at` with one entry more, in tag order; its value follows, or `inline` is it. */
function directoryWith(
  tiff: Tiff,
  directory: TiffDirectory,
  tag: number,
  type: number,
  count: number,
  at: number,
  value: Uint8Array | null,
  inline = 0,
): Uint8Array {
  const valueAt = at + 2 + (directory.entries.length + 1) * 12 + 4
  const added = entryBytes(tiff, tag, type, count, value === null ? inline : valueAt)
  const entries = directory.entries.map((entry) => tiff.bytes.subarray(entry.at, entry.at + 12))
  const place = directory.entries.findIndex((entry) => entry.tag > tag)
  entries.splice(place < 0 ? entries.length : place, 0, added)
  const whole = directoryBytes(tiff, entries, directory.next)
  return value === null ? whole : concat([whole, value])
}

function directoryBytes(tiff: Tiff, entries: readonly Uint8Array[], next: number): Uint8Array {
  const count = new Uint8Array(2)
  new DataView(count.buffer).setUint16(0, entries.length, tiff.littleEndian)
  return concat([count, ...entries, long(tiff, next)])
}

function entryBytes(tiff: Tiff, tag: number, type: number, count: number, value: number): Uint8Array {
  const bytes = new Uint8Array(12)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, tag, tiff.littleEndian)
  view.setUint16(2, type, tiff.littleEndian)
  view.setUint32(4, count, tiff.littleEndian)
  view.setUint32(8, value, tiff.littleEndian)
  return bytes
}

function long(tiff: Tiff, value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, tiff.littleEndian)
  return bytes
}

const patch = (tiff: Tiff, offset: number, after: Uint8Array): Patch => ({
  offset,
  before: tiff.bytes.slice(offset, offset + after.length),
  after,
})

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
