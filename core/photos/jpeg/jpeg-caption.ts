import { latin1 } from '../bytes'
import { readExifTree, TAG } from '../exif/exif-tree'
import { findEntry, openTiff, readText } from '../exif/tiff'
import type { Extras } from '../extras/extras'
import { exifSegments, hasName, type JpegMap } from './jpeg-segments'

const APP13 = 0xed
/** IPTC-IIM record 2, data set 120: the caption. */
const IPTC_CAPTION = '\x1c\x02\x78'

/**
 * The extras a JPEG may get: no description where EXIF or IPTC has a caption already, for editors would show ours in
 * its place.
 */
export function allowedExtras(head: Uint8Array, map: JpegMap, extras: Extras): Extras {
  if (extras.description !== true) return extras
  return { ...extras, description: !hasCaption(head, map) }
}

function hasCaption(head: Uint8Array, map: JpegMap): boolean {
  for (const segment of exifSegments(head, map)) {
    const tiff = openTiff(head.subarray(segment.bodyStart + 6, segment.end))
    const tree = tiff === null ? null : readExifTree(tiff)
    if (tiff !== null && tree !== null && readText(tiff, findEntry(tree.first, TAG.imageDescription)))
      return true
  }
  return map.segments.some(
    (segment) =>
      segment.marker === APP13 &&
      hasName(head, segment, 'Photoshop 3.0\0') &&
      latin1(head.subarray(segment.bodyStart, segment.end)).includes(IPTC_CAPTION),
  )
}
