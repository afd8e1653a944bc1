import type { LightRecord } from '../light/light-record'
import { matchPhotos } from './match-photos'
import type { MatchReason } from './match-reason'
import type { CameraClock, KnownOffset, MatchedPair, ShotKey } from './match-result'
import type { PhotoFacts } from './photo-facts'
import type { ShotLine, TimelineLine } from './shot-line'

/** What matching needs of many photos, a column a fact: a few dozen bytes a photo, and quick to hand to a thread. NaN stands for null. */
export interface FactColumns {
  readonly cameras: readonly string[]
  /** By photo, which of the cameras. */
  readonly camera: Int32Array
  readonly localMs: Float64Array
  readonly resolutionMs: Float64Array
  readonly offsetMinutes: Float64Array
  readonly exposureS: Float64Array
  readonly fileNumber: Float64Array
  readonly arrivedMs: Float64Array
  readonly meanLevel: Float64Array
  readonly gainEv: Float64Array
}

/** What matching found, by the place of the photo among those given. */
export interface MatchColumns {
  readonly cameras: readonly CameraClock[]
  readonly via: Uint8Array
  /** Which shot of those given, or which of `timelineLights`; -1 without either. */
  readonly source: Int32Array
  /** 1 where the shot is sure, not only its light. */
  readonly sureShot: Uint8Array
  readonly confidence: Float64Array
  readonly lightConfidence: Float64Array
  /** Which of the reasons. */
  readonly reason: Int32Array
  readonly reasons: readonly MatchReason[]
  readonly timelineLights: readonly LightRecord[]
}

export const VIA = { nothing: 0, shot: 1, timeline: 2 } as const

/** As for `matchPhotos`, photos named by their place. */
export interface ColumnOptions {
  readonly knownOffsets: ReadonlyMap<string, KnownOffset>
  readonly manualOffsets: ReadonlyMap<string, number>
  /** In pairs: which of the photos, and which of the shots is its own or -1 for none. */
  readonly pins: Int32Array
}

/** Names sort as places do. */
const idOf = (place: number): string => String(place).padStart(8, '0')
const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

type Facts = Omit<PhotoFacts, 'id'>

/** Fills the columns photo by photo. */
export class FactWriter {
  readonly #columns: Omit<FactColumns, 'cameras'>
  readonly #cameras = new Map<string, number>()
  #place = 0

