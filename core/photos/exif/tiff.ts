/**
 * Reading a TIFF structure (the EXIF block of a JPEG, or the head of a TIFF file). Offsets count from the
 * TIFF header. Nothing throws: what does not fit is left out. A directory read twice ends the chain.
 */
export interface TiffEntry {
  readonly tag: number
  readonly type: number
  readonly count: number
  /** Where the 12-byte entry stands. */
  readonly at: number
  /** Where its value stands: inside the entry when it is at most 4 bytes. */
  readonly valueAt: number
  readonly byteLength: number
  /** False when the value lies, in whole or part, outside the bytes at hand. */
  readonly inside: boolean
}

export interface TiffDirectory {
  readonly at: number
  readonly entries: readonly TiffEntry[]
  /** Where the 4-byte link to the next directory stands. */
  readonly linkAt: number
  /** The link's value, or 0 where the block ends before it. */
  readonly next: number
}

export interface Tiff {
  readonly bytes: Uint8Array
  readonly littleEndian: boolean
  readonly view: DataView
  readonly firstDirectoryAt: number
}

export const TIFF_TYPE = { byte: 1, ascii: 2, short: 3, long: 4, rational: 5, undefined: 7, ifd: 13 } as const

const TYPE_BYTES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

/** Bytes of one value of a TIFF type; 1 for a type nobody knows, as most readers take it. */
const typeBytes = (type: number): number => TYPE_BYTES[type] || 1

/** Reads a TIFF header, or null where there is none. Panasonic's 0x55 magic counts (RW2), as do Olympus's. */
export function openTiff(bytes: Uint8Array): Tiff | null {
  if (bytes.length < 8) return null
  const order = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const littleEndian = order === 0x4949
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = view.getUint16(2, littleEndian)
  if (magic !== 42 && magic !== 0x55 && magic !== 0x4f52 && magic !== 0x5352) return null
  return { bytes, littleEndian, view, firstDirectoryAt: view.getUint32(4, littleEndian) }
}

const read16 = (tiff: Tiff, at: number): number => tiff.view.getUint16(at, tiff.littleEndian)
export const read32 = (tiff: Tiff, at: number): number => tiff.view.getUint32(at, tiff.littleEndian)

/** Directories of more entries than this are taken for damage: the largest seen has about 120. */
const MAX_ENTRIES = 1000

/**
 * Reads one directory, or null where none can stand there. Entries cut off by the block's end make it null, and so
 * does having none, unless `mayBeEmpty`: zeros are everywhere.
 */
export function readDirectory(tiff: Tiff, at: number, mayBeEmpty = false): TiffDirectory | null {
  if (at < 8 || at + 2 > tiff.bytes.length) return null
  const count = read16(tiff, at)
  const linkAt = at + 2 + count * 12
  if ((count === 0 && !mayBeEmpty) || count > MAX_ENTRIES || linkAt > tiff.bytes.length) return null
  const entries: TiffEntry[] = []
  for (let i = 0; i < count; i++) {
    const entryAt = at + 2 + i * 12
    const type = read16(tiff, entryAt + 2)
    const valueCount = read32(tiff, entryAt + 4)
    const byteLength = valueCount * typeBytes(type)
    const valueAt = byteLength <= 4 ? entryAt + 8 : read32(tiff, entryAt + 8)
    entries.push({
      tag: read16(tiff, entryAt),
      type,
      count: valueCount,
      at: entryAt,
      valueAt,
      byteLength,
      inside: valueAt + byteLength <= tiff.bytes.length,
    })
  }
  const next = linkAt + 4 <= tiff.bytes.length ? read32(tiff, linkAt) : 0
  return { at, entries, linkAt, next }
}

export const findEntry = (directory: TiffDirectory, tag: number): TiffEntry | undefined =>
  directory.entries.find((entry) => entry.tag === tag)

/** The first whole number of an entry (BYTE, SHORT, LONG or IFD), or null. */
export function readNumber(tiff: Tiff, entry: TiffEntry | undefined): number | null {
  if (entry === undefined || entry.count < 1 || !entry.inside) return null
  if (entry.type === TIFF_TYPE.byte || entry.type === TIFF_TYPE.undefined)
    return tiff.bytes[entry.valueAt] ?? null
  if (entry.type === TIFF_TYPE.short) return read16(tiff, entry.valueAt)
  if (entry.type === TIFF_TYPE.long || entry.type === TIFF_TYPE.ifd) return read32(tiff, entry.valueAt)
  return null
}

/** A rational (signed or not) as a number; null when absent, cut off or divided by zero. */
export function readRational(tiff: Tiff, entry: TiffEntry | undefined): number | null {
  if (entry === undefined || !entry.inside || entry.count < 1) return null
  if (entry.type !== TIFF_TYPE.rational && entry.type !== 10) return null
  const signed = entry.type === 10
  const get = (at: number) =>
    signed ? tiff.view.getInt32(at, tiff.littleEndian) : tiff.view.getUint32(at, tiff.littleEndian)
  const divisor = get(entry.valueAt + 4)
  return divisor === 0 ? null : get(entry.valueAt) / divisor
}

/** An ASCII value up to its first NUL, trimmed; null when absent, cut off or empty. */
export function readText(tiff: Tiff, entry: TiffEntry | undefined): string | null {
  if (entry === undefined || !entry.inside) return null
  if (entry.type !== TIFF_TYPE.ascii && entry.type !== TIFF_TYPE.byte && entry.type !== TIFF_TYPE.undefined)
    return null
  let text = ''
  const end = entry.valueAt + Math.min(entry.byteLength, 512)
  for (let i = entry.valueAt; i < end; i++) {
    const code = tiff.bytes[i] ?? 0
    if (code === 0) break
    text += String.fromCharCode(code)
  }
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
