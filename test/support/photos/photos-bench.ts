import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Outcome } from '../../../core/api/failure'
import type { PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import type { ShotLine } from '../../../core/shots/shot-line'
import { openCameraClocks } from '../../../electron/library/look/camera-clocks'
import { type Matcher, matchHere } from '../../../electron/library/match/matcher'
import { PhotosService } from '../../../electron/library/photos-service'
import { openExifTool } from '../../../electron/photos/exiftool/exiftool'
import { silentLogger } from '../../../electron/platform/logger'
import { bootMs, makeLight, makeShot } from '../shots/make-shot'
import { temporaryFolder } from '../temporary-folder'
import { datedPhoto } from './dated-photo'

/** Irregular, so that the clock's offset is beyond doubt. */
export const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)

/**
 * A service over `count` photos named IMG_0001.JPG on, and a shot for each, of different light. Closed
 * when the test has ended.
 */
export async function bench(count: number, matcher: Matcher = matchHere) {
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

export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}
