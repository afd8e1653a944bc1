import type { PhotoRow, PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import type { LightRecord } from '../../../core/light/light-record'
import { matchPhotos } from '../../../core/shots/match-photos'
import {
  type CameraClock,
  type KnownOffset,
  type MatchResult,
  sureConfidence,
} from '../../../core/shots/match-result'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'
import type { TagRequest } from '../../photos/plan/plan'
import type { Hand } from '../hand/hand-book'
import { liveArrivals } from '../live/live-arrivals'
import { cameraOf, matchingFacts } from './matching-facts'
import type { OpenPhoto } from './open-photos'
import { type PhotoLights, photoLights, type Reports, stateOf } from './photo-rows'

/** Photos beside the light that is theirs, in the order they were scanned. */
export interface MatchedPhotos {
  readonly photos: ReadonlyMap<string, OpenPhoto>
  readonly paths: readonly string[]
  readonly match: MatchResult
  readonly lights: PhotoLights
  readonly evidence: Evidence
}

export interface Evidence {
  readonly shots: readonly ShotLine[]
  readonly timeline: readonly TimelineLine[]
  /** By camera. */
  readonly clocks: ReadonlyMap<string, KnownOffset>
  /** By photo: when it came from a camera that was connected, UTC in ms. */
  readonly arrivals: ReadonlyMap<string, number>
  readonly hand: Hand
}

export function matched(photos: ReadonlyMap<string, OpenPhoto>, evidence: Evidence): MatchedPhotos {
  const { shots, timeline, clocks, arrivals } = evidence
  const live = liveArrivals(photos, arrivals)
  const facts = [...photos.values()].map(({ path, head }) => matchingFacts(path, head, live.get(path)))
  const { pins, offsets: manualOffsets } = evidence.hand
  const match = matchPhotos(facts, shots, timeline, { knownOffsets: clocks, manualOffsets, pins })
  return { photos, paths: [...photos.keys()], match, lights: photoLights(match), evidence }
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

/** An offset that rests on fewer sure photos than this is not worth remembering. */
const ENOUGH_PHOTOS = 3

/**
 * The clocks worth remembering. One that rests on unsure pairs would come back as evidence for them at the next look,
 * and doubt would turn into certainty by itself.
 */
export function sureClocks({ photos, match }: MatchedPhotos): readonly CameraClock[] {
  const sure = new Map<string, number>()
  for (const { photo, confidence } of match.pairs) {
    const head = photos.get(photo)?.head
    if (confidence < sureConfidence || head === undefined) continue
    const camera = cameraOf(head)
    sure.set(camera, (sure.get(camera) ?? 0) + 1)
  }
  return match.cameras.filter(({ id, from }) => from === 'shots' && (sure.get(id) ?? 0) >= ENOUGH_PHOTOS)
}

/** What a photo is sure to have been lit by: what it carries counts first, since that is what was decided. */
export function settledLight({ photos, lights }: MatchedPhotos, path: string): LightRecord | null {
  const carries = photos.get(path)?.carries
  if (carries) return carries
  const light = lights.get(path)
  return light && light.lightConfidence >= sureConfidence ? light.record : null
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
