import { latin1 } from '../bytes'

/** A stretch of a file. */
export interface Place {
  readonly start: number
  readonly length: number
}

/** Where the TIFF header stands in an item of EXIF that begins with these four bytes (or more) at `start`. */
export function tiffInItem({ start }: Place, item: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = item
  return start + 4 + (((a << 24) | (b << 16) | (c << 8) | d) >>> 0)
}

/** A box of an ISO container (ISO/IEC 14496-12): its name, and what it holds. */
interface Box {
  readonly name: string
  readonly start: number
  readonly end: number
}

const MOST_ITEMS = 20_000

/**
 * Where a HEIC, HIF or AVIF file keeps its EXIF: the item of type `Exif` that the `meta` box lists (ISO/IEC 23008-12,
 * annex A). The item begins with four bytes that say how far behind them the TIFF header stands. Null where `head`
 * does not say; nothing throws.
 */
export function heifExifPlace(head: Uint8Array): Place | null {
  if (latin1(head.subarray(4, 8)) !== 'ftyp') return null
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const meta = findBox(view, { start: 0, end: head.length }, 'meta')
  // Its version and flags come before the boxes in it.
  const inside = meta && { start: meta.start + 4, end: meta.end }
  const infos = inside && findBox(view, inside, 'iinf')
  const places = inside && findBox(view, inside, 'iloc')
  if (!infos || !places) return null
  try {
    const item = exifItem(view, infos)
    return item === null ? null : placeOfItem(view, places, item)
  } catch (error) {
    // The head ends within a list, or a number leads out of it.
    if (error instanceof RangeError) return null
    throw error
  }
}

function* boxes(view: DataView, { start, end }: { start: number; end: number }): Generator<Box> {
  for (let at = start; at + 8 <= Math.min(end, view.byteLength); ) {
    const short = view.getUint32(at)
    const header = short === 1 ? 16 : 8
    if (at + header > view.byteLength) return
    const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short
    if (size < header) return
    yield { name: nameAt(view, at + 4), start: at + header, end: Math.min(end, at + size) }
    at += size
  }
}

function findBox(view: DataView, within: { start: number; end: number }, name: string): Box | null {
  for (const box of boxes(view, within)) if (box.name === name) return box
  return null
}

const nameAt = (view: DataView, at: number): string =>
  latin1(new Uint8Array(view.buffer, view.byteOffset + at, 4))

function exifItem(view: DataView, infos: Box): number | null {
  const counted = view.getUint8(infos.start) === 0 ? 2 : 4
  for (const { name, start } of boxes(view, { start: infos.start + 4 + counted, end: infos.end })) {
    const version = view.getUint8(start)
    if (name !== 'infe' || version < 2) continue
    const wide = version > 2
    const typeAt = start + 4 + (wide ? 4 : 2) + 2
    if (nameAt(view, typeAt) === 'Exif') return wide ? view.getUint32(start + 4) : view.getUint16(start + 4)
  }
  return null
}

function placeOfItem(view: DataView, { start, end }: Box, wanted: number): Place | null {
  let at = start
  const take = (bytes: number): number => {
    at += bytes
    if (at > end) throw new RangeError('expected more of the list')
    if (bytes === 8) return Number(view.getBigUint64(at - 8))
    return bytes === 4 ? view.getUint32(at - 4) : bytes === 2 ? view.getUint16(at - 2) : 0
  }
  const version = view.getUint8(start)
  at += 4
  const sizes = take(2)
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexBytes = version > 0 ? sizes & 15 : 0
  const count = take(version < 2 ? 2 : 4)
  for (let i = 0; i < Math.min(count, MOST_ITEMS); i++) {
    const id = take(version < 2 ? 2 : 4)
    // 0: places count from the file's start; other ways are not used for EXIF.
    const way = version > 0 ? take(2) & 15 : 0
    take(2)
    const base = take(baseBytes)
    const extents = take(2)
    if (id !== wanted) {
      at += extents * (indexBytes + offsetBytes + lengthBytes)
      continue
    }
    take(indexBytes)
    const [offset, length] = [take(offsetBytes), take(lengthBytes)]
    return way === 0 && extents === 1 ? { start: base + offset, length } : null
  }
  return null
}
