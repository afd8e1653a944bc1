import { latin1 } from '../bytes'
import { type CameraFacts, readHead } from './camera-facts'

/** Where a Fujifilm RAF keeps a whole JPEG with the photo's EXIF: offset and length stand at byte 84. */
export function rafJpegAt(head: Uint8Array): number | null {
  if (head.length < 92 || !latin1(head.subarray(0, 15)).startsWith('FUJIFILMCCD-RAW')) return null
  return new DataView(head.buffer, head.byteOffset).getUint32(84)
}

/**
 * Canon CR3 (an ISO container) keeps IFD0 in a box CMT1 and the Exif directory in CMT2, each a TIFF of its own: those
 * two, to the end of `head`. Null where this is none.
 */
export function cr3Tiffs(head: Uint8Array): readonly [first: Uint8Array, exif: Uint8Array] | null {
  if (latin1(head.subarray(4, 12)) !== 'ftypcrx ') return null
  const text = latin1(head.subarray(0, CR3_BOXES))
  const [first, exif] = [text.indexOf('CMT1'), text.indexOf('CMT2')]
  return first < 0 || exif < 0 ? null : [head.subarray(first + 4), head.subarray(exif + 4)]
}

/** Both boxes stand in the first kilobytes. */
const CR3_BOXES = 64 * 1024

export function readCr3Head(head: Uint8Array): CameraFacts | null {
  const tiffs = cr3Tiffs(head)
  if (tiffs === null) return null
  const [first, exif] = tiffs.map(readHead)
  if (!exif?.ok) return null
  const { make = null, model = null } = first?.ok === true ? first.value.facts : {}
  return { ...exif.value.facts, make, model }
}

/** Minolta's MRW: blocks with a name and a length, of which TTW holds a TIFF. */
export function mrwTiffAt(head: Uint8Array): number | null {
  if (latin1(head.subarray(0, 4)) !== '\0MRM') return null
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  for (let at = 8; at + 8 <= head.length; at += 8 + view.getUint32(at + 4))
    if (latin1(head.subarray(at, at + 4)) === '\0TTW') return at + 8
  return null
}
