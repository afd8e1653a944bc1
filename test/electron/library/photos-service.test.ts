import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Outcome } from '../../../core/api/failure'
import type { PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import type { ShotLine } from '../../../core/shots/shot-line'
import { openCameraClocks } from '../../../electron/library/look/camera-clocks'
import { type Matcher, matchHere } from '../../../electron/library/match/matcher'
import { PhotosService } from '../../../electron/library/photos-service'
import { openExifTool } from '../../../electron/photos/exiftool/exiftool'
import { silentLogger } from '../../../electron/platform/logger'
import { datedPhoto } from '../../support/photos/dated-photo'
import { bootMs, makeLight, makeShot } from '../../support/shots/make-shot'
import { temporaryFolder } from '../../support/temporary-folder'

/** Irregular, so that the clock's offset is beyond doubt. */
const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)

/** `count` photos named IMG_0001.JPG on, and a shot for each, of different light. */
async function bench(count: number, matcher: Matcher = matchHere) {
  const folder = temporaryFolder()
  const dataDir = temporaryFolder()
  const path = (n: number) => join(folder, `IMG_${String(n).padStart(4, '0')}.JPG`)
  const addPhoto = (n: number) => writeFileSync(path(n), datedPhoto(timeOf(n)))
  const log: ShotLine[] = []
  const addShot = (n: number) => log.push(makeShot(n, timeOf(n), { light: makeLight(n) }))
  for (let n = 1; n <= count; n++) {
    addPhoto(n)
    addShot(n)
  }
  const exiftool = openExifTool(dataDir)
  const sources = { shots: async (): Promise<readonly ShotLine[]> => [...log] }
  const service = new PhotosService({
    dataDir,
    exiftool,
    matcher,
    clocks: await openCameraClocks(dataDir),
    shots: () => sources.shots(),
    timeline: async () => [],
    now: () => new Date(Date.UTC(2026, 10, 23)),
    random: () => 0.5,
    log: silentLogger,
  })
  onTestFinished(async () => {
    await service.close()
    await exiftool.close()
  })
  const told: PhotosSnapshot[] = []
  service.onChange((snapshot) => told.push(snapshot))
  const states = async () => (await service.page(0, 500)).map(({ state }) => state)
  return { folder, dataDir, path, addPhoto, addShot, log, sources, service, told, states }
}

function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}

