import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Settling } from '../../../../electron/library/live/settling'
import { isWhole } from '../../../../electron/library/live/whole-photo'
import { exifSegment, makeJpeg } from '../../../support/photos/jpeg-builder'
import { cameraExif, makeTiff } from '../../../support/photos/tiff-builder'
import { temporaryFolder } from '../../../support/temporary-folder'

describe('a file that arrives', () => {
  it('has settled once size and time were the same twice more', () => {
    const settling = new Settling()
    const looks = [
      [0, 1],
      [0, 1],
      [0, 1],
      [100, 2],
      [200, 3],
      [200, 3],
      [200, 4],
      [200, 4],
      [200, 4],
    ] as const
    expect(looks.map(([size, mtimeMs]) => settling.look({ size, mtimeMs }))).toEqual([
      ...Array.from({ length: 8 }, () => false),
      true,
    ])
  })

  it('settles as soon where the clock of its disk is set back meanwhile', () => {
    const settling = new Settling()
    const looks = [9_000_000, 9_000_000, 400, 400, 400].map((mtimeMs) =>
      settling.look({ size: 100, mtimeMs }),
    )
    expect(looks).toEqual([false, false, false, false, true])
  })

  it('is whole only with the end of its picture, however the transfer was cut', async () => {
    const path = join(temporaryFolder(), 'x.jpg')
    const exif = makeTiff({
      littleEndian: true,
      exif: cameraExif(true),
      thumbnail: makeJpeg({ size: 64 }),
    })
    const photo = makeJpeg({ segments: [exifSegment(exif)], size: 1600 })
    for (const length of [0, 2, 100, photo.length >> 1, photo.length - 2, photo.length - 1]) {
      writeFileSync(path, photo.subarray(0, length))
      expect(await isWhole(path), `${length} bytes`).toBe(false)
      writeFileSync(path, Buffer.concat([photo.subarray(0, length), Buffer.alloc(photo.length - length)]))
      expect(await isWhole(path), `${length} bytes, the rest reserved`).toBe(false)
    }
    writeFileSync(path, photo)
    expect(await isWhole(path)).toBe(true)
    writeFileSync(path, Buffer.concat([photo, Buffer.alloc(5000)]))
    expect(await isWhole(path)).toBe(true)
    expect(await isWhole(join(path, 'gone'))).toBe(false)
  })
})
