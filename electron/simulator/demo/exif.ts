import { type MakerNoteFacts, makerNote } from './maker-note'
import {
  ascii,
  directory,
  directorySize,
  long,
  type Ratio,
  rational,
  short,
  signedRational,
  type TiffField,
  undefinedBytes,
} from './tiff'

/** What the demo camera says about a photo. */
export interface ExifFacts extends MakerNoteFacts {
  /** The camera's own clock at the start of the exposure, in ms as if it were UTC, and how it is set. */
  readonly clockMs: number
  readonly utcOffsetMin: number
  readonly exposureS: number
  readonly fNumber: number
  readonly iso: number
  readonly focalLengthMm: number
  readonly cropFactor: number
  readonly lensModel: string
  readonly width: number
  readonly height: number
}

/** Canon reserves this much for a comment: eight bytes of character code and 256 of text, all zero. */
const RESERVED_COMMENT_BYTES = 264

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const two = (value: number): string => String(value).padStart(2, '0')

/** `+02:00`. */
function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** 1/125 s as 1 over 125, 2.5 s as 25 over 10: the way cameras write it. */
function exposureRatio(seconds: number): Ratio {
  return seconds < 0.3 ? [1, Math.round(1 / seconds)] : [Math.round(seconds * 10), 10]
}

const hundredths = (value: number): Ratio => [Math.round(value * 100), 100]

/** The EXIF block from its TIFF header on, little-endian: IFD0, Exif, Interop, IFD1 and the thumbnail, in that order. */
export function exifBlock(facts: ExifFacts, thumbnail: Uint8Array): Uint8Array {
  const iso = new Date(facts.clockMs).toISOString()
  const time = `${iso.slice(0, 10).replaceAll('-', ':')} ${iso.slice(11, 19)}`
  // Two digits, cut and not rounded, as Canon and Nikon bodies count them.
  const subSec = iso.slice(20, 22)
  const offset = offsetText(facts.utcOffsetMin)

  const interop = [ascii(0x0001, 'R98'), undefinedBytes(0x0002, text('0100'))]
  const exif = (interopAt: number): TiffField[] => [
    rational(0x829a, exposureRatio(facts.exposureS)),
    rational(0x829d, [Math.round(facts.fNumber * 10), 10]),
    short(0x8822, 1),
    short(0x8827, facts.iso),
    short(0x8830, 2),
    long(0x8832, facts.iso),
    undefinedBytes(0x9000, text('0232')),
    ascii(0x9003, time),
    ascii(0x9004, time),
    ascii(0x9010, offset),
    ascii(0x9011, offset),
    ascii(0x9012, offset),
    undefinedBytes(0x9101, Uint8Array.of(1, 2, 3, 0)),
    signedRational(0x9201, hundredths(-Math.log2(facts.exposureS))),
    rational(0x9202, hundredths(2 * Math.log2(facts.fNumber))),
    signedRational(0x9204, [0, 1]),
    rational(0x9205, hundredths(2 * Math.log2(2.8))),
    short(0x9207, 5),
    // The shoe told no flash from anything else: the camera knows only that its own flash stayed off.
    short(0x9209, 0x10),
    rational(0x920a, [facts.focalLengthMm, 1]),
    makerNote(facts),
    undefinedBytes(0x9286, new Uint8Array(RESERVED_COMMENT_BYTES)),
    ascii(0x9290, subSec),
    ascii(0x9291, subSec),
    ascii(0x9292, subSec),
    undefinedBytes(0xa000, text('0100')),
    short(0xa001, 1),
    long(0xa002, facts.width),
    long(0xa003, facts.height),
    long(0xa005, interopAt),
    short(0xa401, 0),
    short(0xa402, 1),
    short(0xa403, 1),
    short(0xa405, Math.round(facts.focalLengthMm * facts.cropFactor)),
    short(0xa406, 0),
    ascii(0xa431, facts.serial),
    rational(0xa432, [facts.focalLengthMm, 1], [facts.focalLengthMm, 1], [28, 10], [28, 10]),
    ascii(0xa434, facts.lensModel),
  ]
  const main = (exifAt: number): TiffField[] => [
    ascii(0x010f, 'Lumacro'),
    ascii(0x0110, 'Demo camera'),
    short(0x0112, 1),
    rational(0x011a, [72, 1]),
    rational(0x011b, [72, 1]),
    short(0x0128, 2),
    ascii(0x0131, facts.firmware),
    ascii(0x0132, time),
    short(0x0213, 1),
    long(0x8769, exifAt),
  ]
  const preview = (thumbnailAt: number): TiffField[] => [
    short(0x0103, 6),
    rational(0x011a, [72, 1]),
    rational(0x011b, [72, 1]),
    short(0x0128, 2),
    long(0x0201, thumbnailAt),
    long(0x0202, thumbnail.length),
  ]

  const mainAt = 8
  const exifAt = mainAt + directorySize(main(0))
  const interopAt = exifAt + directorySize(exif(0))
  const previewAt = interopAt + directorySize(interop)
  const thumbnailAt = previewAt + directorySize(preview(0))
  const block = new Uint8Array(thumbnailAt + thumbnail.length)
  block.set([0x49, 0x49, 0x2a, 0x00, mainAt, 0, 0, 0])
  block.set(directory(main(exifAt), mainAt, previewAt), mainAt)
  block.set(directory(exif(interopAt), exifAt, 0), exifAt)
  block.set(directory(interop, interopAt, 0), interopAt)
  block.set(directory(preview(thumbnailAt), previewAt, 0), previewAt)
  block.set(thumbnail, thumbnailAt)
  return block
}
