import type { LightRecord } from '../../light/light-record'
import { type Extras, lensOf, lightSourceOf } from '../extras/extras'
import type { NewEntry } from './exif-addition'
import { short } from './exif-addition'
import { type ExifTree, TAG } from './exif-tree'
import { findEntry, read32, readNumber, TIFF_TYPE, type Tiff, type TiffEntry } from './tiff'

/** What is asked to stand in EXIF besides the record; null where nothing is. */
export interface AskedExif {
  readonly lightSource: number | null
  /** In mm, and as the ring says; null where the record does not know. */
  readonly focalLengthMm: number | null
  readonly fNumber: number | null
}

export const NOTHING_ASKED: AskedExif = { lightSource: null, focalLengthMm: null, fNumber: null }

export function askedExif(record: LightRecord, extras: Extras): AskedExif {
  const lens = extras.lens === true ? lensOf(record) : null
  return {
    lightSource: extras.lightSource === true ? lightSourceOf(record) : null,
    focalLengthMm: lens?.focalLengthMm ?? null,
    fNumber: lens?.fNumber ?? null,
  }
}

/** The entries to be written: without those that say so already, that are the camera's own, or of an odd form. */
export function askedEntries(tiff: Tiff, tree: ExifTree, asked: AskedExif): readonly NewEntry[] {
  const { lightSource, focalLengthMm, fNumber } = asked
  return [
    lightSource === null ? null : lightSourceEntry(tiff, tree, lightSource),
    lensEntry(tiff, tree, TAG.focalLength, focalLengthMm),
    lensEntry(tiff, tree, TAG.fNumber, fNumber),
  ].filter((entry) => entry !== null)
}

/** The tags that may be written or changed in a photo like this one. */
export function askedTags(tiff: Tiff, tree: ExifTree, { lightSource, lens }: Extras): readonly number[] {
  return [
    ...(lightSource === true ? [TAG.lightSource] : []),
    ...(lens === true ? [TAG.focalLength, TAG.fNumber].filter((tag) => isFree(tiff, tree, tag)) : []),
  ]
}

function lightSourceEntry(tiff: Tiff, tree: ExifTree, code: number): NewEntry | null {
  const there = tree.exif === null ? undefined : findEntry(tree.exif, TAG.lightSource)
  if (there !== undefined && (there.type !== TIFF_TYPE.short || there.count !== 1)) return null
  if (there !== undefined && readNumber(tiff, there) === code) return null
  return { tag: TAG.lightSource, type: TIFF_TYPE.short, count: 1, bytes: short(tiff, code) }
}

/** Hundredths: finer than any ring is marked. */
const DENOMINATOR = 100

function lensEntry(tiff: Tiff, tree: ExifTree, tag: number, value: number | null): NewEntry | null {
  if (value === null || !isFree(tiff, tree, tag)) return null
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.round(value * DENOMINATOR), tiff.littleEndian)
  view.setUint32(4, DENOMINATOR, tiff.littleEndian)
  return { tag, type: TIFF_TYPE.rational, count: 1, bytes }
}

/** A camera that knows nothing of the lens leaves the tag out, or writes 0, 0/0 or n/0. */
function isFree(tiff: Tiff, tree: ExifTree, tag: number): boolean {
  const there = tree.exif === null ? undefined : findEntry(tree.exif, tag)
  return there === undefined || isEmptyRational(tiff, there)
}

function isEmptyRational(tiff: Tiff, { type, count, inside, valueAt }: TiffEntry): boolean {
  if (type !== TIFF_TYPE.rational || count !== 1 || !inside) return false
  return read32(tiff, valueAt) === 0 || read32(tiff, valueAt + 4) === 0
}
