import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { describe, expect, it } from 'vitest'
import { undoBatch } from '../../../../electron/photos/undo/undo'
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

describe('undo', () => {
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
})
