import { ascii, directory, directorySize, long, short, type TiffField, undefinedBytes } from './tiff'

/**
 * The demo camera's maker note, shaped as most makers shape theirs: a signature, then a TIFF directory whose offsets
 * count from the *TIFF header of the whole EXIF block*, not from the note. Whoever moves the note without knowing
 * its shape breaks it, which is what real cameras do to careless writers.
 *
 * | bytes | what |
 * |---|---|
 * | 0-7 | `LUMACRO` and a zero |
 * | 8-9 | version of this shape, 1 |
 * | 10- | directory; tags below |
 *
 * 0x0001 firmware (text), 0x0002 shots taken (long), 0x0003 serial number (text), 0x0004 focus bracket, unused
 * (12 shorts), 0x0005 sensor temperature, 0.1 °C (short), 0x0006 name of the lens profile (text).
 */
export interface MakerNoteFacts {
  readonly firmware: string
  readonly shutterCount: number
  readonly serial: string
  readonly temperatureDeciC: number
  readonly lensProfile: string
}

const SIGNATURE = new TextEncoder().encode('LUMACRO\0')
const VERSION = 1
const HEAD_BYTES = SIGNATURE.length + 2

const MAKER_NOTE = 0x927c

export function makerNote(facts: MakerNoteFacts): TiffField {
  const fields = [
    ascii(0x0001, facts.firmware),
    long(0x0002, facts.shutterCount),
    ascii(0x0003, facts.serial),
    short(0x0004, ...Array.from({ length: 12 }, () => 0)),
    short(0x0005, facts.temperatureDeciC),
    ascii(0x0006, facts.lensProfile),
  ]
  const length = HEAD_BYTES + directorySize(fields)
  return undefinedBytes(MAKER_NOTE, {
    length,
    at(offset) {
      const note = new Uint8Array(length)
      note.set(SIGNATURE)
      note[SIGNATURE.length] = VERSION
      note.set(directory(fields, offset + HEAD_BYTES, 0), HEAD_BYTES)
      return note
    },
  })
}
