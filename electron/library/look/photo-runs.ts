import { basename } from 'node:path'
import type { PhotoRun, RunLight } from '../../../core/api/photos/photo-runs'
import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import type { LightRecord } from '../../../core/light/light-record'
import { lightKey } from '../../../core/light/records/same-light'
import { Breath } from '../../platform/breath'
import { type MatchedPhotos, settledLight } from './matched-photos'
import { clockText, type Reports, stateOf } from './photo-rows'

/** More lights than this are counted, not shown. */
const MOST_LIGHTS = 12

interface Growing {
  readonly id: string
  readonly places: number[]
  readonly lights: Map<string, { record: LightRecord; photos: number }>
  readonly states: Partial<Record<PhotoRow['state'], number>>
  shots: [number, number] | null
  /** Undefined before the first photo, null where they differ. */
  exposureS: number | null | undefined
}

/** A photo alone is no stack. */
const FEWEST = 2

/** The run of a photo: of the light that is sure to be its own, else of the one that was last thought to be. */
const runOf = (found: MatchedPhotos, path: string): string | null =>
  (settledLight(found, path) ?? found.lights.get(path)?.record)?.run?.id ?? null

/** Places in the table of the photos of one run. */
export function placesOfRun(found: MatchedPhotos, id: string): readonly number[] {
  return found.paths.flatMap((path, place) => (runOf(found, path) === id ? [place] : []))
}

/** The runs that the open photos belong to, in the order in which they begin in the table. In slices. */
export async function photoRuns(found: MatchedPhotos, reports: Reports): Promise<readonly PhotoRun[]> {
  const runs = new Map<string, Growing>()
  const breath = new Breath()
  for (const [place, path] of found.paths.entries()) {
    if (breath.isDue()) await breath.take()
    grow(runs, found, reports, place, path)
  }
  return [...runs.values()].flatMap((run) => (run.places.length < FEWEST ? [] : [shown(run, found)]))
}

function grow(
  runs: Map<string, Growing>,
  found: MatchedPhotos,
  reports: Reports,
  place: number,
  path: string,
): void {
  const id = runOf(found, path)
  const photo = id === null ? undefined : found.photos.get(path)
  if (id === null || photo === undefined) return
  const run = runs.get(id) ?? begin(id)
  runs.set(id, run)
  run.places.push(place)
  const light = found.lights.get(path) ?? null
  const state = stateOf(photo, light, reports.get(path))
  run.states[state] = (run.states[state] ?? 0) + 1
  const { exposureS } = photo.head
  run.exposureS = run.exposureS === undefined || run.exposureS === exposureS ? exposureS : null
  const seq = light?.shot?.seq ?? photo.carries?.shot?.seq
  if (seq !== undefined)
    run.shots = run.shots ? [Math.min(run.shots[0], seq), Math.max(run.shots[1], seq)] : [seq, seq]
  const record = settledLight(found, path) ?? light?.record
  if (record === undefined) return
  const key = lightKey(record)
  const known = run.lights.get(key)
  if (known) known.photos++
  else run.lights.set(key, { record, photos: 1 })
}

const begin = (id: string): Growing => ({
  id,
  places: [],
  lights: new Map(),
  states: {},
  shots: null,
  exposureS: undefined,
})

function shown({ id, places, lights, states, shots, exposureS }: Growing, found: MatchedPhotos): PhotoRun {
  const listed: readonly RunLight[] = [...lights.values()].slice(0, MOST_LIGHTS)
  return {
    id,
    rows: ranges(places),
    photos: places.length,
    first: end(found, places[0]),
    last: end(found, places.at(-1)),
    exposureS: exposureS ?? null,
    shots,
    lights: listed,
    differentLights: lights.size,
    states,
  }
}

function end({ paths, photos }: MatchedPhotos, place: number | undefined): PhotoRun['first'] {
  const path = paths[place ?? 0] ?? ''
  const head = photos.get(path)?.head
  return { path, name: basename(path), takenAt: head ? clockText(head.clockMs, head.clockStepMs) : null }
}

function ranges(places: readonly number[]): PhotoRun['rows'] {
  const all: [number, number][] = []
  for (const place of places) {
    const last = all.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else all.push([place, place])
  }
  return all
}
