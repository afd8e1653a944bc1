import { chmodSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { datedPhoto } from '../../support/photos/dated-photo'
import { bench, good, timeOf } from '../../support/photos/photos-bench'
import { makeLight } from '../../support/shots/make-shot'

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
      failure: { why: ['noFrames'] },
    })
    log.splice(0)
    await service.refresh()
    expect(await service.writer.giveStack(path(1), null, { sidecarStyle: 'adobe' })).toMatchObject({
      ok: false,
      failure: { why: ['frameUnsure', 'IMG_0002.JPG'] },
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
})

/** The EXIF block of a made JPEG: a TIFF. */
function tiffOf(jpeg: Uint8Array): Uint8Array {
  const at = Buffer.from(jpeg).indexOf('Exif\0\0') + 6
  const length = Buffer.from(jpeg).readUInt16BE(at - 8) - 8
  return jpeg.slice(at, at + length)
}
