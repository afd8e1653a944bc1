import type { LightRecord } from '../light/light-record'
import { concat, equalBytes } from './bytes'
import { askedTags } from './exif/asked-entries'
import { type ExifTree, readExifTree, TAG } from './exif/exif-tree'
import { findEntry, openTiff, type Tiff, type TiffDirectory } from './exif/tiff'
import { commentKind } from './exif/user-comment'
import { type Extras, NO_EXTRAS } from './extras/extras'
import {
  exifSegments,
  type JpegMap,
  type JpegSegment,
  mpfSegments,
  walkJpeg,
  XMP_NAME,
  xmpSegments,
} from './jpeg/jpeg-segments'
import { readMpf } from './jpeg/mpf'
import { imageSuspects, looksLikeJpeg } from './jpeg/outside-images'
import { readJpegRecords } from './read-record'
import { equalRecords } from './record-text'
import { keepsForeignXmp } from './xmp/verify-xmp'

/** What an edited JPEG got wrong, or null where nothing. */
export type VerifyFailure =
  | 'not-readable'
  | 'image-data'
  | 'other-segments'
  | 'exif-bytes'
  | 'exif-entries'
  | 'thumbnail'
  | 'xmp'
  | 'second-image'
  | 'record'

export interface Expected {
  readonly record: LightRecord
  readonly exif: boolean
  readonly xmp: boolean
  readonly extras?: Extras
}

type Equal = (a: Uint8Array, b: Uint8Array) => boolean

/**
 * Compares a JPEG before and after an edit, knowing nothing of the plan: what the edit may have changed is
 * worked out anew from the original. `equal` may be a faster comparison of two byte arrays. Both may be heads
 * that reach into the image data, where what follows is known to be the same bytes.
 */
export function verifyJpeg(
  before: Uint8Array,
  after: Uint8Array,
  expected: Expected,
  equal: Equal = equalBytes,
): VerifyFailure | null {
  const a = walkJpeg(before)
  const b = walkJpeg(after)
  if (!a.ok || !b.ok) return 'not-readable'
  if (!equal(before.subarray(a.value.imageStart), after.subarray(b.value.imageStart))) return 'image-data'
  if (!sameJoined(foreignPieces(before, a.value), foreignPieces(after, b.value), equal))
    return 'other-segments'
  const extras = expected.extras ?? NO_EXTRAS
  const exif = verifyExif(before, a.value, after, b.value, extras, equal)
  if (exif !== null) return exif
  const packets = [packetOf(before, a.value), packetOf(after, b.value)] as const
  const more = extras.keywords === true || extras.description === true
  if (packets[0] !== null && (packets[1] === null || !keepsForeignXmp(packets[0], packets[1], more)))
    return 'xmp'
  if (!sameSecondImages(before, a.value, after, b.value, equal)) return 'second-image'
  if (before.length !== after.length)
    for (const at of imageSuspects(before, a.value, before.length))
      if (looksLikeJpeg(before, at)) return 'second-image'
  const carried = readJpegRecords(after)
  if (expected.exif && (carried.exif === null || !equalRecords(carried.exif, expected.record)))
    return 'record'
  if (expected.xmp && (carried.xmp === null || !equalRecords(carried.xmp, expected.record))) return 'record'
  return null
}

/** All bytes before the image data but for the first EXIF and XMP segments and the MPF ones. */
function foreignPieces(file: Uint8Array, map: JpegMap): readonly Uint8Array[] {
  const edited = new Set<JpegSegment | undefined>([
    exifSegments(file, map)[0],
    xmpSegments(file, map)[0],
    ...mpfSegments(file, map),
  ])
  const pieces: Uint8Array[] = []
  let at = 0
  for (const segment of map.segments) {
    if (!edited.has(segment)) continue
    pieces.push(file.subarray(at, segment.start))
    at = segment.end
  }
  pieces.push(file.subarray(at, map.imageStart))
  return pieces
}

/** Whether two lists of pieces are the same bytes in a row. Nearly always they are cut alike, and nothing is joined. */
const sameJoined = (a: readonly Uint8Array[], b: readonly Uint8Array[], equal: Equal): boolean =>
  (a.length === b.length && a.every((piece, i) => equal(piece, b[i] ?? NOTHING))) ||
  equal(concat(a), concat(b))

const NOTHING = new Uint8Array(0)

const tiffOf = (file: Uint8Array, map: JpegMap): Tiff | null => {
  const segment = exifSegments(file, map)[0]
  return segment === undefined ? null : openTiff(file.subarray(segment.bodyStart + 6, segment.end))
}

const packetOf = (file: Uint8Array, map: JpegMap): Uint8Array | null => {
  const segment = xmpSegments(file, map)[0]
  return segment === undefined ? null : file.subarray(segment.bodyStart + XMP_NAME.length, segment.end)
}

