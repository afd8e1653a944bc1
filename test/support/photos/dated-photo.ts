import jpeg from 'jpeg-js'
import { exifSegment, makeJpeg } from './jpeg-builder'
import { asciiEntry, makeTiff, rationalEntry } from './tiff-builder'

/**
 * A small JPEG of a camera whose clock shows UTC: taken at `utcMs`, to a hundredth of a second; with a grey thumbnail
 * of that many of 255 where `grey` is given.
 */
export function datedPhoto(utcMs: number, model = 'Model One', grey?: number): Uint8Array {
  const iso = new Date(utcMs).toISOString()
  const clock = `${iso.slice(0, 10).replaceAll('-', ':')} ${iso.slice(11, 19)}`
  const exif = [
    rationalEntry(0x829a, 1, 125),
    asciiEntry(0x9003, clock),
    asciiEntry(0x9011, '+00:00'),
    asciiEntry(0x9291, iso.slice(20, 22)),
  ]
  const first = [asciiEntry(0x010f, 'Makers'), asciiEntry(0x0110, model)]
  const thumbnail = grey === undefined ? {} : { thumbnail: greyPicture(grey) }
  return makeJpeg({ segments: [exifSegment(makeTiff({ first, exif, ...thumbnail }))] })
}

const greyPicture = (grey: number): Uint8Array =>
  jpeg.encode({ width: 16, height: 12, data: Buffer.alloc(16 * 12 * 4, grey) }, 90).data
