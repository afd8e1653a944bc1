import jpeg from 'jpeg-js'
import type { MeasuredFrame } from '../../core/api/measured-frame'
import { cardGrid } from '../../core/light/white-balance/card-grid'
import { readFrame } from '../../core/optics/measure/frame-reading'
import type { Picture } from '../../core/optics/measure/row-strips'
import { embeddedJpeg } from '../../core/photos/embedded-jpeg'
import { type CameraFacts, NO_FACTS, readHead } from '../../core/photos/exif/camera-facts'
import { readCr3Head } from '../../core/photos/exif/raw-heads'
import { kindByName } from '../../core/photos/file-kind'
import { preferredRecord, readJpegRecords } from '../../core/photos/read-record'
import { MeasureError } from './measure-error'

/** A hundred megapixels and some: what no camera exceeds, and what decodes within the memory below. */
const MOST_MEGAPIXELS = 160
const MOST_MB = 4096
/** Where the boxes with a CR3's EXIF stand, with room to spare. */
const CR3_HEAD_BYTES = 1 << 16
const PREVIEW_WIDTH = 320
const PREVIEW_QUALITY = 80

/** A preview of fewer rows cannot tell bands apart. */
const LEAST_PREVIEW_ROWS = 400

/**
 * Reads one JPEG, or the preview that a camera put into its RAW, for all that is measured by it. Rows are the sensor's as
 * long as the file is as the camera wrote it: what EXIF says of turning is left alone. Throws MeasureError where it cannot
 * be decoded. Takes seconds: to be run off the main thread.
 */
export function measureFrame(name: string, bytes: Uint8Array): MeasuredFrame {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const jpegBytes = isJpeg ? bytes : previewBytes(name, bytes)
  const picture = decode(name, jpegBytes)
  if (!isJpeg && picture.height < LEAST_PREVIEW_ROWS) throw new MeasureError('smallPreview', name)
  const { model, exposureS, fNumber, iso } = factsOf(bytes, jpegBytes)
  return {
    ...readFrame(picture),
    card: cardGrid(picture),
    name,
    camera: model,
    exposureS,
    fNumber,
    iso,
    light: preferredRecord(readJpegRecords(jpegBytes)),
    preview: previewOf(picture),
  }
}

function previewBytes(name: string, bytes: Uint8Array): Uint8Array {
  const kind = kindByName(name)
  const preview = kind === 'raw' || kind === 'dng' ? embeddedJpeg(bytes) : null
  if (preview !== null) return preview
  throw new MeasureError(kind === 'raw' || kind === 'dng' ? 'noPreview' : 'notJpeg', name)
}

/** A preview mostly does not say what it was taken with, and the RAW around it does. */
function factsOf(bytes: Uint8Array, jpegBytes: Uint8Array): CameraFacts {
  for (const part of [bytes, jpegBytes]) {
    const head = readHead(part)
    if (head.ok) return head.value.facts
  }
  return readCr3Head(bytes.subarray(0, CR3_HEAD_BYTES)) ?? NO_FACTS
}

function decode(name: string, bytes: Uint8Array): Picture {
  try {
    return jpeg.decode(bytes, {
      useTArray: true,
      maxResolutionInMP: MOST_MEGAPIXELS,
      maxMemoryUsageInMB: MOST_MB,
    })
  } catch (cause) {
    throw new MeasureError('notDecoded', name, { cause })
  }
}

function previewOf({ width, height, data }: Picture): string {
  const wide = Math.min(width, PREVIEW_WIDTH)
  const high = Math.max(1, Math.round((height * wide) / width))
  const small = new Uint8Array(wide * high * 4)
  for (let row = 0; row < high; row++) {
    for (let column = 0; column < wide; column++) {
      const from =
        4 * (Math.floor(((row + 0.5) * height) / high) * width + Math.floor(((column + 0.5) * width) / wide))
      small.set(data.subarray(from, from + 4), 4 * (row * wide + column))
    }
  }
  const { data: bytes } = jpeg.encode({ width: wide, height: high, data: small }, PREVIEW_QUALITY)
  return `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
}
