import jpeg from 'jpeg-js'
import type { MeasuredFrame } from '../../core/api/measured-frame'
import { cardGrid } from '../../core/light/white-balance/card-grid'
import { readFrame } from '../../core/optics/measure/frame-reading'
import type { Picture } from '../../core/optics/measure/row-strips'
import { NO_FACTS, readHead } from '../../core/photos/exif/camera-facts'
import { preferredRecord, readJpegRecords } from '../../core/photos/read-record'
import { MeasureError } from './measure-error'

/** A hundred megapixels and some: what no camera exceeds, and what decodes within the memory below. */
const MOST_MEGAPIXELS = 160
const MOST_MB = 4096
const PREVIEW_WIDTH = 320
const PREVIEW_QUALITY = 80

/**
 * Reads one JPEG for all that is measured by it. Rows are the sensor's as long as the file is as the camera wrote it: what EXIF
 * says of turning is left alone. Throws MeasureError where it cannot be decoded. Takes seconds: to be run off the main thread.
 */
export function measureFrame(name: string, bytes: Uint8Array): MeasuredFrame {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new MeasureError('not-jpeg', name)
  const picture = decode(name, bytes)
  const head = readHead(bytes)
  const { model, exposureS, fNumber, iso } = head.ok ? head.value.facts : NO_FACTS
  return {
    ...readFrame(picture),
    card: cardGrid(picture),
    name,
    camera: model,
    exposureS,
    fNumber,
    iso,
    light: preferredRecord(readJpegRecords(bytes)),
    preview: previewOf(picture),
  }
}

function decode(name: string, bytes: Uint8Array): Picture {
  try {
    return jpeg.decode(bytes, {
      useTArray: true,
      maxResolutionInMP: MOST_MEGAPIXELS,
      maxMemoryUsageInMB: MOST_MB,
    })
  } catch (cause) {
    throw new MeasureError('not-decoded', name, { cause })
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
