import { latin1 } from '../bytes'
import { type CameraFacts, type HeadReading, readHead } from './camera-facts'

/** Where a Fujifilm RAF keeps a whole JPEG with the photo's EXIF: offset and length stand at byte 84. */
export function rafJpegAt(head: Uint8Array): number | null {
  if (head.length < 92 || !latin1(head.subarray(0, 15)).startsWith('FUJIFILMCCD-RAW')) return null
  return new DataView(head.buffer, head.byteOffset).getUint32(84)
}

/**
 * Canon CR3 (an ISO container) keeps IFD0 in a box CMT1 and the Exif directory in CMT2, each a TIFF of its own.
 * Null where this is none.
 */
export function readCr3Head(head: Uint8Array): CameraFacts | null {
  if (latin1(head.subarray(4, 12)) !== 'ftypcrx ') return null
  const text = latin1(head)
  const box = (name: string): HeadReading | null => {
    const at = text.indexOf(name)
    return at < 0 ? null : readHead(head.subarray(at + 4))
  }
  const first = box('CMT1')
  const exif = box('CMT2')
  if (exif === null || !exif.ok) return null
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
