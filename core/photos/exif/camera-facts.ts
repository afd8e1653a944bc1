import { exifSegments, type JpegWalkFailure, walkJpeg } from '../jpeg/jpeg-segments'
import { TAG } from './exif-tree'
import { findEntry, openTiff, readDirectory, readNumber, readRational, readText, type Tiff } from './tiff'

/** What matching needs of a photo. Null where the photo does not say. */
export interface CameraFacts {
  readonly make: string | null
  readonly model: string | null
  readonly serial: string | null
  /** The camera's clock at the exposure: milliseconds since 1970 as if that clock showed UTC. */
  readonly clockMs: number | null
  /** The step of that clock: 1000 without SubSecTime, else 100, 10 or 1. */
  readonly clockStepMs: number
  /** OffsetTimeOriginal in minutes east of UTC. */
  readonly utcOffsetMinutes: number | null
  readonly exposureS: number | null
  readonly fNumber: number | null
  readonly iso: number | null
}

export const NO_FACTS: CameraFacts = {
  make: null,
  model: null,
  serial: null,
  clockMs: null,
  clockStepMs: 1000,
  utcOffsetMinutes: null,
  exposureS: null,
  fNumber: null,
  iso: null,
}

export interface PhotoHead {
  readonly facts: CameraFacts
  /** The embedded thumbnail's place in the file, whatever it holds; null without one. */
  readonly thumbnail: { readonly start: number; readonly length: number } | null
}

export type HeadFailure = JpegWalkFailure | 'no-exif' | 'exif-damaged'

export type HeadReading =
  | { readonly ok: true; readonly value: PhotoHead }
  /** `needs` is a length of head with which reading may succeed. */
  | { readonly ok: false; readonly failure: HeadFailure; readonly needs: number | null }

const failed = (failure: HeadFailure, needs: number | null = null): HeadReading => ({
  ok: false,
  failure,
  needs,
})

/** Reads the facts from the head of a JPEG or of a TIFF-based file. `head` may be all or only the first part. */
export function readHead(head: Uint8Array): HeadReading {
  if (openTiff(head) !== null) return readTiffHead(head, 0, head.length)
  const walk = walkJpeg(head)
  const map = walk.ok ? walk.value : { segments: walk.segments, imageStart: head.length, junkBytes: 0 }
  const segment = exifSegments(head, map)[0]
  if (segment === undefined) {
    if (walk.ok) return failed('no-exif')
    return failed(walk.failure, walk.failure === 'ends-early' ? head.length * 4 : null)
  }
  return readTiffHead(head, segment.bodyStart + 6, segment.end)
}

const DATE = { original: 0x9003, digitized: 0x9004 } as const

function readTiffHead(head: Uint8Array, tiffAt: number, end: number): HeadReading {
  const tiff = openTiff(head.subarray(tiffAt, end))
  if (tiff === null) return failed('exif-damaged')
  const first = readDirectory(tiff, tiff.firstDirectoryAt)
  if (first === null) return failed('exif-damaged', beyond(tiff, tiffAt, tiff.firstDirectoryAt))
  const exifAt = readNumber(tiff, findEntry(first, TAG.exifIfd))
  // In a CR3 the Exif directory is the first one of a TIFF of its own.
  const exif = exifAt === null ? first : readDirectory(tiff, exifAt)
  if (exifAt !== null && exif === null && exifAt + 2 > tiff.bytes.length)
    return failed('exif-damaged', beyond(tiff, tiffAt, exifAt))
  const find = (tag: number) => (exif === null ? undefined : findEntry(exif, tag))
  const dateEntry = find(DATE.original) ?? find(DATE.digitized)
  if (dateEntry !== undefined && !dateEntry.inside && dateEntry.byteLength < 64)
    return failed('exif-damaged', beyond(tiff, tiffAt, dateEntry.valueAt))
  const subSec = /^\d+/.exec(
    readText(tiff, find(dateEntry?.tag === DATE.digitized ? 0x9292 : 0x9291)) ?? '',
  )?.[0]
  const clock = parseClock(readText(tiff, dateEntry))
  const facts: CameraFacts = {
    make: readText(tiff, findEntry(first, TAG.make)),
    model: readText(tiff, findEntry(first, TAG.model)),
    serial: readText(tiff, find(0xa431)),
    clockMs: clock === null ? null : clock + subSecMs(subSec),
    clockStepMs: subSec === undefined ? 1000 : Math.max(1, 1000 / 10 ** subSec.length),
    utcOffsetMinutes: parseUtcOffset(readText(tiff, find(0x9011)) ?? readText(tiff, find(0x9010))),
    exposureS: positive(readRational(tiff, find(0x829a))),
    fNumber: positive(readRational(tiff, find(0x829d))),
    iso: positive(readNumber(tiff, find(0x8827))),
  }
  return { ok: true, value: { facts, thumbnail: findThumbnail(tiff, tiffAt, first.next) } }
}

/** How long a head must be to hold what stands at `at`, or null where it is all there and still unreadable. */
const beyond = (tiff: Tiff, tiffAt: number, at: number): number | null =>
  at + 2 > tiff.bytes.length ? tiffAt + at + 8192 : null

function findThumbnail(tiff: Tiff, tiffAt: number, next: number): PhotoHead['thumbnail'] {
  const second = readDirectory(tiff, next)
  if (second === null) return null
  const start = readNumber(tiff, findEntry(second, TAG.thumbnailOffset))
  const length = readNumber(tiff, findEntry(second, TAG.thumbnailLength))
  return start === null || length === null || length === 0 ? null : { start: tiffAt + start, length }
}

const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null)

const subSecMs = (digits: string | undefined): number =>
  digits === undefined ? 0 : Math.floor(Number(`0.${digits}`) * 1000 + 1e-6)

/** EXIF's `YYYY:MM:DD HH:MM:SS` (other separators are seen too) as milliseconds, or null for blanks and nonsense. */
export function parseClock(text: string | null): number | null {
  const match = /^(\d{4})[:/.-](\d{1,2})[:/.-](\d{1,2})[ T](\d{1,2}):(\d{1,2}):(\d{1,2})/.exec(text ?? '')
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null
  return year < 1900 ? null : Date.UTC(year, month - 1, day, hour, minute, second)
}

export function parseUtcOffset(text: string | null): number | null {
  if (text === 'Z') return 0
  const match = /^([+-])(\d{1,2}):?(\d{2})$/.exec(text ?? '')
  if (match === null) return null
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return minutes > 15 * 60 ? null : match[1] === '-' ? -minutes : minutes
}
