import exifr from 'exifr'
import {
  type CameraFacts,
  NO_FACTS,
  parseClock,
  parseUtcOffset,
  readHead,
} from '../../../core/photos/exif/camera-facts'
import { heifExifPlace, tiffInItem } from '../../../core/photos/exif/heif-exif'
import { mrwTiffAt, rafJpegAt, readCr3Head } from '../../../core/photos/exif/raw-heads'
import { type OpenFile, withFile, withStart } from '../disk/disk'
import type { ExifTool } from '../exiftool/exiftool'
import { PhotoRefused } from '../write/write-failure'

/** Most of what matching needs stands in the first kilobytes. */
const FIRST_READ = 16 * 1024
const MAX_HEAD = 4 << 20

/**
 * Reads what matching needs from a photo's head: our own reader for JPEG and TIFF-based files, exifr behind
 * it, exiftool (where given) behind that. A photo that says nothing has null facts; a missing file throws.
 */
export async function readFacts(path: string, exiftool?: ExifTool): Promise<CameraFacts> {
  const quick = await withStart(path, FIRST_READ, readQuickly)
  if (quick !== null && quick.clockMs !== null) return quick
  const own = await withFile(path, readOwn)
  if (own !== null && own.clockMs !== null) return own
  const second = own ?? (await readWithExifr(path)) ?? NO_FACTS
  if (second.clockMs !== null || exiftool === undefined) return second
  return (await readWithExifTool(path, exiftool)) ?? second
}

function readQuickly(start: Uint8Array): CameraFacts | null {
  const reading = readHead(start)
  return reading.ok ? reading.value.facts : null
}

async function readOwn(file: OpenFile): Promise<CameraFacts | null> {
  // exiftool would wait for a pipe to be written into.
  if (!file.isFile) throw new PhotoRefused('not-a-file')
  const start = await file.read(0, FIRST_READ)
  const cr3 = readCr3Head(start)
  if (cr3 !== null) return cr3
  const base = rafJpegAt(start) ?? mrwTiffAt(start) ?? (await heifTiffAt(file, start)) ?? 0
  let length = FIRST_READ
  for (;;) {
    const head = base === 0 && length === FIRST_READ ? start : await file.read(base, length)
    const reading = readHead(head)
    if (reading.ok) return reading.value.facts
    if (reading.failure === 'no-exif') return NO_FACTS
    if (reading.needs === null || head.length >= file.size - base || length >= MAX_HEAD) return null
    length = Math.min(MAX_HEAD, Math.max(length * 2, reading.needs))
  }
}

/** Where the TIFF header of a HEIC, HIF or AVIF file's EXIF stands, or null. */
async function heifTiffAt(file: OpenFile, start: Uint8Array): Promise<number | null> {
  const place = heifExifPlace(start)
  if (place === null || place.length < 12 || place.start + place.length > file.size) return null
  return tiffInItem(place, await file.read(place.start, 4))
}

async function readWithExifr(path: string): Promise<CameraFacts | null> {
  // Given a path, exifr leaves file handles to the garbage collector: it gets the head's bytes.
  const head = await withFile(path, (file) => file.read(0, 512 * 1024))
  const parsed: unknown = await exifr
    .parse(head, { reviveValues: false, translateValues: false, mergeOutput: true })
    .catch(() => null)
  return parsed === null || typeof parsed !== 'object' ? null : factsOf(new Map(Object.entries(parsed)))
}

const EXIFTOOL_TAGS = [
  'Make',
  'Model',
  'SerialNumber',
  'DateTimeOriginal',
  'CreateDate',
  'SubSecTimeOriginal',
  'OffsetTimeOriginal',
  'ExposureTime',
  'FNumber',
  'ISO',
]

async function readWithExifTool(path: string, exiftool: ExifTool): Promise<CameraFacts | null> {
  return exiftool.read(path, EXIFTOOL_TAGS).then(factsOf, () => null)
}

function factsOf(tags: ReadonlyMap<string, unknown>): CameraFacts {
  const text = (name: string): string | null => {
    const value = tags.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const positive = (name: string): number | null => {
    const value = tags.get(name)
    return typeof value === 'number' && value > 0 ? value : null
  }
  const subSec = /^\d+/.exec(String(tags.get('SubSecTimeOriginal') ?? '').trim())?.[0]
  const clock = parseClock(text('DateTimeOriginal') ?? text('CreateDate'))
  return {
    make: text('Make'),
    model: text('Model'),
    serial: tags.has('SerialNumber') ? String(tags.get('SerialNumber')) : text('BodySerialNumber'),
    clockMs: clock === null ? null : clock + Math.floor(Number(`0.${subSec ?? 0}`) * 1000 + 1e-6),
    clockStepMs: subSec === undefined ? 1000 : Math.max(1, 1000 / 10 ** subSec.length),
    utcOffsetMinutes: parseUtcOffset(text('OffsetTimeOriginal')),
    exposureS: positive('ExposureTime'),
    fNumber: positive('FNumber'),
    iso: positive('ISO'),
  }
}
