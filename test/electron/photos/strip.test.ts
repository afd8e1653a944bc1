import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openExifTool } from '../../../electron/photos/exiftool/exiftool'
import { firstDifference } from '../../../electron/photos/exiftool/exiftool-write'
import { readLight } from '../../../electron/photos/read/read-light'
import { planStripBatch } from '../../../electron/photos/strip/plan-strip'
import { writeStrip } from '../../../electron/photos/strip/write-strip'
import { recoverBatches } from '../../../electron/photos/undo/recover'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { writePlans } from '../../../electron/photos/write/write-batch'
import { adobePacket } from '../../support/photos/jpeg-builder'
import { cameraJpeg, hashOfFile, putFiles, tag } from '../../support/photos/photo-files'
import { lightRecord } from '../../support/photos/record'
import { temporaryFolder } from '../../support/temporary-folder'

const light = lightRecord()
const config = mkdtempSync(join(tmpdir(), 'lumacro-strip-'))
const tool = openExifTool(config)
afterAll(async () => {
  await tool.close()
  rmSync(config, { recursive: true, force: true })
})

const setUp = () => {
  const root = temporaryFolder()
  const photos = join(root, 'photos')
  mkdirSync(photos)
  return { photos, data: join(root, 'data') }
}

async function strip(paths: readonly string[], dataDir: string, batch = 'strip') {
  const planned = await planStripBatch(paths, { dataDir, exiftool: tool })
  return writePlans(planned, { dataDir, batch, time: new Date(0), exiftool: tool }, writeStrip)
}

describe('taking the light out of photos', () => {
  it('brings back the original bytes the journals know, whatever was written on top, and can be undone', async () => {
    const { photos, data } = setUp()
    const paths = putFiles(photos, { 'a.jpg': cameraJpeg(1), 'b.jpg': cameraJpeg(2) })
    const original = paths.map(hashOfFile)
    await tag(paths, light, data)
    await tag(paths.slice(0, 1), lightRecord({ power: -4 }), data)
    const tagged = paths.map(hashOfFile)
    const { batch, files } = await strip(paths, data)
    expect(files.map(({ action, code, verified }) => [action, code, verified])).toEqual(
      Array(2).fill(['restored', 'as-before', true]),
    )
    expect(paths.map(hashOfFile)).toEqual(original)
    expect((await undoBatch(data, batch))?.files.every(({ action }) => action === 'restored')).toBe(true)
    expect(paths.map(hashOfFile)).toEqual(tagged)
  })

  it('leaves blank space where nothing is known, loses nothing else, and can be undone', async () => {
    const { photos, data } = setUp()
    const paths = putFiles(photos, { 'a.jpg': cameraJpeg(3) })
    const [path = ''] = paths
    const before = await tool.dump(path)
    await tag(paths, light, data)
    rmSync(join(data, 'journal'), { recursive: true })
    const tagged = hashOfFile(path)
    const { batch, files } = await strip(paths, data)
    expect(files[0]).toMatchObject({ action: 'in-place', code: 'record-blanked', verified: true })
    expect(await readLight(path)).toBeNull()
    expect(firstDifference(before, await tool.dump(path))).toBeNull()
    await undoBatch(data, batch)
    expect(hashOfFile(path)).toBe(tagged)
  })

  it('never goes back to a state that carried an older light', async () => {
    const { photos, data } = setUp()
    const paths = putFiles(photos, { 'a.jpg': cameraJpeg(4) })
    await tag(paths, light, data)
    rmSync(join(data, 'journal'), { recursive: true })
    // Batches sort by their names, which begin with the time.
    await tag(paths, lightRecord({ power: -5 }), data, { batch: '2' })
    const { files } = await strip(paths, data, '3')
    expect(files[0]).toMatchObject({ action: 'in-place', code: 'record-blanked' })
    expect(await readLight(paths[0] ?? '')).toBeNull()
    // What the strip left has no light, so a later one may come back to it.
    const blank = hashOfFile(paths[0] ?? '')
    await tag(paths, light, data, { batch: '4' })
    expect((await strip(paths, data, '5')).files[0]).toMatchObject({ action: 'restored' })
    expect(hashOfFile(paths[0] ?? '')).toBe(blank)
  })

  it('takes our element out of a sidecar and keeps every other byte; a photo without light is unchanged', async () => {
    const { photos, data } = setUp()
    const packet = adobePacket(0)
    const paths = putFiles(photos, { 'A.NEF': new Uint8Array(64), 'A.xmp': packet, 'b.jpg': cameraJpeg(5) })
    const [raw = '', sidecar = '', bare = ''] = paths
    await tag([raw], light, data)
    const { files } = await strip([raw, bare], data)
    expect(files.map(({ action, code }) => [action, code])).toEqual([
      ['sidecar', null],
      ['unchanged', 'no-record'],
    ])
    expect(readFileSync(sidecar).equals(Buffer.from(packet))).toBe(true)
    expect(readdirSync(photos)).toHaveLength(3)
  })

  it('takes a sidecar of ours away where it holds nothing else, and undo brings it back', async () => {
    const { photos, data } = setUp()
    const paths = putFiles(photos, { 'a.CR3': new Uint8Array(64), 'b.CR3': new Uint8Array(64) })
    await tag(paths, light, data)
    const [ours, shared] = [join(photos, 'a.xmp'), join(photos, 'b.xmp')]
    const rating = '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="5"/>'
    writeFileSync(shared, readFileSync(shared, 'utf8').replace('</rdf:RDF>', `${rating}</rdf:RDF>`))
    const before = [ours, shared].map(hashOfFile)
    const { mtimeMs } = statSync(ours)
    const { batch, files } = await strip(paths, data)
    expect(files.map(({ action, code }) => [action, code])).toEqual([
      ['sidecar', 'sidecar-removed'],
      ['sidecar', null],
    ])
    expect(readdirSync(photos).sort()).toEqual(['a.CR3', 'b.CR3', 'b.xmp'])
    expect(readFileSync(shared, 'utf8')).toContain(rating)
    await undoBatch(data, batch)
    expect([ours, shared].map(hashOfFile)).toEqual(before)
    expect(statSync(ours).mtimeMs).toBeCloseTo(mtimeMs, 1)
  })

  it('does not put a removed sidecar in the place of one that has come since, and a crash in between is cleared up', async () => {
    const { photos, data } = setUp()
    const [path = ''] = putFiles(photos, { 'a.CR3': new Uint8Array(64) })
    await tag([path], light, data)
    const sidecar = join(photos, 'a.xmp')
    const kept = readFileSync(sidecar)
    const { batch } = await strip([path], data)
    writeFileSync(sidecar, 'theirs')
    expect((await undoBatch(data, batch))?.files[0]).toMatchObject({ action: 'refused' })
    expect(readFileSync(sidecar, 'utf8')).toBe('theirs')
    // As a crash right after the removal leaves the journal, and right before it.
    const journal = join(data, 'journal', `${batch}.jsonl`)
    const intent = readFileSync(journal, 'utf8').split('\n').slice(0, 2).join('\n')
    for (const [there, state] of [
      [false, 'finished'],
      [true, 'rolledBack'],
    ] as const) {
      rmSync(sidecar, { force: true })
      if (there) writeFileSync(sidecar, kept)
      writeFileSync(journal, intent)
      expect((await recoverBatches(data))[0]?.[state]).toEqual([path])
      if (there) continue
      await undoBatch(data, batch)
      expect(readFileSync(sidecar).equals(kept)).toBe(true)
    }
  })
})
