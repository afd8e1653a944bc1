import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ShotLine } from '../../../../core/shots/shot-line'
import { openCameraClocks } from '../../../../electron/library/look/camera-clocks'
import { matchHere } from '../../../../electron/library/match/matcher'
import { PhotosService } from '../../../../electron/library/photos-service'
import { openExifTool } from '../../../../electron/photos/exiftool/exiftool'
import { silentLogger } from '../../../../electron/platform/logger'
import { datedPhoto } from '../../../support/photos/dated-photo'
import { bootMs, makeLight, makeShot } from '../../../support/shots/make-shot'
import { temporaryFolder } from '../../../support/temporary-folder'

const camera = 'Makers Model One'
/** As even as an intervalometer: which photo is which shot, nothing tells. */
const evenly = (n: number) => bootMs + 3_600_000 + n * 7000
const irregularly = (n: number) => evenly(n) + ((n * n * 137) % 4000)

async function bench(timeOf: (n: number) => number, count: number, extraShots = 0) {
  const folder = temporaryFolder()
  const dataDir = temporaryFolder()
  const path = (n: number) => join(folder, `IMG_${String(n).padStart(4, '0')}.JPG`)
  for (let n = 1; n <= count; n++) writeFileSync(path(n), datedPhoto(timeOf(n) + 36_004_200))
  const log: readonly ShotLine[] = Array.from({ length: count + extraShots }, (_, n) =>
    makeShot(n + 1, timeOf(n + 1), { light: makeLight(n + 1) }),
  )
  const exiftool = openExifTool(dataDir)
  const service = new PhotosService({
    dataDir,
    exiftool,
    matcher: matchHere,
    clocks: await openCameraClocks(dataDir),
    shots: async () => log,
    timeline: async () => [],
    now: () => new Date(Date.UTC(2026, 10, 23)),
    random: () => 0.5,
    log: silentLogger,
  })
  onTestFinished(async () => {
    await service.close()
    await exiftool.close()
  })
  await service.open([folder])
  const rows = async () =>
    (await service.page(0, 100)).map(({ light, state }) => [light?.shot?.seq ?? null, state] as const)
  const clocks = () => readFileSync(join(dataDir, 'camera-clocks.json'), 'utf8')
  return { service, path, rows, log, clocks }
}

describe('matching by hand', () => {
  it('one pin decides an even run, and undo gives the doubt back', async () => {
    const { service, path, rows } = await bench(evenly, 8, 3)
    expect(service.snapshot()).toMatchObject({ ready: 0, hand: { pins: 0, undo: null } })
    const shot = { rig: 'rig-1', boot: 'boot-1', seq: 2 }
    expect(await service.hand.pin(path(1), shot)).toMatchObject({ ok: true })
    expect(service.snapshot()).toMatchObject({
      hand: { pins: 1, undo: { kind: 'pin', photo: 'IMG_0001.JPG' } },
    })
    expect(service.snapshot().ready).toBeGreaterThan(4)
    expect((await rows()).map(([seq]) => seq)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(await service.hand.undo()).toMatchObject({ ok: true })
    expect(service.snapshot()).toMatchObject({ ready: 0, hand: { pins: 0, undo: null } })
    expect(await service.hand.undo()).toMatchObject({ failure: { kind: 'nothing-to-do' } })
  })

  it('shift moves all by one, and what leaves the log has no shot', async () => {
    const { service, rows } = await bench(irregularly, 6)
    await service.hand.shift(null, 1)
    expect((await rows()).map(([seq]) => seq)).toEqual([2, 3, 4, 5, 6, null])
    await service.hand.shift(camera, -1)
    expect((await rows()).map(([seq]) => seq)).toEqual([1, 2, 3, 4, 5, null])
    expect(await service.hand.shift('another camera', -1)).toMatchObject({ ok: false })
    await service.hand.clear()
    expect((await rows()).map(([seq]) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    await service.hand.undo()
    expect((await rows()).map(([seq]) => seq)).toEqual([1, 2, 3, 4, 5, null])
  })

  it('a photo goes to the next shot, to none, and back to what the matching finds', async () => {
    const { service, path, rows } = await bench(irregularly, 6)
    await service.hand.pin(path(6), 'previous')
    expect((await rows())[5]).toEqual([5, 'ready'])
    await service.hand.pin(path(6), 'none')
    expect((await rows())[5]).toEqual([null, 'no-light'])
    await service.hand.pin(path(6), 'free')
    expect((await rows())[5]).toEqual([6, 'ready'])
    expect(await service.hand.pin(path(6), 'next')).toMatchObject({
      failure: { kind: 'nothing-to-do', why: ['noShotAfter'] },
    })
    expect(await service.hand.pin(path(6), 'free')).toMatchObject({ ok: false })
    expect(await service.hand.pin('/elsewhere.jpg', 'next')).toMatchObject({ ok: false })
  })

  it('a typed offset decides and is remembered for the body; undo forgets it', async () => {
    const { service, clocks } = await bench(evenly, 8, 3)
    await service.hand.setOffset(camera, 36_004.2)
    expect(service.snapshot()).toMatchObject({
      hand: { offsets: [{ camera, offsetS: 36_004.2 }], undo: { kind: 'clock', camera } },
    })
    expect(service.snapshot().ready).toBeGreaterThan(4)
    expect(clocks()).toContain('36004.2')
    await service.hand.undo()
    expect(clocks()).not.toContain('36004')
    expect(service.snapshot().hand.offsets).toEqual([])
  })

  it('the axis has photos and shots in true time, its window and its thinning', async () => {
    const { service, path } = await bench(irregularly, 6, 2)
    const axis = await service.hand.axis(null, null, 100)
    expect(axis).toMatchObject({ oneIn: 1, placeless: 0, firstMs: expect.any(Number) })
    expect(axis.shots.map(({ key }) => key.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(axis.photos.map(({ row, shot, sure, pinned }) => [row, shot?.seq, sure, pinned])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [n - 1, n, true, false]),
    )
    for (const { row, timeMs } of axis.photos)
      expect(Math.abs(timeMs - irregularly(row + 1))).toBeLessThan(60)
    const part = await service.hand.axis(irregularly(3) - 100, irregularly(4) + 100, 100)
    expect(part.photos.map((photo) => photo.path)).toEqual([path(3), path(4)])
    expect(await service.hand.axis(null, null, 4)).toMatchObject({ oneIn: 2, shots: { length: 4 } })
  })

  it('decisions that follow each other before the first is matched add up, and the axis is of all of them', async () => {
    const { service, rows, path } = await bench(irregularly, 6, 3)
    const decided = [service.hand.shift(null, 1), service.hand.shift(null, 1)]
    await Promise.all(decided)
    expect((await rows()).map(([seq]) => seq)).toEqual([3, 4, 5, 6, 7, 8])
    const none = service.hand.pin(path(1), 'none')
    const axis = await service.hand.axis(null, null, 100)
    const byRow = axis.photos.toSorted((a, b) => a.row - b.row)
    expect(byRow.map(({ row, shot, pinned }) => [row, shot?.seq ?? null, pinned])).toEqual(
      [null, 4, 5, 6, 7, 8].map((seq, row) => [row, seq, true]),
    )
    await none
  })
})
