import type { PhotoRow, PhotosSnapshot } from '../../core/api/snapshots'
import { matchPhotos } from '../../core/shots/match-photos'
import type { KnownOffset, MatchResult } from '../../core/shots/match-result'
import type { ShotLine, TimelineLine } from '../../core/shots/shot-line'
import type { TagRequest } from '../photos/plan'
import { liveArrivals } from './live-arrivals'
import { matchingFacts } from './matching-facts'
import type { OpenPhoto } from './open-photos'
import { type PhotoLights, photoLights, type Reports, stateOf } from './photo-rows'

/** Photos beside the light that is theirs, in the order they were scanned. */
export interface MatchedPhotos {
  readonly photos: ReadonlyMap<string, OpenPhoto>
  readonly paths: readonly string[]
  readonly match: MatchResult
  readonly lights: PhotoLights
}

export interface Evidence {
  readonly shots: readonly ShotLine[]
  readonly timeline: readonly TimelineLine[]
  /** By camera. */
  readonly clocks: ReadonlyMap<string, KnownOffset>
  /** By photo: when it came from a camera that was connected, UTC in ms. */
  readonly arrivals: ReadonlyMap<string, number>
}

export function matched(photos: ReadonlyMap<string, OpenPhoto>, evidence: Evidence): MatchedPhotos {
  const { shots, timeline, clocks, arrivals } = evidence
  const live = liveArrivals(photos, arrivals)
  const facts = [...photos.values()].map(({ path, head }) => matchingFacts(path, head, live.get(path)))
  const match = matchPhotos(facts, shots, timeline, { knownOffsets: clocks })
  return { photos, paths: [...photos.keys()], match, lights: photoLights(match) }
}

/** Every photo whose light is sure and not in it yet. One that was refused before is tried again. */
export function waiting(
  { photos, lights }: MatchedPhotos,
  only?: ReadonlySet<string>,
): readonly TagRequest[] {
  return [...photos.values()].flatMap((photo) => {
    if (only?.has(photo.path) === false) return []
    const light = lights.get(photo.path)
    return light && stateOf(photo, light, undefined) === 'ready'
      ? [{ path: photo.path, light: light.record }]
      : []
  })
}

export function stateAt(
  { photos, lights }: MatchedPhotos,
  path: string,
  reports: Reports,
): PhotoRow['state'] | null {
  const photo = photos.get(path)
  return photo ? stateOf(photo, lights.get(path) ?? null, reports.get(path)) : null
}

export function countStates(
  { photos, lights }: MatchedPhotos,
  reports: Reports,
): Pick<PhotosSnapshot, 'ready' | 'unsure' | 'withoutLight'> {
  const count = { ready: 0, unsure: 0, withoutLight: 0 }
  for (const photo of photos.values()) {
    const state = stateOf(photo, lights.get(photo.path) ?? null, reports.get(photo.path))
    if (state === 'ready') count.ready++
    if (state === 'unsure') count.unsure++
    if (state === 'no-light') count.withoutLight++
  }
  return count
}
