import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '../../../electron/photos/disk'
import { readBatches } from '../../../electron/photos/journal'
import { planBatch } from '../../../electron/photos/plan'
import { readLight } from '../../../electron/photos/read-light'
import { undoBatch } from '../../../electron/photos/undo'
import { writeBatch } from '../../../electron/photos/write-batch'
import { makeJpeg, picture } from '../../support/photos/jpeg-builder'
import { cameraJpeg, hashOfFile, putFiles, tag } from '../../support/photos/photo-files'
import { lightRecord } from '../../support/photos/record'
import { temporaryFolder } from '../../support/temporary-folder'

const light = lightRecord()
const folders = () => {
  const root = temporaryFolder()
  const photos = join(root, 'photos')
  mkdirSync(photos)
  return { photos, data: join(root, 'data') }
}
/** Image data of several pieces' length. Bytes other than 0xFF pass for it. */
const largeJpeg = (): Uint8Array => {
  const whole = cameraJpeg()
  const data = Uint8Array.from({ length: 600_000 }, (_, i) => ((i * 2654435761) >>> 13) % 255)
  return Buffer.concat([whole.subarray(0, -2), data, whole.subarray(-2)])
}

/** Changes one byte and puts the time of content back, as careless or hostile programs do. */
function flipByte(path: string, at: number): void {
  const { atime, mtime, ctimeMs } = statSync(path)
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
  // The kernel's clock for files goes in steps of milliseconds; a person is never that quick.
  do utimesSync(path, atime, mtime)
  while (statSync(path).ctimeMs === ctimeMs)
}
const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })

describe('a batch', () => {
  it('writes each photo verified, leaves nothing else in the folder, and gives every original back', async () => {
    const { photos, data } = folders()
    const names = [
      'IMG_0001.JPG',
      'Käfer 甲虫.jpg',
      '-rf.jpg',
      `${'n'.repeat(240)}.jpg`,
      '@x.jpg',
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
    expect(planned[2]?.reason).toBe('Lumacro does not know this kind of file.')
    expect(paths.map(hashOfFile)).toEqual(before)
    expect(readdirSync(photos)).toHaveLength(3)
  })

  it('rewrites a record in place, and undo of each batch in turn leads back', async () => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { 'a.jpg': cameraJpeg() })
    const original = hashOfFile(path)
    await tag([path], light, data)
    const once = hashOfFile(path)
    const second = await tag([path], lightRecord({ power: -3 }), data)
    expect(second.files[0]?.action).toBe('in-place')
    expect((await tag([path], lightRecord({ power: -3 }), data)).files[0]?.action).toBe('unchanged')
    expect((await undoBatch(data, null))?.batch).toBe(second.batch)
    expect(hashOfFile(path)).toBe(once)
    await undoBatch(data, null)
    expect(hashOfFile(path)).toBe(original)
  })

  it('does not undo a photo that someone has changed since', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'a.jpg': cameraJpeg(1), 'b.jpg': cameraJpeg(2), 'c.jpg': cameraJpeg(3) })
    const { batch } = await tag(paths, light, data)
    const [a = '', b = '', c = ''] = paths
    const changed = readFileSync(a)
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1
    writeFileSync(a, changed)
    unlinkSync(b)
    const undone = await undoBatch(data, batch)
    expect(undone?.files.map(({ action, code }) => [action, code])).toEqual([
      ['refused', 'changed-since-write'],
      ['refused', 'missing'],
      ['restored', null],
    ])
    expect(readFileSync(a).equals(changed)).toBe(true)
    expect(hashOfFile(c)).not.toBe('')
  })

  it('does not undo a photo whose image data was changed, though its size and time are as they were', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'a.jpg': largeJpeg(), 'b.jpg': largeJpeg() })
    await tag(paths.slice(1), light, data)
    const { batch, files } = await tag(paths, lightRecord({ power: -3 }), data)
    expect(files.map(({ action }) => action)).toEqual(['append', 'in-place'])
    for (const path of paths) flipByte(path, 450_000)
    const changed = paths.map(hashOfFile)
    const undone = await undoBatch(data, batch)
    expect(undone?.files.map(({ code }) => code)).toEqual(['changed-since-write', 'changed-since-write'])
    expect(paths.map(hashOfFile)).toEqual(changed)
    expect(readdirSync(photos)).toEqual(['a.jpg', 'b.jpg'])
  })

  it('undoes a photo that was touched, renamed to and fro or given another mode, for its bytes are the same', async () => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { 'a.jpg': largeJpeg() })
    const before = hashOfFile(path)
    const { batch } = await tag([path], light, data)
    chmodSync(path, 0o600)
    utimesSync(path, 1, 1)
    renameSync(path, `${path}.away`)
    renameSync(`${path}.away`, path)
    const undone = await undoBatch(data, batch)
    expect(undone?.files[0]).toMatchObject({ action: 'restored', verified: true })
    expect(hashOfFile(path)).toBe(before)
  })

  it('undoes edits in place one after the other, each leading back to the one before', async () => {
    const { photos, data } = folders()
    const [path = ''] = putFiles(photos, { 'a.jpg': cameraJpeg() })
    const hashes = [hashOfFile(path)]
    for (const power of [-1, -2, -3, -4]) {
      await tag([path], lightRecord({ power }), data)
      hashes.push(hashOfFile(path))
    }
    for (const wanted of hashes.slice(0, -1).reverse()) {
      const undone = await undoBatch(data, null)
      expect(undone?.files[0]).toMatchObject({ action: 'restored' })
      expect(hashOfFile(path)).toBe(wanted)
    }
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
    const result = await tag(paths, light, data, {
      parallel: 1,
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 5) stop.abort()
      },
    })
    expect(result.cancelled).toBe(true)
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
    expect(result.files.map(({ code, reason }) => [code, reason])).toEqual(
      Array(2).fill(['disk-full', 'The disk is full.']),
    )
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
})

