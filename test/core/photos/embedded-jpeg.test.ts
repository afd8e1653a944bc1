import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { embeddedJpeg } from '../../../core/photos/embedded-jpeg'

const picture = (width: number, height: number) =>
  jpeg.encode({ width, height, data: Buffer.alloc(width * height * 4, 120) }, 80).data
const sizeOf = (bytes: Uint8Array | null) => {
  if (!bytes) return null
  const { width, height } = jpeg.decode(bytes)
  return [width, height]
}
const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3)) % 256)

describe('the JPEG within a file', () => {
  it('is the file itself where it is one, whatever thumbnail it carries', () => {
    const file = picture(16, 8)
    expect(embeddedJpeg(file)).toBe(file)
  })

  it('is the largest preview of a RAW, and is decoded with what stands behind it', () => {
    const raw = Buffer.concat([noise(5000), picture(16, 8), noise(3000), picture(64, 48), noise(900)])
    expect(sizeOf(embeddedJpeg(raw))).toEqual([64, 48])
  })

  it('is not RAW data that is kept as a lossless JPEG', () => {
    const lossless = Buffer.from(picture(64, 48))
    lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3
    expect(sizeOf(embeddedJpeg(Buffer.concat([noise(100), lossless, picture(16, 8)])))).toEqual([16, 8])
    expect(embeddedJpeg(Buffer.concat([noise(100), lossless]))).toBeNull()
  })

  it('is none where the bytes only look like one, or end early', () => {
    expect(embeddedJpeg(new Uint8Array())).toBeNull()
    expect(embeddedJpeg(Uint8Array.from([0, 0xff, 0xd8, 0xff, 0xe1, 0, 1]))).toBeNull()
    expect(embeddedJpeg(noise(20_000))).toBeNull()
  })
})