describe('opening photos', () => {
  it('reads a folder, matches it, and learns the camera’s clock', async () => {
    const { folder, service, states, dataDir } = await bench(12)
    good(await service.open([folder]))
    expect(service.snapshot()).toMatchObject({
      folder,
      total: 12,
      ready: 12,
      unsure: 0,
      withoutLight: 0,
      activity: { kind: 'idle' },
      cameras: [{ id: 'Makers Model One' }],
    })
    expect(new Set(await states())).toEqual(new Set(['ready']))
    expect(readFileSync(join(dataDir, 'camera-clocks.json'), 'utf8')).toContain('Makers Model One')
    expect((await service.page(0, 1))[0]).toMatchObject({
      name: 'IMG_0001.JPG',
      action: 'append',
      carries: null,
    })
  })

  it('rejects for a path that is not there, and keeps what was open', async () => {
    const { folder, service } = await bench(1)
    await service.open([folder])
    await expect(service.open([join(folder, 'gone')])).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await service.open([])).toMatchObject({ ok: false, failure: { kind: 'nothing-to-do' } })
    expect(service.snapshot()).toMatchObject({ folder, total: 1 })
  })

  it('another folder while one is being read: the newer one is open, the older one was cancelled', async () => {
    const first = await bench(60)
    const second = await bench(3)
    const slow = first.service.open([first.folder])
    const quick = first.service.open([second.folder])
    expect(await slow).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    good(await quick)
    expect(first.service.snapshot()).toMatchObject({
      folder: second.folder,
      total: 3,
      activity: { kind: 'idle' },
    })
  })

  it('looks at the pictures where times alone leave doubt: an even run of changing light is told by its brightness', async () => {
    const { folder, path, log, service, states } = await bench(0)
    const even = (n: number) => bootMs + 3_600_000 + n * 5000
    // Brackets in an order of their own; the first two photos were deleted.
    const brightOf = (n: number) => [255, 64, 16][(n * n + (n >> 2)) % 3] ?? 255
    for (let n = 1; n <= 20; n++) {
      const frame = `000000${brightOf(n).toString(16).padStart(2, '0')}`
      log.push(makeShot(n, even(n), { light: makeLight(n, { frame }) }))
      const grey = 190 * (brightOf(n) / 255) ** (1 / 2.2)
      if (n > 2) writeFileSync(path(n), datedPhoto(even(n) + 36_004_200, 'Model One', grey))
    }
    good(await service.open([folder]))
    expect(await states()).toEqual(Array(18).fill('ready'))
    const rows = await service.page(0, 500)
    expect(rows.map(({ light }) => light?.shot?.seq)).toEqual(Array.from({ length: 18 }, (_, at) => at + 3))
    // The same run of photos without pictures stays in doubt.
    for (let n = 3; n <= 20; n++) writeFileSync(path(n), datedPhoto(even(n) + 36_004_200, 'Model Two'))
    good(await service.open([folder]))
    expect(await states()).toEqual(Array(18).fill('unsure'))
  })

  it('unreadable, foreign and unmatched photos each have their row and their reason', async () => {
    const { folder, service, path, addPhoto } = await bench(8)
    writeFileSync(path(9), 'not a photo at all')
    addPhoto(500)
    chmodSync(path(3), 0o444)
    good(await service.open([folder]))
    const rows = new Map((await service.page(0, 20)).map((row) => [row.path, row]))
    expect(rows.get(path(1))).toMatchObject({ state: 'ready', reason: null })
    expect(rows.get(path(3))).toMatchObject({
      state: 'refused',
      reason: { kind: 'file', code: 'read-only', detail: null },
    })
    expect(rows.get(path(9))).toMatchObject({ state: 'no-light', takenAt: null, camera: null })
    expect(rows.get(path(500))?.state).toBe('no-light')
    for (const gone of [9, 500]) expect(rows.get(path(gone))?.reason).toMatchObject({ kind: 'match' })
  })

  it('a page past the end, or of photos that vanished meanwhile, is what is there', async () => {
    const { folder, service, path, states } = await bench(4)
    good(await service.open([folder]))
    expect(await service.page(3, 10)).toHaveLength(1)
    expect(await service.page(4, 10)).toEqual([])
    rmSync(path(2))
    expect(await states()).toEqual(['ready', 'refused', 'ready', 'ready'])
    await service.refresh()
    expect(await states()).toEqual(['ready', 'ready', 'ready'])
  })

  it('looking again finds new photos, new shots and what another program changed; the version rises', async () => {
    const { folder, service, addPhoto, addShot, path } = await bench(6)
    good(await service.open([folder]))
    const { version } = service.snapshot()
    addPhoto(7)
    await service.refresh()
    expect(service.snapshot()).toMatchObject({ total: 7, ready: 6, withoutLight: 1 })
    expect(service.snapshot().version).toBeGreaterThan(version)
    addShot(7)
    await service.refresh()
    expect(service.snapshot()).toMatchObject({ ready: 7, withoutLight: 0 })
    writeFileSync(path(7), 'overwritten')
    await Promise.all([service.refresh(), service.refresh()])
    expect(service.snapshot()).toMatchObject({ total: 7, ready: 6 })
  })

  it('a shot log that cannot be read rejects, and the photos are there without light', async () => {
    const { folder, service, sources, log } = await bench(4)
    sources.shots = async () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', path: 'shots.jsonl' })
    }
    await expect(service.open([folder])).rejects.toMatchObject({ code: 'EACCES' })
    expect(service.snapshot()).toMatchObject({ total: 4, withoutLight: 4, activity: { kind: 'idle' } })
    sources.shots = async () => log
    await service.refresh()
    expect(service.snapshot()).toMatchObject({ total: 4, ready: 4 })
  })
})

