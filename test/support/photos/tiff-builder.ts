/** Builds EXIF blocks byte by byte, as cameras of many kinds lay them out. */
export interface MadeEntry {
  readonly tag: number
  readonly type: number
  readonly count: number
  /** Up to four bytes stand in the entry; more go behind the directory. A number is written as a LONG. */
  readonly value: Uint8Array | number
}

export interface MadeExif {
  readonly littleEndian?: boolean
  readonly first?: readonly MadeEntry[]
  /** Null leaves the Exif directory out. */
  readonly exif?: readonly MadeEntry[] | null
  /** JPEG bytes for IFD1. */
  readonly thumbnail?: Uint8Array
  /** Bytes the thumbnail is declared longer than it is. */
  readonly thumbnailOverhang?: number
  /** A maker note whose entry holds an offset from the TIFF header to its own last bytes. */
  readonly makerNote?: boolean
  /** Zeros behind all. */
  readonly slack?: number
}

export const text = (characters: string): Uint8Array => new Uint8Array(Buffer.from(characters, 'latin1'))

export const asciiEntry = (tag: number, characters: string): MadeEntry => ({
  tag,
  type: 2,
  count: characters.length + 1,
  value: text(`${characters}\0`),
})

export const rationalEntry = (tag: number, over: number, under: number, littleEndian = false): MadeEntry => {
  const value = new Uint8Array(8)
  const view = new DataView(value.buffer)
  view.setUint32(0, over, littleEndian)
  view.setUint32(4, under, littleEndian)
  return { tag, type: 5, count: 1, value }
}

export const commentEntry = (value: Uint8Array): MadeEntry => ({
  tag: 0x9286,
  type: 7,
  count: value.length,
  value,
})

const bytesOf = (entries: readonly MadeEntry[]): number =>
  entries.reduce((sum, { value }) => {
    const length = typeof value === 'number' ? 0 : value.length
    return sum + 12 + (length > 4 ? length + (length % 2) : 0)
  }, 6)

/** The TIFF block, header first. Layout: IFD0, Exif IFD, IFD1, thumbnail, slack. */
export function makeTiff(made: MadeExif = {}): Uint8Array {
  const littleEndian = made.littleEndian ?? false
  const first: MadeEntry[] = [
    ...(made.first ?? [asciiEntry(0x010f, 'Makers'), asciiEntry(0x0110, 'Model One')]),
  ]
  const exifEntries = made.exif === undefined ? cameraExif(littleEndian) : made.exif
  const exif: MadeEntry[] | null = exifEntries === null ? null : [...exifEntries]
  const exifAt = 8 + bytesOf(first) + (exif === null ? 0 : 12)
  if (exif !== null) first.push({ tag: 0x8769, type: 4, count: 1, value: exifAt })
  if (exif !== null && made.makerNote === true) exif.push(makerNote(littleEndian))
  first.sort((a, b) => a.tag - b.tag)
  exif?.sort((a, b) => a.tag - b.tag)
  const secondAt = exif === null ? exifAt : exifAt + bytesOf(exif)
  const thumbnail = made.thumbnail
  const imageAt = secondAt + 6 + 24
  const second: MadeEntry[] =
    thumbnail === undefined
      ? []
      : [
          { tag: 0x0201, type: 4, count: 1, value: imageAt },
          { tag: 0x0202, type: 4, count: 1, value: thumbnail.length + (made.thumbnailOverhang ?? 0) },
        ]
  const size = (thumbnail === undefined ? secondAt : imageAt + thumbnail.length) + (made.slack ?? 0)
  const block = new Uint8Array(size)
  const view = new DataView(block.buffer)
  block.set(text(littleEndian ? 'II' : 'MM'))
  view.setUint16(2, 42, littleEndian)
  view.setUint32(4, 8, littleEndian)
  writeDirectory(view, 8, first, thumbnail === undefined ? 0 : secondAt, littleEndian)
  if (exif !== null) writeDirectory(view, exifAt, exif, 0, littleEndian)
  if (thumbnail !== undefined) {
    writeDirectory(view, secondAt, second, 0, littleEndian)
    block.set(thumbnail, imageAt)
  }
  if (made.makerNote === true) pointMakerNote(block, view, littleEndian)
  return block
}

export const cameraExif = (littleEndian = false): readonly MadeEntry[] => [
  rationalEntry(0x829a, 1, 125, littleEndian),
  rationalEntry(0x829d, 56, 10, littleEndian),
  { tag: 0x8827, type: 3, count: 1, value: short(400, littleEndian) },
  { tag: 0x9000, type: 7, count: 4, value: text('0231') },
  asciiEntry(0x9003, '2026:11:23 10:15:30'),
  asciiEntry(0x9011, '+01:00'),
  asciiEntry(0x9291, '25'),
  asciiEntry(0xa431, '4002711'),
]

const short = (value: number, littleEndian: boolean): Uint8Array =>
  littleEndian ? new Uint8Array([value & 255, value >> 8]) : new Uint8Array([value >> 8, value & 255])

/** One entry pointing, by an offset from the TIFF header, at sixteen bytes at the note's end. */
const MAKER_WORDS = 'maker words here'

function makerNote(littleEndian: boolean): MadeEntry {
  const value = new Uint8Array(18 + MAKER_WORDS.length)
  const view = new DataView(value.buffer)
  view.setUint16(0, 1, littleEndian)
  view.setUint16(2, 0x0001, littleEndian)
  view.setUint16(4, 2, littleEndian)
  view.setUint32(6, MAKER_WORDS.length, littleEndian)
  value.set(text(MAKER_WORDS), 18)
  return { tag: 0x927c, type: 7, count: value.length, value }
}

function pointMakerNote(block: Uint8Array, view: DataView, littleEndian: boolean): void {
  const words = Buffer.from(block).indexOf(MAKER_WORDS, 0, 'latin1')
  view.setUint32(words - 8, words, littleEndian)
}

/** What the maker note's own offset leads to; `maker words here` while nothing has moved. */
export function followMakerNote(block: Uint8Array, littleEndian: boolean): string {
  const words = Buffer.from(block).indexOf(MAKER_WORDS, 0, 'latin1')
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  const at = view.getUint32(words - 8, littleEndian)
  return Buffer.from(block.subarray(at, at + MAKER_WORDS.length)).toString('latin1')
}

function writeDirectory(
  view: DataView,
  at: number,
  entries: readonly MadeEntry[],
  next: number,
  littleEndian: boolean,
): void {
  const block = new Uint8Array(view.buffer)
  view.setUint16(at, entries.length, littleEndian)
  let valueAt = at + 6 + entries.length * 12
  for (const [i, entry] of entries.entries()) {
    const entryAt = at + 2 + i * 12
    view.setUint16(entryAt, entry.tag, littleEndian)
    view.setUint16(entryAt + 2, entry.type, littleEndian)
    view.setUint32(entryAt + 4, entry.count, littleEndian)
    if (typeof entry.value === 'number') view.setUint32(entryAt + 8, entry.value, littleEndian)
    else if (entry.value.length <= 4) block.set(entry.value, entryAt + 8)
    else {
      view.setUint32(entryAt + 8, valueAt, littleEndian)
      block.set(entry.value, valueAt)
      valueAt += entry.value.length + (entry.value.length % 2)
    }
  }
  view.setUint32(at + 2 + entries.length * 12, next, littleEndian)
}
