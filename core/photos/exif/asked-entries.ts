import type { LightRecord } from '../../light/light-record'
import { type Extras, lensOf, lightSourceOf, wantsLens } from '../extras/extras'
import type { NewEntry } from './exif-addition'
import { short } from './exif-addition'
import { type ExifTree, TAG } from './exif-tree'
import { findEntry, read32, readNumber, TIFF_TYPE, type Tiff } from './tiff'

/** What is asked to stand in EXIF besides the record; null where nothing is. */
export interface AskedExif {
  readonly lightSource: number | null
  /** In mm, and as the ring says; null where the record does not know. */
  readonly focalLengthMm: number | null
  readonly fNumber: number | null
  /** Lens values take the place of the camera's. */
  readonly replaceLens: boolean
}

export const NOTHING_ASKED: AskedExif = {
  lightSource: null,
  focalLengthMm: null,
  fNumber: null,
  replaceLens: false,
}

export function askedExif(record: LightRecord, extras: Extras): AskedExif {
  const lens = wantsLens(extras) ? lensOf(record) : null
  return {
    lightSource: extras.lightSource === true ? lightSourceOf(record) : null,
    focalLengthMm: lens?.focalLengthMm ?? null,
    fNumber: lens?.fNumber ?? null,
    replaceLens: extras.replaceLens === true,
  }
}

/** The entries to be written: without those that say so already, that are the camera's own, or of an odd form. */
export function askedEntries(tiff: Tiff, tree: ExifTree, asked: AskedExif): readonly NewEntry[] {
  const { lightSource, focalLengthMm, fNumber, replaceLens } = asked
  return [
    lightSource === null ? null : lightSourceEntry(tiff, tree, lightSource),
    lensEntry(tiff, tree, TAG.focalLength, focalLengthMm, replaceLens),
    lensEntry(tiff, tree, TAG.fNumber, fNumber, replaceLens),
  ].filter((entry) => entry !== null)
}

/** The tags that may be written or changed in a photo like this one. */
export function askedTags(tiff: Tiff, tree: ExifTree, extras: Extras): readonly number[] {
  const replace = extras.replaceLens === true
  const lens = [TAG.focalLength, TAG.fNumber].filter((tag) => mayWrite(tiff, tree, tag, replace))
  return [...(extras.lightSource === true ? [TAG.lightSource] : []), ...(wantsLens(extras) ? lens : [])]
}

function lightSourceEntry(tiff: Tiff, tree: ExifTree, code: number): NewEntry | null {
  const there = tree.exif === null ? undefined : findEntry(tree.exif, TAG.lightSource)
  if (there !== undefined && (there.type !== TIFF_TYPE.short || there.count !== 1)) return null
  if (there !== undefined && readNumber(tiff, there) === code) return null
  return { tag: TAG.lightSource, type: TIFF_TYPE.short, count: 1, bytes: short(tiff, code) }
}

/**
 * Holds every hundredth, finer than any ring is marked, and no camera counts in it (they take 1, 10, 100, 1000): a value over it is
 * ours, and may be corrected later.
 */
const OUR_DENOMINATOR = 12_600

function lensEntry(
  tiff: Tiff,
  tree: ExifTree,
  tag: number,
  value: number | null,
  replace: boolean,
): NewEntry | null {
  if (value === null || !mayWrite(tiff, tree, tag, replace)) return null
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  const numerator = Math.round(value * 100) * (OUR_DENOMINATOR / 100)
  view.setUint32(0, numerator, tiff.littleEndian)
  view.setUint32(4, OUR_DENOMINATOR, tiff.littleEndian)
  const there = rationalAt(tiff, tree, tag)
  const says = there !== null && there[1] !== 0 && there[0] * OUR_DENOMINATOR === numerator * there[1]
  return says ? null : { tag, type: TIFF_TYPE.rational, count: 1, bytes }
}

/**
 * A camera that knows nothing of the lens leaves the tag out, or writes 0, 0/0 or n/0. What it does know gives way on request, and what is
 * ours to a correction; a value of an odd form never does.
 */
function mayWrite(tiff: Tiff, tree: ExifTree, tag: number, replace: boolean): boolean {
  const there = tree.exif === null ? undefined : findEntry(tree.exif, tag)
  if (there === undefined) return true
  const value = rationalAt(tiff, tree, tag)
  if (value === null) return false
  const [over, under] = value
  return replace || over === 0 || under === 0 || under === OUR_DENOMINATOR
}

/** Numerator and denominator; null where there is none, or something else. */
function rationalAt(tiff: Tiff, tree: ExifTree, tag: number): readonly [number, number] | null {
  const there = tree.exif === null ? undefined : findEntry(tree.exif, tag)
  if (there === undefined || there.type !== TIFF_TYPE.rational || there.count !== 1 || !there.inside)
    return null
  return [read32(tiff, there.valueAt), read32(tiff, there.valueAt + 4)]
}
