import { offsetPrior } from './match/clock/offset-prior'
import { solveCameras } from './match/solve/solve-cameras'
import { cameraExposures, hasTime } from './match/tables/exposures'
import { anchors, readPins } from './match/tables/pins'
import { shotTable } from './match/tables/shot-table'
import { verdicts } from './match/verdict/verdicts'
import type { MatchOptions, MatchResult, UnmatchedPhoto } from './match-result'
import type { PhotoFacts } from './photo-facts'
import type { ShotLine, TimelineLine } from './shot-line'
import { timelineOf } from './timeline-light'

/**
 * Finds the shot, or failing that the light, of every photo, with no clock photo and nothing typed.
 * Pure and deterministic; the order of the arguments' entries does not matter. See docs/matching.md.
 */
export function matchPhotos(
  photos: readonly PhotoFacts[],
  shots: readonly ShotLine[],
  timeline: readonly TimelineLine[],
  options: MatchOptions = {},
): MatchResult {
  const table = shotTable(shots)
  const pins = readPins(options.pins, photos, table)
  const cameras = new Map<string, PhotoFacts[]>()
  const untimed = new Map<string, UnmatchedPhoto>()
  for (const photo of photos) {
    if (pins.byPhoto.size > 0 && pins.byPhoto.has(photo.id)) continue
    if (!hasTime(photo)) {
      untimed.set(photo.id, { photo: photo.id, reason: { kind: 'no-time' } })
      continue
    }
    const of = cameras.get(photo.camera)
    if (of) of.push(photo)
    else cameras.set(photo.camera, [photo])
  }
  const jobs = [...cameras.keys()].sort().map((camera) => {
    const exposures = cameraExposures(camera, cameras.get(camera) ?? [])
    const middle = exposures.exposures[exposures.exposures.length >> 1]?.localMs ?? 0
    const manual = options.manualOffsets?.get(camera)
    const anchor = anchors(pins, camera)
    const arrivalMs: number[] = []
    for (const { arrivedMs, localMs } of exposures.exposures)
      if (arrivedMs !== null) arrivalMs.push(localMs - arrivedMs)
    const shift = (exposures.exposures[0]?.zoneMs ?? 0) / 1000
    const prior = offsetPrior({
      zoned: exposures.zoned,
      atMs: middle,
      zoneS: shift,
      manualS: manual ?? anchor,
      known: options.knownOffsets?.get(camera),
      arrivalMs,
    })
    return { exposures, prior }
  })
  const segments = solveCameras(jobs, table, pins.usedShots)
  return verdicts({ segments, table, timeline: timelineOf(timeline), pins, untimed: [...untimed.values()] })
}
