import { describe, expect, it } from 'vitest'
import { pictureShape } from '../../../core/photos/picture-shape'
import { exifSegment, joined, makeJpeg, segment } from '../../support/photos/jpeg-builder'
import { makeTiff } from '../../support/photos/tiff-builder'

const short = (tag: number, value: number) => ({
  tag,
  type: 3,
  count: 1,
  value: new Uint8Array([value >> 8, value & 255]),
})

/** The head of a JPEG of that many pixels: a frame header (progressive, so that the first kind is not the only one). */
const framed = (width: number, height: number, exif: Uint8Array = new Uint8Array()) =>
  joined(
    new Uint8Array([0xff, 0xd8]),
    exif,
    segment(0xc4, new Uint8Array(20)),
    segment(0xc2, new Uint8Array([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    new Uint8Array([0xff, 0xda, 0, 2]),
  )

const turned = (orientation: number) => exifSegment(makeTiff({ first: [short(0x0112, orientation)] }))

describe('the shape of a picture', () => {
  it('is that of the frame that is decoded, and turned as EXIF says', () => {
    expect(pictureShape(framed(4288, 2848))).toEqual({ aspect: 4288 / 2848, turn: 0 })
    const turns = [1, 3, 6, 8].map((each) => pictureShape(framed(6000, 4000, turned(each)))?.turn)
    expect(turns).toEqual([0, 180, 90, 270])
    expect(pictureShape(makeJpeg({ size: 16 }))).toEqual({ aspect: 1, turn: 0 })
  })

  it('of a RAW file is what its EXIF says', () => {
    const raw = makeTiff({
      first: [short(0x0112, 8)],
      exif: [short(0xa002, 6000), short(0xa003, 4000)],
    })
    expect(pictureShape(raw)).toEqual({ aspect: 1.5, turn: 270 })
  })

  it('is unknown where nothing says it, or what says it is nonsense', () => {
    expect(pictureShape(new Uint8Array())).toBeNull()
    expect(pictureShape(makeTiff())).toBeNull()
    expect(pictureShape(framed(0, 4000))).toBeNull()
    expect(pictureShape(framed(60_000, 1))).toBeNull()
    expect(pictureShape(framed(6000, 4000).subarray(0, 12))).toBeNull()
  })
})
