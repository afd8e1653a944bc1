import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type Matcher, matchHere } from '../../../electron/library/match/matcher'
import { datedPhoto } from '../../support/photos/dated-photo'
import { bench, good } from '../../support/photos/photos-bench'
import { bootMs, makeLight, makeShot } from '../../support/shots/make-shot'

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
      written: 0,
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
    const pictures = new Map<number, Uint8Array>()
    const brightOf = (n: number) => [255, 64, 16][(n * n + (n >> 2)) % 3] ?? 255
    for (let n = 1; n <= 20; n++) {
      const frame = `000000${brightOf(n).toString(16).padStart(2, '0')}`
      log.push(makeShot(n, even(n), { light: makeLight(n, { frame }) }))
      const grey = 190 * (brightOf(n) / 255) ** (1 / 2.2)
      if (n > 2) pictures.set(n, datedPhoto(even(n) + 36_004_200, 'Model One', grey))
    }
    for (const n of pictures.keys())
      writeFileSync(path(n), datedPhoto(even(n) + 36_004_200, 'Model One', 120))
    good(await service.open([folder]))
    expect(await states()).not.toContain('ready')
    // Pictures that another program has changed since are looked at anew.
    for (const [n, picture] of pictures) writeFileSync(path(n), picture)
    await service.refresh()
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
