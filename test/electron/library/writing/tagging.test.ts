import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { TagArgs } from '../../../../core/api/requests/photo-requests'
import { readShotFiles } from '../../../../electron/library/files/shot-files'
import { matchFiles, tagPhotos } from '../../../../electron/library/writing/tagging'
import { openExifTool } from '../../../../electron/photos/exiftool/exiftool'
import { readLight } from '../../../../electron/photos/read/read-light'
import { datedPhoto } from '../../../support/photos/dated-photo'
import { bootMs, makeChange, makeLight, makeShot } from '../../../support/shots/make-shot'
import { temporaryFolder } from '../../../support/temporary-folder'

const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)

/** Photos 1 to `count` in `photos/`, and their shots in `shots.jsonl`. */
function bench(count: number) {
  const folder = temporaryFolder()
  const dataDir = temporaryFolder()
  mkdirSync(join(folder, 'photos'))
  const path = (n: number) => join(folder, 'photos', `IMG_${String(n).padStart(4, '0')}.JPG`)
  const log = join(folder, 'shots.jsonl')
  const lines: string[] = []
  for (let n = 1; n <= count; n++) {
    writeFileSync(path(n), datedPhoto(timeOf(n)))
    lines.push(`${JSON.stringify(makeShot(n, timeOf(n), { light: makeLight(n) }))}\n`)
  }
  writeFileSync(log, lines.join(''))
  const exiftool = openExifTool(dataDir)
  onTestFinished(() => exiftool.close())
  const tag = (args: Partial<TagArgs>) =>
    tagPhotos(
      { photos: ['photos'], log: null, light: null, from: null, dryRun: false, sidecar: 'adobe', ...args },
      { dataDir, exiftool, cwd: folder, now: () => new Date(), random: Math.random },
    )
  return { folder, path, log, tag, exiftool }
}

describe('tagging for the command line', () => {
  it('by a log: each photo its shot’s light; a photo without one is refused with the reason, in the order of the paths', async () => {
    const { path, log, tag } = bench(6)
    writeFileSync(path(7), datedPhoto(timeOf(7) + 90_000_000))
    const report = await tag({ log })
    expect(report.files.map(({ action }) => action)).toEqual([...Array(6).fill('append'), 'refused'])
    expect(report.files[6]?.reason).toMatchObject({ kind: 'match' })
    expect((await readLight(path(3)))?.frame).toBe(makeLight(3).frame)
    expect((await tag({ log })).batch).toBeNull()
  })

  it('a dry run writes nothing and says the same', async () => {
    const { path, log, tag } = bench(4)
    const before = readFileSync(path(1))
    const dry = await tag({ log, dryRun: true })
    expect(dry).toMatchObject({ batch: null, cancelled: false })
    expect(readFileSync(path(1)).equals(before)).toBe(true)
    expect((await tag({ log })).files.map(({ action }) => action)).toEqual(
      dry.files.map(({ action }) => action),
    )
  })

  it('from a stack’s frames: their common light, or the list of their lights, or the reason why there is none', async () => {
    const { folder, path, log, tag } = bench(5)
    const result = join(folder, 'stack.jpg')
    writeFileSync(result, datedPhoto(timeOf(99)))
    const from = [path(1), path(2)]
    expect((await tag({ photos: [result], from })).files[0]?.reason).toEqual({
      kind: 'bare-frame',
      frame: from[0],
    })
    await tag({ log })
    expect((await tag({ photos: [result], from })).files[0]).toMatchObject({ verified: true })
    const frames = [1, 2].map((n) => ({ frames: 1, frame: makeLight(n).frame }))
    expect(await readLight(result)).toMatchObject({ zones: [], stack: { frames: 2, lights: frames } })
    expect((await tag({ photos: [result], from: [path(1)] })).files[0]).toMatchObject({ verified: true })
    expect(await readLight(result)).toMatchObject({ source: 'given', shot: null, frame: makeLight(1).frame })
    expect((await tag({ photos: [result], from: ['no*.jpg'] })).files[0]?.reason).toEqual({
      kind: 'no-frames',
    })
  })

  it('a photo that cannot be read matches nothing and spoils nothing', async () => {
    const { folder, path, log, exiftool } = bench(5)
    const files = await readShotFiles(log)
    const paths = [1, 2, 3, 4, 5].map(path)
    const result = await matchFiles([...paths, join(folder, 'gone.jpg')], files, exiftool)
    expect(result.pairs.map(({ photo, seq }) => [photo, seq])).toEqual(
      paths.map((photo, at) => [photo, at + 1]),
    )
    expect(result.unmatchedPhotos).toHaveLength(1)
  })
})

describe('matching for the command line', () => {
  it('looks at the pictures where times alone leave doubt, as dark frames in an even run', async () => {
    const { path, log, exiftool } = bench(0)
    const even = (n: number) => bootMs + 3_600_000 + n * 5000
    const isDark = (n: number) => n % 7 === 5 || n === 9
    const light = (n: number) => makeLight(n, { frame: isDark(n) ? '00000000' : '000000c8' })
    const shots = Array.from({ length: 20 }, (_, at) =>
      makeShot(at + 1, even(at + 1), { light: light(at + 1) }),
    )
    writeFileSync(log, `${shots.map((shot) => JSON.stringify(shot)).join('\n')}\n`)
    const photos = shots.map(({ seq }) => seq).slice(2)
    const lit = async (greyOf: (n: number) => number | undefined) => {
      for (const n of photos) writeFileSync(path(n), datedPhoto(even(n) + 4_200, 'Model One', greyOf(n)))
      const { pairs } = await matchFiles(photos.map(path), await readShotFiles(log), exiftool)
      const sure = pairs.filter(({ lightConfidence }) => lightConfidence >= 0.99)
      for (const pair of sure) {
        const own = photos.find((n) => path(n) === pair.photo) ?? 0
        expect(pair.light.frame, pair.photo).toBe(light(own).frame)
      }
      return sure.length
    }
    expect(await lit((n) => (isDark(n) ? 4 : 130))).toBe(photos.length)
    expect(await lit(() => undefined)).toBeLessThan(photos.length / 2)
  })
})

describe('readShotFiles', () => {
  it('reads the timeline beside the log, and notes what it had to leave out', async () => {
    const { folder, log } = bench(2)
    const timeline = join(folder, 'timeline.jsonl')
    writeFileSync(timeline, `${JSON.stringify(makeChange(3, bootMs, makeLight(1)))}\n{"v":1,"to`)
    writeFileSync(log, `${readFileSync(log, 'utf8')}nonsense\n{}\n`)
    const files = await readShotFiles(log)
    expect([files.shots.length, files.timeline.length]).toEqual([2, 1])
    expect(files.notes).toEqual([
      expect.stringContaining(
        `2 lines of ${log} could not be read and were left out, the first of them line 3`,
      ),
      `The last line of ${timeline} (line 2) was never finished and was left out.`,
    ])
    await expect(readShotFiles(join(folder, 'no.jsonl'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
