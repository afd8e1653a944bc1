import { uint16 } from '../bytes'

/**
 * A stretch of a JPEG before its image data. `start` is the 0xFF of the marker, `end` is one past the last
 * byte, `bodyStart` is where the payload begins (past marker and length). Offsets count from the file's start.
 */
export interface JpegSegment {
  readonly marker: number
  readonly start: number
  readonly bodyStart: number
  readonly end: number
}

export interface JpegMap {
  readonly segments: readonly JpegSegment[]
  /** Where the first SOS marker stands; everything from here on is image data and what lies behind it. */
  readonly imageStart: number
  /** Bytes that belong to no segment (fill bytes left out), as some cameras leave between segments. */
  readonly junkBytes: number
}

export type JpegWalkFailure =
  /** No start-of-image marker. */
  | 'not-jpeg'
  /** The bytes ended before the image data began; with a longer head the walk may succeed. */
  | 'ends-early'
  /** No marker follows where one must. */
  | 'no-image'

export type JpegWalk =
  | { readonly ok: true; readonly value: JpegMap }
  | { readonly ok: false; readonly failure: JpegWalkFailure; readonly segments: readonly JpegSegment[] }

export const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
export const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/**
 * Walks the marker segments up to the image data. Never throws and always ends, whatever the bytes: each
 * step moves forward. Fill bytes (0xFF before a marker) belong to the segment after them.
 */
export function walkJpeg(bytes: Uint8Array): JpegWalk {
  const segments: JpegSegment[] = []
  const failed = (failure: JpegWalkFailure): JpegWalk => ({ ok: false, failure, segments })
  if (bytes.length < 2 || bytes[0] !== 0xff || bytes[1] !== SOI) return failed('not-jpeg')
  let at = 2
  let junkBytes = 0
  for (;;) {
    const from = at
    at = bytes.indexOf(0xff, at)
    if (at < 0) return failed(bytes.length - from > 65536 ? 'no-image' : 'ends-early')
    junkBytes += at - from
    while (at + 1 < bytes.length && bytes[at + 1] === 0xff) at++
    if (at + 1 >= bytes.length) return failed('ends-early')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0x00) {
      junkBytes += 2
      at += 2
      continue
    }
    if (marker === EOI) return failed('no-image')
    if (marker === SOS) return { ok: true, value: { segments, imageStart: at, junkBytes } }
    if (standsAlone(marker)) {
      segments.push({ marker, start: at, bodyStart: at + 2, end: at + 2 })
      at += 2
      continue
    }
    if (at + 4 > bytes.length) return failed('ends-early')
    const length = uint16(bytes, at + 2)
    if (length < 2) return failed('no-image')
    const end = at + 2 + length
    if (end > bytes.length) return failed('ends-early')
    segments.push({ marker, start: at, bodyStart: at + 4, end })
    at = end
  }
}

/** Whether a segment's payload begins with these ASCII characters. */
export function hasName(bytes: Uint8Array, segment: JpegSegment, name: string): boolean {
  if (segment.end - segment.bodyStart < name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[segment.bodyStart + i] !== name.charCodeAt(i)) return false
  return true
}

export const EXIF_NAME = 'Exif\0'
export const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0'
export const MPF_NAME = 'MPF\0'

/** All EXIF segments; a second one without its own TIFF header continues the first. */
export const exifSegments = (bytes: Uint8Array, map: JpegMap): readonly JpegSegment[] =>
  map.segments.filter((s) => s.marker === APP1 && hasName(bytes, s, EXIF_NAME) && s.end - s.bodyStart >= 6)

export const xmpSegments = (bytes: Uint8Array, map: JpegMap): readonly JpegSegment[] =>
  map.segments.filter((s) => s.marker === APP1 && hasName(bytes, s, XMP_NAME))

export const mpfSegments = (bytes: Uint8Array, map: JpegMap): readonly JpegSegment[] =>
  map.segments.filter((s) => s.marker === APP2 && hasName(bytes, s, MPF_NAME))