  constructor(photos: number) {
    const column = () => new Float64Array(photos).fill(Number.NaN)
    this.#columns = {
      camera: new Int32Array(photos),
      localMs: column(),
      resolutionMs: column(),
      offsetMinutes: column(),
      exposureS: column(),
      fileNumber: column(),
      arrivedMs: column(),
      meanLevel: column(),
      gainEv: column(),
    }
  }

  add({ camera, takenAt, exposureS, fileNumber, arrivedMs, meanLevel, gainEv }: Facts): void {
    const place = this.#place
    const columns = this.#columns
    const number = this.#cameras.get(camera) ?? this.#cameras.size
    if (number === this.#cameras.size) this.#cameras.set(camera, number)
    columns.camera[place] = number
    columns.localMs[place] = takenAt?.localMs ?? Number.NaN
    columns.resolutionMs[place] = takenAt?.resolutionMs ?? Number.NaN
    columns.offsetMinutes[place] = takenAt?.offsetMinutes ?? Number.NaN
    columns.exposureS[place] = exposureS ?? Number.NaN
    columns.fileNumber[place] = fileNumber ?? Number.NaN
    columns.arrivedMs[place] = arrivedMs ?? Number.NaN
    columns.meanLevel[place] = meanLevel ?? Number.NaN
    columns.gainEv[place] = gainEv ?? Number.NaN
    this.#place = place + 1
  }

  columns(): FactColumns {
    return { ...this.#columns, cameras: [...this.#cameras.keys()] }
  }
}

export function factColumns(photos: readonly Facts[]): FactColumns {
  const facts = new FactWriter(photos.length)
  for (const photo of photos) facts.add(photo)
  return facts.columns()
}

function factsAt(columns: FactColumns, place: number): PhotoFacts {
  const localMs = orNull(columns.localMs[place])
  const arrivedMs = orNull(columns.arrivedMs[place])
  const meanLevel = orNull(columns.meanLevel[place])
  const gainEv = orNull(columns.gainEv[place])
  return {
    id: idOf(place),
    camera: columns.cameras[columns.camera[place] ?? 0] ?? '',
    takenAt:
      localMs === null
        ? null
        : {
            localMs,
            resolutionMs: columns.resolutionMs[place] ?? 1000,
            offsetMinutes: orNull(columns.offsetMinutes[place]),
          },
    exposureS: orNull(columns.exposureS[place]),
    fileNumber: orNull(columns.fileNumber[place]),
    ...(arrivedMs === null ? {} : { arrivedMs }),
    ...(meanLevel === null ? {} : { meanLevel }),
    ...(gainEv === null ? {} : { gainEv }),
  }
}

const keyOf = ({ rig, boot, seq }: ShotKey): string => `${rig}/${boot}/${seq}`

/** `matchPhotos`, from columns to columns. */
export function matchColumns(
  columns: FactColumns,
  shots: readonly ShotLine[],
  timeline: readonly TimelineLine[],
  { knownOffsets, manualOffsets, pins }: ColumnOptions,
): MatchColumns {
  const count = columns.camera.length
  const photos = Array.from({ length: count }, (_, place) => factsAt(columns, place))
  const named = new Map<string, ShotKey | null>()
  for (let at = 0; at + 1 < pins.length; at += 2)
    named.set(idOf(pins[at] ?? 0), shots[pins[at + 1] ?? -1] ?? null)
  const found = matchPhotos(photos, shots, timeline, { knownOffsets, manualOffsets, pins: named })
  const places = new Map<string, number>()
  for (const [place, shot] of shots.entries()) places.set(keyOf(shot), place)
  const reasons = numbered<MatchReason>((reason) => JSON.stringify(reason))
  const lights = numbered<LightRecord>((light) => light)
  const made = {
    via: new Uint8Array(count),
    source: new Int32Array(count).fill(-1),
    sureShot: new Uint8Array(count),
    confidence: new Float64Array(count).fill(Number.NaN),
    lightConfidence: new Float64Array(count).fill(Number.NaN),
    reason: new Int32Array(count).fill(-1),
  }
  for (const { photo, reason } of found.unmatchedPhotos) made.reason[Number(photo)] = reasons.of(reason)
  for (const { photo, lightConfidence, reason, light } of found.fromTimeline) {
    const place = Number(photo)
    made.via[place] = VIA.timeline
    made.source[place] = lights.of(light)
    made.lightConfidence[place] = lightConfidence
    made.reason[place] = reasons.of(reason)
  }
  for (const pair of found.pairs) {
    const place = Number(pair.photo)
    made.via[place] = VIA.shot
    made.source[place] = places.get(keyOf(pair)) ?? -1
    made.sureShot[place] = pair.light.shot === null ? 0 : 1
    made.confidence[place] = pair.confidence
    made.lightConfidence[place] = pair.lightConfidence
    made.reason[place] = reasons.of(pair.reason)
  }
  return { cameras: found.cameras, ...made, reasons: reasons.all, timelineLights: lights.all }
}

/** The light of a pair, from its shot: as `matchPhotos` gives it. */
export function lightOfShot({ light, rig, boot, seq, time }: ShotLine, sure: boolean): MatchedPair['light'] {
  const { source, shot: own } = light
  if (sure && source === 'shot' && own?.rig === rig && own.boot === boot && own.seq === seq) return light
  return { ...light, source: 'shot', shot: sure ? { rig, boot, seq, time } : null }
}

/** Numbers what was found, what has one key once: a hundred thousand photos share a few hundred reasons. */
function numbered<T>(keyOf: (value: T) => unknown) {
  const numbers = new Map<unknown, number>()
  const all: T[] = []
  const of = (value: T): number => {
    const key = keyOf(value)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, all.length)
    return all.push(value) - 1
  }
  return { all, of }
}
