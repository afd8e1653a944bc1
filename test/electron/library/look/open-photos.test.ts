import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SharedLights } from '../../../../core/shots/shared-lights'
import { type ReadingOptions, readPhotos } from '../../../../electron/library/look/open-photos'

import { openExifTool } from '../../../../electron/photos/exiftool/exiftool'
import { datedPhoto } from '../../../support/photos/dated-photo'
import { temporaryFolder } from '../../../support/temporary-folder'

const COUNT = 3000
const TIME_MS = Date.UTC(2026, 10, 23)

/** A folder of three thousand names for one small photo. */
function manyPhotos() {
  const root = temporaryFolder()
  const folder = join(root, 'shoot')
  const exiftool = openExifTool(root)
  mkdirSync(folder)
  const one = join(root, 'one.jpg')
  writeFileSync(one, datedPhoto(TIME_MS))
  for (let n = 1; n <= COUNT; n++) linkSync(one, join(folder, `IMG_${n}.JPG`))
  const read = (signal: AbortSignal, onProgress: ReadingOptions['onProgress']) =>
    readPhotos([folder], { known: () => undefined, exiftool, lights: new SharedLights(), signal, onProgress })
  return { folder, read }
}

describe('reading a folder of three thousand photos', () => {
  it('says how far it is, photo by photo, and has them all in the order of their names', async () => {
    const { folder, read } = manyPhotos()
    const told: (readonly [number, number | null])[] = []
    const photos = await read(new AbortController().signal, (done, total) => told.push([done, total]))
    expect(photos.size).toBe(COUNT)
    expect([...photos.keys()].slice(8, 11)).toEqual(
      ['IMG_9.JPG', 'IMG_10.JPG', 'IMG_11.JPG'].map((name) => join(folder, name)),
    )
    expect([...photos.values()].every(({ head }) => head.clockMs === TIME_MS)).toBe(true)
    expect(told[0]).toEqual([COUNT, null])
    expect(told.slice(1)).toEqual(Array.from({ length: COUNT }, (_, at) => [at + 1, COUNT]))
  }, 60_000)

  it('is cancelled between two photos', async () => {
    const { read } = manyPhotos()
    const stop = new AbortController()
    let last = 0
    const reading = read(stop.signal, (done, total) => {
      if (total === null) return
      last = done
      if (done === 100) stop.abort()
    })
    await expect(reading).rejects.toThrow('aborted')
    // Those that were being read are finished; no other was begun.
    expect(last).toBeLessThan(120)
  })
})
