import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { encodeSrgb } from '../../../../core/light/mixing/srgb'
import { brightnessOfAll } from '../../../../electron/library/pictures/pictures'
import { seeded } from '../../../core/optics/flicker/simulated-pwm'
import { exifSegment, joined } from '../../../support/photos/jpeg-builder'
import { putFiles } from '../../../support/photos/photo-files'
import { makeTiff, text } from '../../../support/photos/tiff-builder'
import { temporaryFolder } from '../../../support/temporary-folder'

/** A grey of this linear light with texture and noise, as a camera's JPEG. */
function grey(width: number, height: number, light: number, quality = 80): Uint8Array {
  const random = seeded(width + height)
  const data = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const column = pixel % width
    const value = light * (1 + 0.3 * Math.sin((8 * Math.PI * column) / width) + 0.1 * (random() - 0.5))
    data.fill(Math.round(255 * encodeSrgb(value)), pixel * 4, pixel * 4 + 3)
    data[pixel * 4 + 3] = 255
  }
  return jpeg.encode({ data, width, height }, quality).data
}
const withThumbnail = (whole: Uint8Array, thumbnail: Uint8Array) =>
  joined(whole.subarray(0, 2), exifSegment(makeTiff({ thumbnail })), whole.subarray(2))

async function evOf(files: Readonly<Record<string, Uint8Array>>, light: number) {
  const paths = putFiles(temporaryFolder(), files)
  const measured = new Map(
    (await brightnessOfAll(paths, () => undefined)).map(({ path, mean }) => [path, mean]),
  )
  return paths.map((path) => {
    const mean = measured.get(path)
    return mean === undefined ? null : Math.log2(mean / light)
  })
}

describe('brightness of photos', () => {
  it('is that of the small picture, within two hundredths of a stop, over four stops of light', async () => {
    for (const light of [0.03, 0.12, 0.5]) {
      const [ev] = await evOf({ 'a.jpg': withThumbnail(grey(16, 16, 0.9), grey(160, 120, light)) }, light)
      expect(Math.abs(ev ?? 9)).toBeLessThan(0.02)
    }
  })

  it('is that of the photo itself where it has no small picture, or one that tells too little', async () => {
    const light = 0.2
    const whole = grey(400, 300, light)
    const evs = await evOf(
      {
        'none.jpg': whole,
        'tiny.jpg': withThumbnail(whole, grey(40, 30, 0.6)),
      },
      light,
    )
    for (const ev of evs) expect(Math.abs(ev ?? 9)).toBeLessThan(0.02)
  })

  it('is that of a RAW’s preview, however far back it lies', async () => {
    const light = 0.2
    const far = joined(makeTiff(), new Uint8Array(3 << 20), grey(320, 240, light), text('raw data'))
    const [ev] = await evOf({ 'a.NEF': far }, light)
    expect(Math.abs(ev ?? 9)).toBeLessThan(0.02)
  })

  it('is none where nothing can be decoded, and the others are measured', async () => {
    const evs = await evOf(
      { 'a.NEF': makeTiff(), 'b.jpg': text('no picture'), 'c.jpg': grey(200, 150, 0.2) },
      0.2,
    )
    expect(evs.map((ev) => ev !== null)).toEqual([false, false, true])
  })
})
