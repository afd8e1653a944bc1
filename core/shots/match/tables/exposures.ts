import type { PhotoFacts } from '../../photo-facts'

/** One release of one camera: a photo, the RAW and the JPEG of it, or copies of one file. */
export interface Exposure {
  readonly photos: readonly string[]
  /** Wall clock with OffsetTimeOriginal taken off where the camera writes one, in ms. */
  readonly localMs: number
  /** What was taken off. */
  readonly zoneMs: number
  readonly resolutionMs: number
  readonly exposureMs: number | null
  readonly number: number | null
  readonly arrivedMs: number | null
  readonly level: number | null
  /** Stops of light that the picture tells of, without what ISO and aperture made of it; null for black and white ones. */
  readonly litEv: number | null
}

export interface CameraExposures {
  readonly camera: string
  /** In order of time, then of file number. */
  readonly exposures: readonly Exposure[]
  /** File numbers follow the order of time, so gaps in them mean something. */
  readonly numbered: boolean
  /** The camera writes OffsetTimeOriginal. */
  readonly zoned: boolean
}

/** A file's name without folder and ending: IMG_1 of card/IMG_1.CR3. */
function stemOf(id: string): string {
  const name = id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return (dot > 0 ? name.slice(0, dot) : name).toLowerCase()
}

/** The last run of digits in the name, for photos whose maker note told no number. */
function numberOf(photo: PhotoFacts): number | null {
  if (photo.fileNumber !== null) return Number.isSafeInteger(photo.fileNumber) ? photo.fileNumber : null
  const digits = /(\d{3,7})\D*$/.exec(stemOf(photo.id))?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Bodies that count no sub-seconds often write `00`: the grain found in the times is what counts. */
function grainOf(times: readonly number[], stated: number): number {
  if (times.length < 5) return stated
  for (const grain of [1000, 100, 10]) {
    if (grain > stated && times.every((time) => time % grain === 0)) return grain
  }
  return stated
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type TimedPhoto = PhotoFacts & { readonly takenAt: NonNullable<PhotoFacts['takenAt']> }

/** Years 1900 to 2200: what lies outside is no time that a camera took. */
const earliestMs = Date.UTC(1900)
const latestMs = Date.UTC(2200)

export const hasTime = (photo: PhotoFacts): photo is TimedPhoto =>
  photo.takenAt !== null && photo.takenAt.localMs >= earliestMs && photo.takenAt.localMs <= latestMs

/** Sorts the numbers of one tick, where 9999 comes before 1. */
function orderInTick(group: Exposure[]): Exposure[] {
  if (group.length === 1) return group
  const numbers = group.flatMap(({ number }) => number ?? [])
  const wraps = numbers.some((number) => number > 9000) && numbers.some((number) => number < 1000)
  const rank = ({ number }: Exposure): number =>
    number === null ? Number.MAX_VALUE : wraps && number < 1000 ? number + 9999 : number
  return group.sort((a, b) => rank(a) - rank(b) || compareText(a.photos[0] ?? '', b.photos[0] ?? ''))
}

/** Steps from one file number to the next, over the wrap from 9999 to 1. Null where a number is missing. */
export function numberStep(from: Exposure, to: Exposure): number | null {
  if (from.number === null || to.number === null) return null
  const step = to.number - from.number
  return step < -9000 ? step + 9999 : step
}

/** Times less apart than this may be out of order: the lag between release and time stamp varies that much. */
const jitterMs = 250

/** Where file numbers follow the photos, they also put right what jitter has put out of order. */
function orderByNumber(exposures: readonly Exposure[]): readonly Exposure[] {
  const ordered: Exposure[] = []
  for (const exposure of exposures) {
    let at = ordered.length
    for (; at > 0; at -= 1) {
      const before = ordered[at - 1]
      const step = before ? numberStep(before, exposure) : null
      if (!before || step === null || step >= 0 || step < -50) break
      if (exposure.localMs - before.localMs > jitterMs) break
    }
    if (at === ordered.length) ordered.push(exposure)
    else ordered.splice(at, 0, exposure)
  }
  return ordered
}

function isNumbered(exposures: readonly Exposure[]): boolean {
  let steps = 0
  let good = 0
  for (let index = 1; index < exposures.length; index += 1) {
    const [from, to] = [exposures[index - 1], exposures[index]]
    const step = from && to ? numberStep(from, to) : null
    steps += 1
    if (step !== null && step >= 1 && step <= 200) good += 1
  }
  return steps > 0 && good >= 0.8 * steps
}

/**
 * The files of one release: one body cannot give one name to two releases of one second, so RAW and JPEG, and the same
 * file in two folders, get the same shot.
 */
function twins(photos: readonly TimedPhoto[]): readonly (readonly TimedPhoto[])[] {
  if (photos.length === 1) return [photos]
  const groups = new Map<string, TimedPhoto[]>()
  for (const photo of [...photos].sort((a, b) => compareText(a.id, b.id))) {
    const stem = stemOf(photo.id)
    const group = groups.get(stem)
    if (group) group.push(photo)
    else groups.set(stem, [photo])
  }
  return [...groups.values()]
}

/** The indexes of values in ascending order, those of equal values in their own. */
function orderOf(values: Float64Array): Uint32Array {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY)
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY)
  const { length } = values
  if ((most - least + 1) * length < Number.MAX_SAFE_INTEGER && values.every(Number.isInteger)) {
    // Value and index in one number: plain numbers are sorted many times as fast as by a function.
    const packed = values.map((value, index) => (value - least) * length + index).sort()
    return Uint32Array.from(packed, (each) => each % length)
  }
  return Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
}

