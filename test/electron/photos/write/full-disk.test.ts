import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { toFailure } from '../../../../electron/failures'
import { type ExifTool, openExifTool } from '../../../../electron/photos/exiftool/exiftool'
import { readLight } from '../../../../electron/photos/read/read-light'
import { recoverBatches } from '../../../../electron/photos/undo/recover'
import { undoBatch } from '../../../../electron/photos/undo/undo'
import { onePixelPng, onePixelTiff, onePixelWebp } from '../../../support/photos/one-pixel'
import { cameraJpeg, folders, hashOfFile, putFiles, tag } from '../../../support/photos/photo-files'
import { lightRecord } from '../../../support/photos/record'
import { type SmallDisk, smallDisk } from '../../../support/photos/small-disk'
import { makeTiff, text } from '../../../support/photos/tiff-builder'

const light = lightRecord()
const pictures = { 'a.tif': onePixelTiff(), 'b.png': onePixelPng(), 'c.webp': onePixelWebp() }
const PAGE = 4096
/** Somebody's own, of two pages. */
const sidecar = text(
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""/></rdf:RDF></x:xmpmeta>'.padEnd(
    2 * PAGE,
  ),
)

describe('on a disk that is really full', () => {
  let config = ''
  let exiftool: ExifTool
  beforeAll(() => {
    config = mkdtempSync(join(tmpdir(), 'lumacro-exiftool-'))
    exiftool = openExifTool(config)
  })
  afterAll(async () => {
    await exiftool.close()
    rmSync(config, { recursive: true })
  })

  /** Runs with a folder that is a small disk; skipped where this user may not mount one. */
  const onSmallDisk = async (test: TestContext, folder: string, run: (disk: SmallDisk) => Promise<void>) => {
    mkdirSync(folder, { recursive: true })
    const disk = smallDisk(folder)
    if (disk === null) return test.skip('needs to mount a small file system')
    try {
      await run(disk)
    } finally {
      disk.unmount()
    }
  }
  const shown = (folder: string) => readdirSync(folder).filter((name) => name !== '.filler')
  /** Whole originals that wait beside the journal. */
  const copiesIn = (data: string) =>
    readdirSync(join(data, 'journal'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(join(data, 'journal', name)))

  it.for([
    ['nothing', 0],
    ['a copy, but not for what exiftool makes of it', PAGE],
  ] as const)(
    'photos that exiftool writes, and sidecars, stay as they were with room for %s',
    async ([, room], test) => {
      const { photos, data } = folders()
      await onSmallDisk(test, photos, async (disk) => {
        // A sidecar that is not there yet takes a page, one that is takes its own size once more.
        const raws = { 'd.NEF': makeTiff(), ...(room === 0 ? { 'e.NEF': makeTiff() } : {}) }
        const paths = putFiles(photos, { ...pictures, ...raws })
        putFiles(photos, { 'd.xmp': sidecar })
        const before = paths.map(hashOfFile)
        const names = shown(photos)
        disk.leave(room)
        const full = await tag(paths, light, data, { exiftool, parallel: 1, batch: 'a-full' })
        expect(full.files.map(({ action, code, detail }) => [action, code, detail])).toEqual(
          paths.map(() => ['refused', 'disk-full', null]),
        )
        const same = () => {
          expect(paths.map(hashOfFile)).toEqual(before)
          expect(shown(photos)).toEqual(names)
          expect(copiesIn(data)).toEqual([])
        }
        same()
        expect(await recoverBatches(data)).toEqual([])
        same()
        disk.makeRoom()
        const written = await tag(paths, light, data, { exiftool, batch: 'b-room' })
        expect(written.files.map(({ action }) => action)).toEqual([
          ...Array(3).fill('exiftool'),
          ...Object.keys(raws).map(() => 'sidecar'),
        ])
        for (const path of paths) expect(await readLight(path, exiftool)).toEqual(light)
        expect((await undoBatch(data, null))?.files.every(({ verified }) => verified)).toBe(true)
        expect(paths.map(hashOfFile)).toEqual(before)
      })
    },
  )

  it('a batch whose undo finds no room keeps its light, and the next undo gives all of it back', async (test) => {
    const { photos, data } = folders()
    await onSmallDisk(test, photos, async (disk) => {
      const paths = putFiles(photos, { ...pictures, 'd.NEF': makeTiff(), 'e.jpg': cameraJpeg() })
      const [xmp = ''] = putFiles(photos, { 'd.xmp': sidecar })
      const before = [...paths, xmp].map(hashOfFile)
      await tag(paths, light, data, { exiftool, batch: 'a-only' })
      const names = shown(photos)
      const tagged = [...paths, xmp].map(hashOfFile)
      disk.leave(0)
      const undone = await undoBatch(data, null)
      expect(undone?.files.map(({ action, code }) => [action, code])).toEqual(
        paths.map(() => ['refused', 'disk-full']),
      )
      expect([...paths, xmp].map(hashOfFile)).toEqual(tagged)
      expect(shown(photos)).toEqual(names)
      expect(await recoverBatches(data)).toEqual([])
      disk.makeRoom()
      const again = await undoBatch(data, null)
      expect(again?.files.map(({ action }) => action)).toEqual(paths.map(() => 'restored'))
      expect([...paths, xmp].map(hashOfFile)).toEqual(before)
      expect(await undoBatch(data, null)).toBeNull()
    })
  })

  it('without room for what undo needs, no photo is written, and none is undone by halves', async (test) => {
    const { photos, data } = folders()
    await onSmallDisk(test, data, async (disk) => {
      const paths = putFiles(photos, pictures)
      const before = paths.map(hashOfFile)
      const here = openExifTool(data)
      try {
        disk.leave(PAGE)
        const { files } = await tag(paths, light, data, { exiftool: here, parallel: 1, batch: 'a-full' })
        expect(files.map(({ code }) => code)).toEqual(paths.map(() => 'disk-full'))
        expect(paths.map(hashOfFile)).toEqual(before)
        expect(copiesIn(data)).toEqual([])
        disk.makeRoom()
        const written = await tag(paths, light, data, { exiftool: here, batch: 'b-room' })
        expect(written.files.map(({ code }) => code)).toEqual(paths.map(() => 'needs-exiftool'))
      } finally {
        await here.close()
      }
      const tagged = paths.map(hashOfFile)
      // The journal's last page still takes some lines, so they are used up first.
      disk.leave(0)
      let failure: unknown = null
      for (let tries = 0; tries < 400 && failure === null; tries++) {
        expect(paths.map(hashOfFile)).toEqual(tagged)
        failure = await undoBatch(data, 'a-full').then(() => null, toFailure)
      }
      expect(failure).toMatchObject({ kind: 'file', reason: 'full' })
      disk.makeRoom()
      await recoverBatches(data)
      expect(paths.map(hashOfFile)).toEqual(tagged)
      expect((await undoBatch(data, 'b-room'))?.files.every(({ verified }) => verified)).toBe(true)
      expect(paths.map(hashOfFile)).toEqual(before)
    })
  })
})
