import { setImmediate } from 'node:timers/promises'
import type { PhotoRow, PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import type { LightRecord } from '../../../core/light/light-record'
import { factColumns, matchColumns } from '../../../core/shots/match-columns'
import {
  type CameraClock,
  type KnownOffset,
  type ShotKey,
  sureConfidence,
} from '../../../core/shots/match-result'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'
import type { TagRequest } from '../../photos/plan/plan'
import type { Hand } from '../hand/hand-book'
import { liveArrivals } from '../live/live-arrivals'
import type { Matcher } from '../match/matcher'
import { FoundLights } from './found-lights'
import { cameraOf, matchingFacts } from './matching-facts'
import { MeasuredLevels } from './measured-levels'
import type { OpenPhoto } from './open-photos'
import { type Reports, stateOf } from './photo-rows'

/** Photos beside the light that is theirs, in the order they were scanned. */
export interface MatchedPhotos {
  readonly photos: ReadonlyMap<string, OpenPhoto>
  readonly paths: readonly string[]
  readonly cameras: readonly CameraClock[]
  readonly lights: FoundLights
  readonly evidence: Evidence
}

export interface Evidence {
  readonly shots: readonly ShotLine[]
  readonly timeline: readonly TimelineLine[]
  /** By camera. */
  readonly clocks: ReadonlyMap<string, KnownOffset>
  /** By photo: when it came from a camera that was connected, UTC in ms. */
  readonly arrivals: ReadonlyMap<string, number>
  /** How bright pictures are, as far as they were measured. */
  readonly levels: Pick<MeasuredLevels, 'of'>
  readonly hand: Hand
}

/** Photos handled in a row before others are heard. */
const AT_ONCE = 2000

/** Matches photos with the shots, wherever the matcher does it. Rejects with the signal's reason once it is given. */
export async function matched(
  photos: ReadonlyMap<string, OpenPhoto>,
  evidence: Evidence,
  matcher: Matcher,
  signal: AbortSignal,
): Promise<MatchedPhotos> {
  const { shots, timeline, clocks, arrivals, levels } = evidence
  const live = liveArrivals(photos, arrivals)
  const paths = [...photos.keys()]
  const each: PhotoFacts[] = []
  for (const { path, head } of photos.values()) {
    each.push(matchingFacts(path, head, { arrivedMs: live.get(path), level: levels.of(path) }))
    if (each.length % AT_ONCE === 0) await setImmediate()
  }
  signal.throwIfAborted()
  const facts = factColumns(each)
  await setImmediate()
  const { pins, offsets: manualOffsets } = evidence.hand
  const pinned = new Map<number, ShotKey | null>()
  if (pins.size > 0) {
    paths.forEach((path, place) => {
      const shot = pins.get(path)
      if (shot !== undefined) pinned.set(place, shot)
    })
  }
  const options = { knownOffsets: clocks, manualOffsets, pins: pinned }
  const columns = await matcher.match({ facts, shots, timeline, options }, signal)
  // What waits to be answered comes before what is made of the answer.
  await setImmediate()
  const lights = new FoundLights(columns, shots, paths)
  await setImmediate()
  signal.throwIfAborted()
  return { photos, paths, cameras: columns.cameras, lights, evidence }
}

const NO_EVIDENCE: Evidence = {
  shots: [],
  timeline: [],
  clocks: new Map(),
  arrivals: new Map(),
  levels: new MeasuredLevels(),
  hand: { pins: new Map(), offsets: new Map() },
}

/** Before anything is open. */
export const NO_PHOTOS: MatchedPhotos = {
  photos: new Map(),
  paths: [],
  cameras: [],
  lights: new FoundLights(
    matchColumns(factColumns([]), [], [], {
      knownOffsets: new Map(),
      manualOffsets: new Map(),
      pins: new Map(),
    }),
    [],
    [],
  ),
  evidence: NO_EVIDENCE,
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

/** Photos whose light is in doubt, for which a look at their pictures may tell. */
export function doubtful({ photos, paths, lights }: MatchedPhotos): readonly string[] {
  return paths.filter(
    (path, place) => lights.stateAt(place) === 'unsure' && photos.get(path)?.carries === null,
  )
}

/** An offset that rests on fewer sure photos than this is not worth remembering. */
const ENOUGH_PHOTOS = 3

/**
 * The clocks worth remembering. One that rests on unsure pairs would come back as evidence for them at the next look,
 * and doubt would turn into certainty by itself.
 */
export function sureClocks({ photos, cameras, lights }: MatchedPhotos): readonly CameraClock[] {
  const sure = new Map<string, number>()
  let place = 0
  for (const { head } of photos.values()) {
    if (lights.shotConfidence(place++) < sureConfidence) continue
    const camera = cameraOf(head)
    sure.set(camera, (sure.get(camera) ?? 0) + 1)
  }
  return cameras.filter(({ id, from }) => from === 'shots' && (sure.get(id) ?? 0) >= ENOUGH_PHOTOS)
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
  let place = 0
  for (const photo of photos.values()) {
    const report = reports.get(photo.path)
    // Nearly all photos: told without making their lights.
    const plain = photo.carries === null && report === undefined
    const state = plain ? lights.stateAt(place) : stateOf(photo, lights.get(photo.path) ?? null, report)
    place++
    if (state === 'ready') count.ready++
    if (state === 'unsure') count.unsure++
    if (state === 'no-light') count.withoutLight++
  }
  return count
}