function litEvOf({ meanLevel, gainEv }: PhotoFacts): number | null {
  const tells = meanLevel !== undefined && gainEv !== undefined && meanLevel > 0.002 && meanLevel < 0.7
  return tells ? Math.log2(meanLevel) - gainEv : null
}

/** Groups one camera's photos into exposures, in order. */
export function cameraExposures(camera: string, photos: readonly PhotoFacts[]): CameraExposures {
  const timed = photos.filter(hasTime)
  const zones: number[] = []
  for (const { takenAt } of timed) if (takenAt.offsetMinutes !== null) zones.push(takenAt.offsetMinutes)
  const zoned = zones.length > 0
  const usual = zones.sort((a, b) => a - b)[zones.length >> 1] ?? 0
  const stated = timed.reduce(
    (least, { takenAt }) => Math.min(least, Math.max(1, takenAt.resolutionMs)),
    1000,
  )
  const grain = grainOf(
    timed.map(({ takenAt }) => takenAt.localMs),
    stated,
  )
  const zoneOf = ({ takenAt }: TimedPhoto): number => (zoned ? (takenAt.offsetMinutes ?? usual) * 60_000 : 0)
  const shownMs = Float64Array.from(timed, (photo) => photo.takenAt.localMs - zoneOf(photo))
  const order = orderOf(shownMs)
  const exposureOf = (localMs: number, group: readonly TimedPhoto[]): Exposure => {
    const [first] = group
    if (!first) throw new Error('expected a photo in every group, got none')
    const { exposureS } = first
    return {
      photos: group.map(({ id }) => id),
      localMs,
      zoneMs: zoneOf(first),
      resolutionMs: Math.max(grain, first.takenAt.resolutionMs),
      exposureMs: exposureS !== null && exposureS > 0 && exposureS < 86_400 ? exposureS * 1000 : null,
      number: numberOf(first),
      arrivedMs: first.arrivedMs ?? null,
      level: first.meanLevel ?? null,
      litEv: litEvOf(first),
    }
  }
  const exposures: Exposure[] = []
  for (let first = 0; first < order.length; ) {
    const localMs = shownMs[order[first] ?? 0] ?? 0
    let last = first + 1
    while (last < order.length && shownMs[order[last] ?? 0] === localMs) last += 1
    const tick: TimedPhoto[] = []
    for (const index of order.subarray(first, last)) {
      const photo = timed[index]
      if (photo) tick.push(photo)
    }
    if (tick.length === 1) exposures.push(exposureOf(localMs, tick))
    else {
      const groups = twins(tick).map((group) => exposureOf(localMs, group))
      for (const exposure of orderInTick(groups)) exposures.push(exposure)
    }
    first = last
  }
  const ordered = orderByNumber(exposures)
  const numbered = isNumbered(ordered)
  return { camera, exposures: numbered ? ordered : exposures, numbered, zoned }
}