describe('writing photos', () => {
  it('writes what is ready, verified; the rows carry it; a second time there is nothing to do; undo brings the bytes back', async () => {
    const { folder, service, states, path } = await bench(5)
    const before = readFileSync(path(1))
    good(await service.open([folder]))
    const report = good(await service.writer.write({ sidecarStyle: 'adobe' }))
    const files = service.writer.reports.batch(report.report, 0, 10)
    expect(files.map(({ action, verified }) => [action, verified])).toEqual(
      Array.from({ length: 5 }, () => ['append', true]),
    )
    expect(service.snapshot()).toMatchObject({ ready: 0, lastBatch: { batch: report.batch }, lastUndo: null })
    expect(await states()).toEqual(Array.from({ length: 5 }, () => 'written'))
    expect(await service.light(path(1))).toEqual((await service.page(0, 1))[0]?.light?.record)
    expect(await service.writer.write({ sidecarStyle: 'adobe' })).toMatchObject({
      ok: false,
      failure: { kind: 'nothing-to-do' },
    })

    const undone = good(await service.writer.undo(report.batch))
    expect(undone).toMatchObject({ total: 5, restored: 5 })
    expect(service.writer.reports.undone(undone.report, 4, 9)).toMatchObject([
      { path: path(5), restored: true },
    ])
    expect(readFileSync(path(1)).equals(before)).toBe(true)
    expect(service.snapshot()).toMatchObject({ ready: 5, lastBatch: null, lastUndo: { batch: report.batch } })
    expect(await service.writer.undo(null)).toMatchObject({ ok: false, failure: { kind: 'nothing-to-do' } })
    for (const batch of ['20200101T000000-0000', '../../etc']) {
      expect(await service.writer.undo(batch)).toMatchObject({
        ok: false,
        failure: { kind: 'nothing-to-do' },
      })
    }
  })

  it('says for the options chosen what would be written, tries it out over all, and writes nothing', async () => {
    const { folder, service, path } = await bench(8)
    chmodSync(path(3), 0o444)
    good(await service.open([folder]))
    const sidecars = { sidecarStyle: 'adobe', sidecarOnly: true } as const
    expect((await service.page(0, 2, sidecars)).map(({ action }) => action)).toEqual(['sidecar', 'sidecar'])
    expect((await service.page(0, 2)).map(({ action }) => action)).toEqual(['append', 'append'])
    expect(good(await service.writer.tryOut({ sidecarStyle: 'adobe' }))).toMatchObject({
      batch: null,
      counts: { append: 7, refused: 1 },
      reasons: {
        first: [
          { reason: { kind: 'file', code: 'read-only', detail: null }, count: 1, names: ['IMG_0003.JPG'] },
        ],
      },
    })
    const tried = good(await service.writer.tryOut(sidecars))
    expect(tried.counts).toEqual({ sidecar: 8 })
    expect(service.writer.reports.batch(tried.report, 0, 9)).toHaveLength(8)
    expect(service.snapshot()).toMatchObject({ ready: 8, lastBatch: null, activity: { kind: 'idle' } })
    expect(readdirSync(folder).filter((name) => name.endsWith('.xmp'))).toEqual([])
  })

  it('shows the photos of a run as one thing, and gives its light to the stack made of it', async () => {
    const { folder, service, path, log } = await bench(8)
    log.splice(
      0,
      8,
      ...log.map((shot, index) =>
        index < 2 || index > 5
          ? shot
          : { ...shot, light: { ...shot.light, run: { id: 'run-1', place: index - 1 } } },
      ),
    )
    good(await service.open([folder]))
    expect(await service.runs()).toMatchObject([
      {
        id: 'run-1',
        rows: [[2, 5]],
        photos: 4,
        first: { name: 'IMG_0003.JPG' },
        last: { name: 'IMG_0006.JPG' },
        exposureS: 1 / 125,
        shots: [3, 6],
        differentLights: 4,
        states: { ready: 4 },
      },
    ])
    const result = join(folder, 'stack.jpg')
    writeFileSync(result, readFileSync(path(3)))
    const given = await service.writer.giveStack(result, 'run-1', { sidecarStyle: 'adobe' })
    expect(good(given).counts).toEqual({ append: 1 })
    expect(await service.light(result)).toMatchObject({ stack: { frames: 4, run: 'run-1' }, shot: null })
    expect(await service.writer.giveStack(result, 'another', { sidecarStyle: 'adobe' })).toMatchObject({
      ok: false,
      failure: { detail: 'No frames are open to take the light from.' },
    })
    log.splice(0)
    await service.refresh()
    expect(await service.writer.giveStack(path(1), null, { sidecarStyle: 'adobe' })).toMatchObject({
      ok: false,
      failure: { detail: 'IMG_0002.JPG has no sure light yet: decide it on the time axis first.' },
    })
  })

  it('a RAW photo whose light went to a sidecar is written, and waits again after undo', async () => {
    const { folder, service, path } = await bench(5)
    const raw = path(5).replace('.JPG', '.CR2')
    rmSync(path(5))
    // A TIFF head is all that a CR2 needs to be read.
    writeFileSync(raw, tiffOf(datedPhoto(timeOf(5))))
    good(await service.open([folder]))
    expect(service.snapshot().ready).toBe(5)
    good(await service.writer.write({ sidecarStyle: 'adobe' }))
    expect(readdirSync(folder)).toContain('IMG_0005.xmp')
    expect((await service.page(0, 9)).map(({ state }) => state)).toEqual(
      Array.from({ length: 5 }, () => 'written'),
    )
    good(await service.writer.undo(null))
    expect(service.snapshot().ready).toBe(5)
  })

  it('a photo that vanishes between looking and writing is refused with its reason; the rest is written', async () => {
    const { folder, service, path } = await bench(4)
    good(await service.open([folder]))
    rmSync(path(2))
    const report = good(await service.writer.write({ sidecarStyle: 'adobe' }))
    const files = service.writer.reports.batch(report.report, 0, 10)
    expect(files.map(({ action, reason }) => [action, reason])).toEqual([
      ['append', null],
      ['refused', { kind: 'file', code: 'missing', detail: null }],
      ['append', null],
      ['append', null],
    ])
    expect(service.snapshot()).toMatchObject({ total: 3, ready: 0 })
  })

  it('cancelled, stops between files: each is whole, and the rest still waits', async () => {
    const { folder, service, told } = await bench(40)
    good(await service.open([folder]))
    service.onChange(({ activity }) => {
      if (activity.kind === 'writing' && activity.done > 0) service.cancel()
    })
    const report = good(await service.writer.write({ sidecarStyle: 'adobe' }))
    const written = service.writer.reports
      .batch(report.report, 0, 50)
      .filter(({ verified }) => verified).length
    expect(report.counts).toEqual({ append: written, refused: 40 - written })
    expect(report.cancelled).toBe(true)
    expect(written).toBeGreaterThan(0)
    expect(written).toBeLessThan(40)
    expect(service.snapshot()).toMatchObject({ ready: 40 - written, activity: { kind: 'idle' } })
    expect((await service.page(0, 100)).filter(({ state }) => state === 'ready')).toHaveLength(40 - written)
    expect(told.filter(({ activity }) => activity.kind === 'writing').length).toBeLessThan(10)
  })

  it('while writing, another writing, undoing or opening is busy, and shots that come meanwhile wait', async () => {
    const { folder, service, addPhoto, addShot, told } = await bench(20)
    good(await service.open([folder]))
    const first = service.writer.write({ sidecarStyle: 'adobe' })
    const others = await Promise.all([
      service.writer.write({ sidecarStyle: 'adobe' }),
      service.writer.undo(null),
      service.open([folder]),
    ])
    for (const other of others) expect(other).toMatchObject({ ok: false, failure: { kind: 'busy' } })
    addPhoto(21)
    addShot(21)
    await service.refresh()
    // A look that was asked for meanwhile begins when the writing is over, not before.
    const kinds = told.map(({ activity }) => activity.kind)
    const looked = kinds.indexOf('scanning')
    expect(looked === -1 || looked > kinds.lastIndexOf('writing')).toBe(true)
    expect(good(await first)).toMatchObject({ total: 20, reasons: { different: 0 } })
    expect(service.snapshot()).toMatchObject({ total: 21, ready: 1 })
  })

  it('tags other photos for the command line while some are open', async () => {
    const { folder, service, path } = await bench(4)
    good(await service.open([folder]))
    const tag = { photos: [path(1), join(folder, 'gone.jpg')], log: null, light: makeLight(9), from: null }
    const dry = good(await service.writer.tag({ ...tag, dryRun: true, sidecar: 'adobe' }))
    expect(dry).toMatchObject({ batch: null, counts: { append: 1, refused: 1 } })
    expect(service.snapshot().lastBatch).toBeNull()
    const report = good(await service.writer.tag({ ...tag, dryRun: false, sidecar: 'adobe' }))
    expect(service.writer.reports.batch(report.report, 0, 1)).toMatchObject([
      { action: 'append', verified: true },
    ])
    expect((await service.page(0, 1))[0]?.carries).toEqual(makeLight(9))
    await expect(
      service.writer.tag({
        ...tag,
        light: null,
        log: join(folder, 'no.jsonl'),
        dryRun: false,
        sidecar: 'adobe',
      }),
    ).rejects.toMatchObject({ code: 'ENOENT' })
    expect(service.snapshot().activity).toEqual({ kind: 'idle' })
  })

  it('closing during a batch waits for the file that is being written', async () => {
    const { folder, service } = await bench(30)
    good(await service.open([folder]))
    const writing = service.writer.write({ sidecarStyle: 'adobe' })
    await service.close()
    const report = await writing.catch((error: unknown) => error)
    expect(report).toMatchObject(report instanceof Error ? { name: 'AbortError' } : { ok: true })
    expect(readdirSync(folder).filter((name) => !/^IMG_\d{4}\.JPG$/.test(name))).toEqual([])
    expect(await service.open([folder])).toEqual({ ok: false, failure: { kind: 'cancelled' } })
  })

  it('an edit in place that kept size and time is seen', async () => {
    const { folder, service, path } = await bench(3)
    good(await service.open([folder]))
    const other = datedPhoto(timeOf(99))
    const at = new Date(1_700_000_000_000)
    utimesSync(path(2), at, at)
    await service.refresh()
    writeFileSync(path(2), other)
    utimesSync(path(2), at, at)
    await service.refresh()
    expect((await service.page(1, 1))[0]?.takenAt?.slice(0, 19)).toBe(
      new Date(timeOf(99)).toISOString().slice(0, 19),
    )
  })

  it('answers pages while it matches, matches again what a hand decided meanwhile, and gives up when cancelled', async () => {
    const waiting: (() => void)[] = []
    let stopped = 0
    const slow: Matcher = {
      ...matchHere,
      match: (task, signal) =>
        new Promise((resolve, reject) => {
          waiting.push(() => void matchHere.match(task, signal).then(resolve, reject))
          signal.addEventListener('abort', () => {
            stopped++
            reject(signal.reason)
          })
        }),
    }
    const begun = (count: number) => vi.waitFor(() => expect(waiting.length).toBe(count))
    const { folder, service, states, path, addPhoto } = await bench(3, slow)
    const opening = service.open([folder])
    await begun(1)
    expect(await states()).toEqual([])
    waiting[0]?.()
    good(await opening)
    expect(await states()).toEqual(['ready', 'ready', 'ready'])
    // A newer decision gives the matching of an older one up.
    const first = service.hand.pin(path(1), 'none')
    await begun(2)
    const second = service.hand.pin(path(2), 'none')
    await begun(3)
    expect(stopped).toBe(1)
    expect(await states()).toEqual(['ready', 'ready', 'ready'])
    waiting[2]?.()
    await Promise.all([first, second])
    expect((await states()).slice(0, 2)).toEqual(['no-light', 'no-light'])
    // A decision that comes while a look matches is not lost by it.
    addPhoto(4)
    const looking = service.refresh()
    await begun(4)
    const third = service.hand.pin(path(3), 'none')
    await begun(5)
    waiting[4]?.()
    await third
    waiting[3]?.()
    await begun(6)
    waiting[5]?.()
    await looking
    expect((await states()).slice(0, 3)).toEqual(['no-light', 'no-light', 'no-light'])
    const cancelled = service.refresh()
    await begun(7)
    service.cancel()
    await cancelled
    expect(service.snapshot()).toMatchObject({ total: 4, activity: { kind: 'idle' } })
  })

  it('nested folders are one list', async () => {
    const { folder, service, path } = await bench(4)
    mkdirSync(join(folder, 'more'))
    renameSync(path(4), join(folder, 'more', 'IMG_0004.JPG'))
    good(await service.open([folder]))
    expect(service.snapshot()).toMatchObject({ total: 4, ready: 4 })
  })
})

/** The EXIF block of a made JPEG: a TIFF. */
function tiffOf(jpeg: Uint8Array): Uint8Array {
  const at = Buffer.from(jpeg).indexOf('Exif\0\0') + 6
  const length = Buffer.from(jpeg).readUInt16BE(at - 8) - 8
  return jpeg.slice(at, at + length)
}
