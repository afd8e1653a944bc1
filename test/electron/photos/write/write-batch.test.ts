import { chmodSync, chownSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planBatch } from '../../../../electron/photos/plan/plan'
import { readLight } from '../../../../electron/photos/read/read-light'
import { undoBatch } from '../../../../electron/photos/undo/undo'
import { makeJpeg, picture } from '../../../support/photos/jpeg-builder'
import { cameraJpeg, folders, hashOfFile, putFiles, tag } from '../../../support/photos/photo-files'
import { lightRecord } from '../../../support/photos/record'

const light = lightRecord()

describe('a batch', () => {
  it('writes each photo verified, leaves nothing else in the folder, and gives every original back', async () => {
    const { photos, data } = folders()
    const names = [
      'IMG_0001.JPG',
      'Käfer 甲虫.jpg',
      '-rf.jpg',
      // The longest that file systems take: 255 bytes, of one and of three a character.
      `${'n'.repeat(251)}.jpg`,
      `${'虫'.repeat(83)}xx.jpg`,
      '@x.jpg',
      '-all=.jpg',
      'two\nlines.jpg',
      'no exif.jpg',
    ]
    const files = Object.fromEntries(
      names.map((name, i) => [name, name.startsWith('no') ? makeJpeg() : cameraJpeg(i)]),
    )
    const paths = putFiles(photos, files)
    const before = paths.map(hashOfFile)
    const times = paths.map((path) => statSync(path).mtimeMs)
    const first = await tag(paths, light, data)
    expect(first.files.map(({ action, verified }) => [action, verified])).toEqual(
      names.map((name) => [name.startsWith('no') ? 'create' : 'append', true]),
    )
    for (const path of paths) expect(await readLight(path)).toEqual(light)
    expect(readdirSync(photos).sort()).toEqual([...names].sort())
    const undone = await undoBatch(data, null)
    expect(undone?.files.every(({ action, verified }) => action === 'restored' && verified)).toBe(true)
    expect(paths.map(hashOfFile)).toEqual(before)
    for (const [i, path] of paths.entries()) expect(statSync(path).mtimeMs).toBeCloseTo(times[i] ?? 0, 1)
    expect(await undoBatch(data, null)).toBeNull()
  })

  it('says what it will do before it does it, and changes nothing by planning', async () => {
    const { photos } = folders()
    const paths = putFiles(photos, {
      'a.jpg': cameraJpeg(),
      'b.NEF': new Uint8Array(100),
      'c.txt': new Uint8Array(9),
    })
    const before = paths.map(hashOfFile)
    const planned = await planBatch(
      paths.map((path) => ({ path, light })),
      { sidecarStyle: 'adobe' },
    )
    expect(planned.map(({ action }) => action)).toEqual(['append', 'sidecar', 'refused'])
    expect(planned[2]?.code).toBe('unknown-kind')
    expect(paths.map(hashOfFile)).toEqual(before)
    expect(readdirSync(photos)).toHaveLength(3)
  })

  it('keeps a photo’s owner, also where root writes another’s', async () => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { 'a.jpg': cameraJpeg() })
    if (process.getuid?.() === 0) chownSync(path, 12345, 23456)
    const { uid, gid } = statSync(path)
    const { batch } = await tag([path], light, data)
    expect(statSync(path)).toMatchObject({ uid, gid })
    await undoBatch(data, batch)
    expect(statSync(path)).toMatchObject({ uid, gid })
  })

  it('keeps a photo’s mode, follows a link to its file, and writes one file once', async () => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { 'a.jpg': cameraJpeg() })
    chmodSync(path, 0o640)
    symlinkSync(path, join(photos, 'link.jpg'))
    const { files } = await tag([join(photos, 'link.jpg'), path], light, data)
    expect(files.map(({ action }) => action)).toEqual(['append', 'unchanged'])
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(photos).sort()).toEqual(['a.jpg', 'link.jpg'])
    expect(await readLight(join(photos, 'link.jpg'))).toEqual(light)
  })

  it('stops between photos when cancelled, and can be taken up again', async () => {
    const { photos, data } = folders()
    const paths = putFiles(
      photos,
      Object.fromEntries([...Array(12).keys()].map((i) => [`${i}.jpg`, cameraJpeg(i)])),
    )
    const stop = new AbortController()
    const told: number[] = []
    const result = await tag(paths, light, data, {
      parallel: 1,
      signal: stop.signal,
      onProgress: ({ done }) => {
        told.push(done)
        if (done === 5) stop.abort()
      },
    })
    expect(result.cancelled).toBe(true)
    // What is left is not counted as if it were done.
    expect(told).toEqual([1, 2, 3, 4, 5])
    expect(result.files.map(({ code }) => code === 'cancelled')).toEqual(
      [...Array(12).keys()].map((i) => i >= 5),
    )
    const rest = await tag(paths, light, data)
    expect(rest.files.filter(({ action }) => action === 'unchanged')).toHaveLength(5)
    expect(rest.files.filter(({ action }) => action === 'append')).toHaveLength(7)
  })

  it('tells how far it is', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'a.jpg': cameraJpeg(1), 'b.jpg': cameraJpeg(2) })
    const seen: unknown[] = []
    await tag(paths, light, data, {
      parallel: 1,
      onProgress: ({ name, done, total }) => seen.push([name, done, total]),
    })
    expect(seen).toEqual(paths.map((path, i) => [path, i + 1, 2]))
  })
})

it('a hard link’s other name keeps the photo as it was', async () => {
  const { photos, data } = folders()
  const [path = ''] = putFiles(photos, { 'a.jpg': picture(8) })
  linkSync(path, join(photos, 'b.jpg'))
  await tag([path], light, data)
  expect(readFileSync(join(photos, 'b.jpg')).equals(Buffer.from(picture(8)))).toBe(true)
})