function verifyExif(
  before: Uint8Array,
  a: JpegMap,
  after: Uint8Array,
  b: JpegMap,
  extras: Extras,
  equal: Equal,
): VerifyFailure | null {
  const old = tiffOf(before, a)
  const now = tiffOf(after, b)
  if (old === null) return null
  const oldTree = readExifTree(old)
  const nowTree = now === null ? null : readExifTree(now)
  if (oldTree === null || now === null || nowTree === null) return 'not-readable'
  const edited = [TAG.userComment, TAG.exifIfd, ...askedTags(old, oldTree, extras)]
  const allowed = allowedChanges(old, oldTree, extras)
  if (now.bytes.length < old.bytes.length) return 'exif-bytes'
  for (const { start, end } of outside(allowed, old.bytes.length))
    if (!equal(old.bytes.subarray(start, end), now.bytes.subarray(start, end))) return 'exif-bytes'
  const sameFirst = sameEntries(old, oldTree.first, now, nowTree.first, edited)
  const sameExif =
    oldTree.exif === null ||
    (nowTree.exif !== null && sameEntries(old, oldTree.exif, now, nowTree.exif, edited))
  if (!sameFirst || !sameExif) return 'exif-entries'
  const thumbnail = oldTree.thumbnail
  if (thumbnail === null) return null
  const same =
    nowTree.thumbnail?.start === thumbnail.start &&
    nowTree.thumbnail.end === thumbnail.end &&
    equalBytes(
      old.bytes.subarray(thumbnail.start, thumbnail.end),
      now.bytes.subarray(
        thumbnail.start,
        Math.min(thumbnail.end, Math.max(old.bytes.length, thumbnail.start)),
      ),
    )
  return same ? null : 'thumbnail'
}

interface Range {
  readonly start: number
  readonly end: number
}

/** What of `length` bytes lies in none of the ranges, which may overlap and reach past the end. */
function outside(ranges: readonly Range[], length: number): readonly Range[] {
  const gaps: Range[] = []
  let at = 0
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start > at) gaps.push({ start: at, end: Math.min(start, length) })
    at = Math.max(at, end)
  }
  if (at < length) gaps.push({ start: at, end: length })
  return gaps
}

/** The pointers, our own or blank comment, and trailing zeros that nothing refers to. */
function allowedChanges(old: Tiff, tree: ExifTree, extras: Extras): readonly Range[] {
  const ranges: Range[] = []
  const asked = askedTags(old, tree, extras).flatMap((tag) => (tree.exif && findEntry(tree.exif, tag)) ?? [])
  for (const { at } of asked) ranges.push({ start: at + 8, end: at + 12 })
  if (tree.exifPointer === undefined) ranges.push({ start: 4, end: 8 })
  else ranges.push({ start: tree.exifPointer.at + 8, end: tree.exifPointer.at + 12 })
  const comment = tree.exif === null ? undefined : findEntry(tree.exif, TAG.userComment)
  if (comment !== undefined) {
    const value = old.bytes.subarray(comment.valueAt, comment.valueAt + comment.byteLength)
    const free = !comment.inside || commentKind(value) !== 'foreign'
    if (free) ranges.push({ start: comment.at, end: comment.at + 12 })
    if (free && comment.inside)
      ranges.push({ start: comment.valueAt, end: comment.valueAt + comment.byteLength })
  }
  let zerosFrom = old.bytes.length
  while (zerosFrom > 0 && old.bytes[zerosFrom - 1] === 0) zerosFrom--
  const used = tree.extents.reduce((end, e) => (e.end <= old.bytes.length ? Math.max(end, e.end) : end), 0)
  ranges.push({ start: Math.max(zerosFrom, used), end: old.bytes.length })
  return ranges
}

/**
 * Every entry but the edited ones is still there, byte for byte, none whose value was cut off has found one, and the
 * directory leads on to the same next one.
 */
function sameEntries(
  old: Tiff,
  was: TiffDirectory,
  now: Tiff,
  is: TiffDirectory,
  edited: readonly number[],
): boolean {
  const foreign = (tiff: Tiff, directory: TiffDirectory) =>
    concat(
      directory.entries
        .filter((entry) => !edited.includes(entry.tag))
        .flatMap((entry) => [
          tiff.bytes.subarray(entry.at, entry.at + 12),
          new Uint8Array([entry.inside ? 1 : 0]),
        ]),
    )
  return equalBytes(foreign(old, was), foreign(now, is)) && was.next === is.next
}

/** Every image the MPF list named is still found where it says. */
function sameSecondImages(
  before: Uint8Array,
  a: JpegMap,
  after: Uint8Array,
  b: JpegMap,
  equal: Equal,
): boolean {
  const was = readMpf(before, a)
  const is = readMpf(after, b)
  if (was.length !== is.length) return false
  return was.every((old, i) => {
    const now = is[i] ?? null
    // Unreadable before: then the segment itself must not have changed.
    if (old === null || now === null) return sameMpfBytes(before, a, after, b, i)
    return (
      old.images.length === now.images.length &&
      old.images.every((image, k) => {
        const start = now.images[k]?.start ?? -1
        // Behind the bytes at hand all stands as far along as the head has grown.
        if (image.start >= before.length) return start - image.start === after.length - before.length
        return equal(
          before.subarray(image.start, image.start + image.length),
          after.subarray(start, start + image.length),
        )
      })
    )
  })
}

function sameMpfBytes(before: Uint8Array, a: JpegMap, after: Uint8Array, b: JpegMap, i: number): boolean {
  const was = mpfSegments(before, a)[i]
  const is = mpfSegments(after, b)[i]
  return (
    was !== undefined &&
    is !== undefined &&
    equalBytes(before.subarray(was.start, was.end), after.subarray(is.start, is.end))
  )
}
