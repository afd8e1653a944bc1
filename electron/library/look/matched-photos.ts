import type { PhotoRow, PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import type { LightRecord } from '../../../core/light/light-record'
import { factColumns, matchColumns } from '../../../core/shots/match-columns'
import { type CameraClock, type KnownOffset, sureConfidence } from '../../../core/shots/match-result'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'
import type { TagRequest } from '../../photos/plan/plan'
import { Breath, letOthersBeHeard } from '../../platform/breath'
import type { Hand } from '../hand/hand-book'
import type { Matcher } from '../match/matcher'
import { FoundLights } from './found-lights'
import { MeasuredLevels } from './measured-levels'
import type { OpenPhoto } from './open-photos'
import { factsOf, placesOf } from './photo-places'
import { type Reports, stateOf } from './photo-rows'
import { keyOf, shotPlaces } from './shot-places'

/** Photos beside the light that is theirs, in the order they were scanned. */
export interface MatchedPhotos {
  readonly photos: ReadonlyMap<string, OpenPhoto>
  readonly paths: readonly string[]
  /** By path, its place among them. */
  readonly places: ReadonlyMap<string, number>
  /** By place, which of the bodies took it. */
  readonly body: Int32Array
  readonly bodies: readonly string[]
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

/** Matches photos with the shots, wherever the matcher does it. Rejects with the signal's reason once it is given. */
export async function matched(
  photos: ReadonlyMap<string, OpenPhoto>,
  evidence: Evidence,
  matcher: Matcher,
  signal: AbortSignal,
  before: MatchedPhotos,
): Promise<MatchedPhotos> {
  const { shots, timeline, clocks, hand } = evidence
  const { paths, places } = before.photos === photos ? before : await placesOf(photos, signal)
  const facts = await factsOf(photos, evidence, signal)
  const pins = await pinsOf(hand, places, shots)
  signal.throwIfAborted()
  const options = { knownOffsets: clocks, manualOffsets: hand.offsets, pins }
  const columns = await matcher.match({ facts, shots, timeline, options }, signal)
  // What waits to be answered comes before what is made of the answer.
  await letOthersBeHeard(signal)
  const lights = new FoundLights(columns, shots, places)
  const { cameras } = columns
  return { photos, paths, places, cameras, lights, evidence, body: facts.camera, bodies: facts.cameras }
}

/** Pins in pairs of places; one to a shot that the log does not hold is left out. */
async function pinsOf(
  { pins }: Hand,
  places: ReadonlyMap<string, number>,
  shots: readonly ShotLine[],
): Promise<Int32Array> {
  const pairs = new Int32Array(2 * pins.size)
  if (pins.size === 0) return pairs
  let end = 0
  const shotAt = await shotPlaces(shots)
  const breath = new Breath()
  for (const [path, shot] of pins) {
    const place = places.get(path)
    const at = shot === null ? -1 : shotAt.get(keyOf(shot))
    if (place !== undefined && at !== undefined) {
      pairs[end++] = place
      pairs[end++] = at
    }
    if (breath.isDue()) await breath.take()
  }
  return pairs.slice(0, end)
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
  places: new Map(),
  body: new Int32Array(0),
  bodies: [],
  cameras: [],
  lights: new FoundLights(
    matchColumns(factColumns([]), [], [], {
      knownOffsets: new Map(),
      manualOffsets: new Map(),
      pins: new Int32Array(0),
    }),
    [],
    new Map(),
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
export function sureClocks({ body, bodies, cameras, lights }: MatchedPhotos): readonly CameraClock[] {
  const counts = new Uint32Array(bodies.length)
  for (let place = 0; place < body.length; place += 1) {
    const own = body[place] ?? 0
    if (lights.shotConfidence(place) >= sureConfidence) counts[own] = (counts[own] ?? 0) + 1
  }
  const sure = new Map(bodies.map((camera, own) => [camera, counts[own] ?? 0]))
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
): Pick<PhotosSnapshot, 'ready' | 'unsure' | 'withoutLight' | 'written'> {
  const count = { ready: 0, unsure: 0, withoutLight: 0, written: 0 }
  let place = 0
  for (const photo of photos.values()) {
    const report = reports.size === 0 ? undefined : reports.get(photo.path)
    // Nearly all photos: told without making their lights.
    const plain = photo.carries === null && report === undefined
    const state = plain ? lights.stateAt(place) : stateOf(photo, lights.get(photo.path) ?? null, report)
    place++
    if (state === 'ready') count.ready++
    if (state === 'unsure') count.unsure++
    if (state === 'no-light') count.withoutLight++
    if (state === 'written' || state === 'unchanged') count.written++
  }
  return count
}
