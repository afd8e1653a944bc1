import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '../../../../electron/photos/disk/disk'
import { readBatches } from '../../../../electron/photos/journal/journal'
import { planBatch } from '../../../../electron/photos/plan/plan'
import { readFacts } from '../../../../electron/photos/read/read-head'
import { readLight } from '../../../../electron/photos/read/read-light'
import { scanPhotos } from '../../../../electron/photos/read/scan'
import { undoBatch } from '../../../../electron/photos/undo/undo'
import { writeBatch } from '../../../../electron/photos/write/write-batch'
import {
  cameraJpeg,
  flipByte,
  folders,
  hashOfFile,
  largeJpeg,
  putFiles,
  tag,
} from '../../../support/photos/photo-files'
import { lightRecord } from '../../../support/photos/record'

const light = lightRecord()
const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })

describe('a photo that cannot be written', () => {
  const refusal = async (paths: readonly string[], data: string) =>
    (await tag(paths, light, data)).files.map(({ action, code }) => [action, code])

  it('is refused with the reason: empty, cut off, no photo, a folder, gone', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, {
      'empty.jpg': new Uint8Array(0),
      'cut.jpg': cameraJpeg().subarray(0, 90),
      'text.jpg': new Uint8Array(Buffer.from('not a photo at all')),
    })
    mkdirSync(join(photos, 'folder.jpg'))
    expect(await refusal([...paths, join(photos, 'folder.jpg'), join(photos, 'gone.jpg')], data)).toEqual([
      ['refused', 'empty'],
      ['refused', 'jpeg-damaged'],
      ['refused', 'not-jpeg'],
      ['refused', 'not-a-file'],
      ['refused', 'missing'],
    ])
  })

  it('is refused when it or its folder is read-only, for root too', async () => {
    const { photos, data } = folders()
    const [locked = ''] = putFiles(photos, { 'locked.jpg': cameraJpeg() })
    chmodSync(locked, 0o444)
    const folder = join(photos, 'locked folder')
    mkdirSync(folder)
    const inside = putFiles(folder, { 'a.jpg': cameraJpeg(), 'b.NEF': new Uint8Array(50) })
    chmodSync(folder, 0o555)
    expect(await refusal([locked, ...inside], data)).toEqual([
      ['refused', 'read-only'],
      ['refused', 'folder-read-only'],
      ['refused', 'folder-read-only'],
    ])
    chmodSync(folder, 0o755)
  })

  it('is refused when it is larger than can be edited safely', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, {
      'large.jpg': cameraJpeg(),
      'huge.tif': new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0]),
    })
    truncateSync(paths[0] ?? '', 5 * 2 ** 30)
    truncateSync(paths[1] ?? '', 5 * 2 ** 30)
    expect(await refusal(paths, data)).toEqual([
      ['refused', 'too-large'],
      ['refused', 'too-large'],
    ])
  })

  it('is left alone when another program changes or removes it between plan and write', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'a.jpg': cameraJpeg(1), 'b.jpg': cameraJpeg(2), 'c.jpg': cameraJpeg(3) })
    const planned = await planBatch(
      paths.map((path) => ({ path, light })),
      { sidecarStyle: 'adobe' },
    )
    const theirs = cameraJpeg(4, 40)
    writeFileSync(paths[0] ?? '', theirs)
    unlinkSync(paths[1] ?? '')
    const { files } = await writeBatch(planned, { dataDir: data, batch: 'changed', time: new Date(0) })
    expect(files.map(({ code }) => code)).toEqual(['changed-since-plan', 'missing', null])
    expect(readFileSync(paths[0] ?? '').equals(Buffer.from(theirs))).toBe(true)
  })

  it('stays as it was when the disk is full, and no temporary file is left', async () => {
    const { photos, data } = folders()
    const [fresh = '', tagged = ''] = putFiles(photos, {
      'fresh.jpg': cameraJpeg(1),
      'tagged.jpg': cameraJpeg(2),
    })
    await tag([tagged], light, data)
    const before = [fresh, tagged].map(hashOfFile)
    let writes = 0
    const disk: Disk = {
      ...realDisk,
      async writeWithTail(job) {
        await realDisk.writeWithTail({ ...job, head: job.head.subarray(0, 50) })
        throw full
      },
      async overwrite(job) {
        // The first attempt writes half and fails; putting the old bytes back works, as it needs no room.
        if (writes++ > 0) return realDisk.overwrite(job)
        await realDisk.overwrite({ ...job, patches: job.patches.slice(0, 1) })
        throw full
      },
    }
    const result = await tag([fresh, tagged], lightRecord({ power: -4 }), data, { disk })
    expect(result.files.map(({ code, detail }) => [code, detail])).toEqual(Array(2).fill(['disk-full', null]))
    expect([fresh, tagged].map(hashOfFile)).toEqual(before)
    expect(readdirSync(photos)).toHaveLength(2)
    expect((await readBatches(data)).at(-1)?.files.map(({ state }) => state)).toEqual(['dropped', 'dropped'])
  })

  it.each([
    ['a byte of the head', (size: number) => Math.min(30, size - 1)],
    ['a byte in the middle of the image data', (size: number) => size >> 1],
    ['the last byte', (size: number) => size - 1],
  ])('stays as it was when %s does not read back as it should', async (_what, place) => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { 'a.jpg': largeJpeg() })
    const before = hashOfFile(path)
    const disk: Disk = {
      ...realDisk,
      async writeWithTail(job) {
        const outcome = await realDisk.writeWithTail(job)
        flipByte(job.to, place(statSync(job.to).size))
        return outcome
      },
    }
    const { files } = await tag([path], light, data, { disk })
    expect(files[0]).toMatchObject({ action: 'refused', code: 'verify-failed', verified: false })
    expect(hashOfFile(path)).toBe(before)
    expect(readdirSync(photos)).toEqual(['a.jpg'])
  })

  it('stays as it was when it is longer or shorter than what was written', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'a.jpg': cameraJpeg(1), 'b.jpg': cameraJpeg(2) })
    const before = paths.map(hashOfFile)
    let change = 2
    const disk: Disk = {
      ...realDisk,
      async writeWithTail(job) {
        const outcome = await realDisk.writeWithTail(job)
        truncateSync(job.to, statSync(job.to).size - 1 + change)
        change = 0
        return outcome
      },
    }
    const { files } = await tag(paths, light, data, { disk, parallel: 1 })
    expect(files.map(({ code }) => code)).toEqual(['verify-failed', 'verify-failed'])
    expect(paths.map(hashOfFile)).toEqual(before)
  })

  it.skipIf(process.platform === 'win32')(
    'is never waited for where it is a pipe or a device: a scan passes it over, and named outright it is refused',
    async () => {
      const { photos, data } = folders()
      const pipe = join(photos, 'pipe.jpg')
      const png = join(photos, 'pipe.png')
      execFileSync('mkfifo', [pipe, png])
      symlinkSync('/dev/zero', join(photos, 'zero.jpg'))
      const [photo = ''] = putFiles(photos, { 'a.jpg': cameraJpeg() })
      expect(await scanPhotos([photos], { cwd: photos })).toEqual([photo])
      const odd = [pipe, png, join(photos, 'zero.jpg')]
      expect(await refusal(odd, data)).toEqual(Array(3).fill(['refused', 'not-a-file']))
      for (const path of odd) {
        await expect(readFacts(path)).rejects.toThrow()
        await expect(readLight(path)).rejects.toThrow('This is not a regular file.')
      }
    },
  )

  it('stays as it was on a file system that is really full, and is written once there is room', async (test) => {
    const { photos, data } = folders()
    const size = `size=${largeJpeg().length + 600_000}`
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'lumacro-test', photos]).status === 0
    test.skip(!mounted, 'needs to mount a small file system')
    try {
      const [path = '', filler = ''] = putFiles(photos, { 'a.jpg': largeJpeg(), filler: new Uint8Array(1) })
      const before = hashOfFile(path)
      expect(await refusal([path], data)).toEqual([['refused', 'disk-full']])
      expect(hashOfFile(path)).toBe(before)
      expect(readdirSync(photos).sort()).toEqual(['a.jpg', 'filler'])
      unlinkSync(filler)
      spawnSync('mount', ['-o', 'remount,size=8m', photos])
      expect(await refusal([path], data)).toEqual([['append', null]])
      const undone = await undoBatch(data, null)
      expect(undone?.files[0]).toMatchObject({ action: 'restored' })
      expect(hashOfFile(path)).toBe(before)
    } finally {
      spawnSync('umount', [photos])
    }
  })
})
