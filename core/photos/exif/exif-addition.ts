import type { Patch } from '../byte-plan'
import { concat } from '../bytes'
import { type ExifTree, TAG } from './exif-tree'
import { findEntry, TIFF_TYPE, type Tiff, type TiffDirectory } from './tiff'

/** An entry to stand in the Exif directory; up to four bytes stand in the entry itself. */
export interface NewEntry {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly bytes: Uint8Array
}

export interface Addition {
  /** What is added behind the block. */
  readonly bytes: Uint8Array
  /** What makes it known within the block. */
  readonly pointers: readonly Patch[]
}

/**
 * The bytes to stand at `at` (even, from the TIFF header) so that the Exif directory holds these entries, and the
 * patches that make them known. Entries that are there already are patched; where one is missing, the directory is
 * copied with it; where there is no Exif directory, a small one is added and IFD0, its owner, copied.
 */
export function composeAddition(
  tiff: Tiff,
  tree: ExifTree,
  wanted: readonly NewEntry[],
  at: number,
): Addition {
  const { exif, exifPointer } = tree
  if (exif === null || exifPointer === undefined) {
    const small = directoryWith(tiff, null, wanted, at)
    const firstAt = at + small.length
    const pointer = { tag: TAG.exifIfd, type: TIFF_TYPE.long, count: 1, bytes: long(tiff, at) }
    const first = directoryWith(tiff, tree.first, [pointer], firstAt)
    return { bytes: concat([small, first]), pointers: [patchOf(tiff, 4, long(tiff, firstAt))] }
  }
  const known = wanted.map((entry) => ({ entry, there: findEntry(exif, entry.tag) }))
  if (known.some(({ there }) => there === undefined))
    return {
      bytes: directoryWith(tiff, exif, wanted, at),
      pointers: [patchOf(tiff, exifPointer.valueAt, long(tiff, at))],
    }
  const values: Uint8Array[] = []
  const pointers: Patch[] = []
  let valueAt = at
  for (const { entry, there } of known) {
    if (there === undefined) continue
    pointers.push(patchOf(tiff, there.at, entryBytes(tiff, entry, valueAt)))
    const value = outside(entry)
    values.push(value)
    valueAt += value.length
  }
  return { bytes: concat(values), pointers }
}

/** A copy of a directory (or a new one) to stand at `at`, with these entries, in tag order; their values follow. */
function directoryWith(
  tiff: Tiff,
  directory: TiffDirectory | null,
  wanted: readonly NewEntry[],
  at: number,
): Uint8Array {
  const kept = (directory?.entries ?? []).filter(({ tag }) => !wanted.some((entry) => entry.tag === tag))
  const entries = kept.map(({ tag, at: from }) => ({ tag, bytes: tiff.bytes.subarray(from, from + 12) }))
  let valueAt = at + 2 + (entries.length + wanted.length) * 12 + 4
  for (const entry of wanted) {
    // Cameras do not always sort: a new entry goes before the first one of a higher tag, and the others stay in order.
    const place = entries.findIndex(({ tag }) => tag > entry.tag)
    const made = { tag: entry.tag, bytes: entryBytes(tiff, entry, valueAt) }
    entries.splice(place < 0 ? entries.length : place, 0, made)
    valueAt += outside(entry).length
  }
  const next = long(tiff, directory?.next ?? 0)
  return concat([
    short(tiff, entries.length),
    ...entries.map(({ bytes }) => bytes),
    next,
    ...wanted.map(outside),
  ])
}

const NOTHING = new Uint8Array(0)

/** The value where it does not fit into its entry. */
const outside = ({ bytes }: NewEntry): Uint8Array => (bytes.length <= 4 ? NOTHING : bytes)

function entryBytes(tiff: Tiff, entry: NewEntry, valueAt: number): Uint8Array {
  const bytes = new Uint8Array(12)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, entry.tag, tiff.littleEndian)
  view.setUint16(2, entry.type, tiff.littleEndian)
  view.setUint32(4, entry.count, tiff.littleEndian)
  if (entry.bytes.length <= 4) bytes.set(entry.bytes, 8)
  else view.setUint32(8, valueAt, tiff.littleEndian)
  return bytes
}

export function short(tiff: Tiff, value: number): Uint8Array {
  const bytes = new Uint8Array(2)
  new DataView(bytes.buffer).setUint16(0, value, tiff.littleEndian)
  return bytes
}

function long(tiff: Tiff, value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, tiff.littleEndian)
  return bytes
}

/** The bytes at a place become others, as many. */
export const patchOf = (tiff: Tiff, offset: number, after: Uint8Array): Patch => ({
  offset,
  before: tiff.bytes.slice(offset, offset + after.length),
  after,
})
