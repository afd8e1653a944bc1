import piexif from 'piexifjs'
import type { LightRecord } from '../../light/light-record'
import { applyPlan, makePlan } from '../byte-plan'
import { ascii, concat } from '../bytes'
import { type AskedExif, NOTHING_ASKED } from './asked-entries'
import { editExif } from './exif-edit'

const NAME = ascii('Exif\0\0')

/** piexifjs leaves out the link that closes a directory. */
const NO_NEXT_DIRECTORY = new Uint8Array(4)

/**
 * A fresh EXIF payload (`Exif`, two NULs, TIFF) for a photo that has none: there is nothing to lose. The
 * comment itself comes in by our own edit, because piexifjs 1.0.6 would give it the type of plain text.
 */
export function freshExif(record: LightRecord, asked: AskedExif = NOTHING_ASKED): Uint8Array {
  const payload = ascii(piexif.dump({ Exif: { [piexif.ExifIFD.UserComment]: ' ' } }))
  const block = concat([payload.subarray(NAME.length), NO_NEXT_DIRECTORY])
  const edit = editExif(block, record, { length: 0, first: new Uint8Array(0) }, asked)
  const whole = edit.ok ? applyPlan(block, makePlan(block.length, edit.value.patches)) : edit
  if (!whole.ok)
    throw new Error(`expected a fresh EXIF block to take the record, got ${JSON.stringify(whole.failure)}`)
  return concat([NAME, whole.value])
}
