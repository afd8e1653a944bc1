import { appendFileSync, chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '../../../../electron/library/library'
import { readLight } from '../../../../electron/photos/read/read-light'
import { silentLogger } from '../../../../electron/platform/logger'
import { datedPhoto } from '../../../support/photos/dated-photo'
import { bootMs, makeChange, makeLight, makeShot } from '../../../support/shots/make-shot'
import { temporaryFolder } from '../../../support/temporary-folder'

const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)

/** Eight photos with their shots in a folder, and a library that watches it with a log beside. */
async function bench({ existing = false } = {}) {
  const dataDir = temporaryFolder()
  const folder = temporaryFolder()
  const log = join(temporaryFolder(), 'shots.jsonl')
  const shoot = (n: number) =>
    appendFileSync(log, `${JSON.stringify(makeShot(n, timeOf(n), { light: makeLight(n) }))}\n`)
  const path = (n: number) => join(folder, `IMG_${String(n).padStart(4, '0')}.JPG`)
  for (let n = 1; n <= 8; n++) {
    writeFileSync(path(n), datedPhoto(timeOf(n)))
    shoot(n)
  }
  const library = await openLibrary({ dataDir, log: silentLogger })
  onTestFinished(() => library.close())
  const { handlers } = library
  const started = await handlers['photos/watch']({ folder, log, sidecar: 'adobe', existing })
  if (!started.ok) throw new Error(JSON.stringify(started.failure))
  const { watch } = started.value
  const report = async () => {
    const outcome = await handlers['photos/watched']({ watch, from: 0 })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
    return outcome.value
  }
  const until = async (isWanted: (found: Awaited<ReturnType<typeof report>>) => boolean) => {
    for (;;) {
      const found = await report()
      if (isWanted(found)) return found
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return { dataDir, folder, log, path, shoot, library, watch, report, until }
}

describe('a hot folder', () => {
  it('tags what arrives and leaves alone what was there', async () => {
    const { folder, path, shoot, until } = await bench()
    const before = readFileSync(path(1))
    shoot(9)
    mkdirSync(join(folder, 'more'))
    writeFileSync(join(folder, 'more', 'IMG_0009.JPG'), datedPhoto(timeOf(9)))
    const { files } = await until((found) => found.files.length > 0)
    expect(files).toMatchObject([
      { path: join(folder, 'more', 'IMG_0009.JPG'), action: 'append', verified: true },
    ])
    expect(readFileSync(path(1)).equals(before)).toBe(true)
  })

  it('says that it watches only once all that comes then is new', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'IMG_0001.JPG'), datedPhoto(timeOf(1)))
    const library = await openLibrary({ dataDir: temporaryFolder(), log: silentLogger })
    onTestFinished(() => library.close())
    const growing = new Promise<void>((resolve) => {
      let written = false
      library.onChange(({ watch }) => {
        if (watch !== null && !written) {
          written = true
          writeFileSync(join(folder, 'IMG_0002.JPG'), datedPhoto(timeOf(2)).subarray(0, 200))
        }
        if (watch?.growing === 1) resolve()
      })
    })
    await library.handlers['photos/watch']({ folder, log: null, sidecar: 'adobe', existing: false })
    await growing
  })

  it('tags what was there too, where that is asked for', async () => {
    const { until } = await bench({ existing: true })
    const { files } = await until((found) => found.files.length === 8)
    expect(files.every(({ verified }) => verified)).toBe(true)
  })

  it('waits for a photo that still grows, and for one under a temporary name', async () => {
    const { path, shoot, until, report } = await bench()
    shoot(9)
    shoot(10)
    const photo = datedPhoto(timeOf(9))
    writeFileSync(path(9), photo.subarray(0, 300))
    writeFileSync(`${path(10)}.part`, datedPhoto(timeOf(10)))
    await until((found) => found.growing === 1)
    // Longer than it takes to settle: it is steady, and still not whole.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await report()).toMatchObject({ files: [], growing: 1 })
    appendFileSync(path(9), photo.subarray(300))
    await until((found) => found.files.length === 1)
    renameSync(`${path(10)}.part`, path(10))
    const { files } = await until((found) => found.files.length === 2)
    expect(files.map((file) => file.path)).toEqual([path(9), path(10)])
  })

  it('a folder that goes away is waited for: nothing is tagged twice, and what is new is tagged when it is back', async () => {
    const { folder, path, shoot, until } = await bench()
    shoot(9)
    shoot(10)
    writeFileSync(path(9), datedPhoto(timeOf(9)))
    await until((found) => found.files.length === 1)
    const away = join(temporaryFolder(), 'away')
    renameSync(folder, away)
    await until((found) => found.trouble === 'gone')
    writeFileSync(join(away, 'IMG_0010.JPG'), datedPhoto(timeOf(10)))
    const tagged = readFileSync(join(away, 'IMG_0009.JPG'))
    renameSync(away, folder)
    const { files } = await until((found) => found.trouble === null && found.files.length === 2)
    expect(files.map((file) => [file.path, file.verified])).toEqual([
      [path(9), true],
      [path(10), true],
    ])
    expect(readFileSync(path(9)).equals(tagged)).toBe(true)
  })

  it('a folder that is locked is waited for: what arrives meanwhile is tagged once it may be written', async () => {
    const { folder, shoot, until, report } = await bench()
    const more = join(folder, 'more')
    mkdirSync(more)
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    await until((found) => found.trouble === 'read-only')
    shoot(9)
    writeFileSync(join(more, 'IMG_0009.JPG'), datedPhoto(timeOf(9)))
    await until((found) => found.waiting === 1)
    expect((await report()).files).toEqual([])
    chmodSync(folder, 0o755)
    const { files } = await until((found) => found.files.length === 1)
    expect(files).toMatchObject([{ action: 'append', verified: true }])
  })

  it('a photo that comes before its shot waits for it', async () => {
    const { path, shoot, until } = await bench()
    writeFileSync(path(9), datedPhoto(timeOf(9)))
    await until((found) => found.waiting === 1)
    shoot(9)
    const { files, waiting } = await until((found) => found.files.length === 1)
    expect([files[0]?.path, waiting]).toEqual([path(9), 0])
  })

  it('gives a body that makes no edge the light of the timeline, by when its photos arrive, whatever its clock shows', async () => {
    const { log, folder, until } = await bench()
    const now = Date.now()
    const lights = [
      makeChange(1, now - 3_600_000, makeLight(71)),
      makeChange(2, now - 120_000, makeLight(72)),
    ]
    const timeline = lights.map((line) => `${JSON.stringify(line)}\n`).join('')
    writeFileSync(join(dirname(log), 'timeline.jsonl'), timeline)
    const silent = join(folder, 'SILENT_0001.JPG')
    writeFileSync(silent, datedPhoto(now - 1000 + 9_420_000, 'Model Two'))
    const { files } = await until((found) => found.files.length > 0)
    expect(files).toMatchObject([{ path: silent, verified: true }])
    expect(await readLight(silent)).toMatchObject({
      source: 'timeline',
      shot: null,
      frame: makeLight(72).frame,
    })
  })

  it('on the screen shows what it does, and ends when another folder is opened', async () => {
    const dataDir = temporaryFolder()
    const folder = temporaryFolder()
    const library = await openLibrary({ dataDir, log: silentLogger })
    onTestFinished(() => library.close())
    const { handlers } = library
    const wanted = { folder, log: null, sidecar: 'adobe', existing: false } as const
    const gone = { ...wanted, folder: join(folder, 'gone') }
    await expect(handlers['photos/watch'](gone)).rejects.toMatchObject({ code: 'ENOENT' })
    const started = await handlers['photos/watch'](wanted)
    expect(started).toMatchObject({ ok: true })
    expect(library.snapshot()).toMatchObject({ folder, watch: { tagged: 0, growing: 0, waiting: 0 } })
    await handlers['photos/open']({ paths: [temporaryFolder()] })
    expect(library.snapshot().watch).toBeNull()
  })
})