describe('sidecars', () => {
  it('stand beside RAW files in either naming, and undo takes a new one away', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'IMG.CR3': new Uint8Array(64), 'IMG.jpg': cameraJpeg() })
    const { batch, files } = await tag(paths, light, data)
    expect(files.map(({ action }) => action)).toEqual(['sidecar', 'append'])
    expect(readdirSync(photos).sort()).toEqual(['IMG.CR3', 'IMG.jpg', 'IMG.xmp'])
    expect(await readLight(paths[0] ?? '')).toEqual(light)
    await undoBatch(data, batch)
    expect(readdirSync(photos).sort()).toEqual(['IMG.CR3', 'IMG.jpg'])
    await tag(paths.slice(0, 1), light, data, { tagOptions: { sidecarStyle: 'darktable' } })
    expect(readdirSync(photos).sort()).toEqual(['IMG.CR3', 'IMG.CR3.xmp', 'IMG.jpg'])
  })

  it('that exist are used whatever their naming, and come back as they were', async () => {
    const { photos, data } = folders()
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="5"/></rdf:RDF></x:xmpmeta>'
    const paths = putFiles(photos, {
      'A.NEF': new Uint8Array(64),
      'A.NEF.xmp': new Uint8Array(Buffer.from(xmp)),
    })
    const { batch, files } = await tag(paths.slice(0, 1), light, data)
    expect(files[0]).toMatchObject({ action: 'sidecar', verified: true })
    expect(readdirSync(photos).sort()).toEqual(['A.NEF', 'A.NEF.xmp'])
    expect(readFileSync(paths[1] ?? '', 'utf8')).toContain('xmp:Rating="5"')
    expect((await tag(paths.slice(0, 1), light, data)).files[0]?.action).toBe('unchanged')
    await undoBatch(data, batch)
    expect(readFileSync(paths[1] ?? '', 'utf8')).toBe(xmp)
  })

  it('are not shared by two photos of different light', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'A.CR3': new Uint8Array(64), 'A.DNG': new Uint8Array(64) })
    const planned = await planBatch(
      paths.map((path, i) => ({ path, light: lightRecord({ power: -i }) })),
      { sidecarStyle: 'adobe' },
    )
    expect(planned.map(({ action, code }) => [action, code])).toEqual([
      ['sidecar', 'raw-untouched'],
      ['refused', 'sidecar-taken'],
    ])
    expect((await tag(paths, light, data)).files.map(({ action }) => action)).toEqual([
      'sidecar',
      'unchanged',
    ])
  })

  it('that cannot be read are refused, not replaced', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, {
      'A.CR3': new Uint8Array(64),
      'A.xmp': new Uint8Array(Buffer.from('<rdf:RDF')),
    })
    expect((await tag(paths.slice(0, 1), light, data)).files[0]).toMatchObject({
      action: 'refused',
      code: 'sidecar-damaged',
    })
    expect(readFileSync(paths[1] ?? '', 'utf8')).toBe('<rdf:RDF')
  })

  it('are written for JPEGs too when asked for', async () => {
    const { photos, data } = folders()
    const paths = putFiles(photos, { 'A.jpg': cameraJpeg() })
    const before = hashOfFile(paths[0] ?? '')
    await tag(paths, light, data, { tagOptions: { sidecarOnly: true } })
    expect(hashOfFile(paths[0] ?? '')).toBe(before)
    expect(await readLight(paths[0] ?? '')).toEqual(light)
  })
})

it('a hard link’s other name keeps the photo as it was', async () => {
  const { photos, data } = folders()
  const [path = ''] = putFiles(photos, { 'a.jpg': picture(8) })
  linkSync(path, join(photos, 'b.jpg'))
  await tag([path], light, data)
  expect(readFileSync(join(photos, 'b.jpg')).equals(Buffer.from(picture(8)))).toBe(true)
})
