import type { LightRecord } from '../light/light-record'
import { readExifTree, TAG } from './exif/exif-tree'
import { openTiff, type Tiff } from './exif/tiff'
import { readComment } from './exif/user-comment'
import { exifSegments, type JpegMap, walkJpeg, XMP_NAME, xmpSegments } from './jpeg/jpeg-segments'
import { readXmp } from './xmp/xmp-splice'

/** Both copies of the record in a photo; either may be missing. */
export interface CarriedRecords {
  readonly exif: LightRecord | null
  readonly xmp: LightRecord | null
}

/** The records a JPEG's head carries. */
export function readJpegRecords(head: Uint8Array): CarriedRecords {
  const walk = walkJpeg(head)
  const map: JpegMap = walk.ok
    ? walk.value
    : { segments: walk.segments, imageStart: head.length, junkBytes: 0 }
  let exif: LightRecord | null = null
  for (const segment of exifSegments(head, map)) {
    const tiff = openTiff(head.subarray(segment.bodyStart + 6, segment.end))
    if (tiff !== null) exif ??= readTiffRecord(tiff)
  }
  let xmp: LightRecord | null = null
  for (const segment of xmpSegments(head, map))
    xmp ??= readXmp(head.subarray(segment.bodyStart + XMP_NAME.length, segment.end))
  return { exif, xmp }
}

/** The record in the UserComment of an EXIF block or TIFF file, or null. */
export function readTiffRecord(tiff: Tiff): LightRecord | null {
  const tree = readExifTree(tiff)
  for (const directory of tree?.directories ?? [])
    for (const entry of directory.entries) {
      if (entry.tag !== TAG.userComment || !entry.inside) continue
      const record = readComment(tiff.bytes.subarray(entry.valueAt, entry.valueAt + entry.byteLength))
      if (record !== null) return record
    }
  return null
}

/** What a reader takes: the EXIF copy, or the XMP copy where there is none. */
export const preferredRecord = (records: CarriedRecords): LightRecord | null => records.exif ?? records.xmp
