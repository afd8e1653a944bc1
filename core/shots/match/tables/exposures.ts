import type { PhotoFacts } from '../../photo-facts'
import { orderOf } from './order-of'

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
function grainOf(times: Float64Array, stated: number): number {
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
 * The places of the files of one release: one body cannot give one name to two releases of one second, so RAW and JPEG, and
 * the same file in two folders, get the same shot. A file that was given twice is there once.
 */
function twins(tick: Uint32Array, photos: readonly TimedPhoto[]): readonly (readonly number[])[] {
  const idOf = (place: number): string => photos[place]?.id ?? ''
  const groups = new Map<string, number[]>()
  let before: string | null = null
  for (const place of [...tick].sort((a, b) => compareText(idOf(a), idOf(b)))) {
    const id = idOf(place)
    if (id === before) continue
    before = id
    const stem = stemOf(id)
    const group = groups.get(stem)
    if (group) group.push(place)
    else groups.set(stem, [place])
  }
  return [...groups.values()]
}

function litEvOf({ meanLevel, gainEv }: PhotoFacts): number | null {
  const tells = meanLevel !== undefined && gainEv !== undefined && meanLevel > 0.002 && meanLevel < 0.7
  return tells ? Math.log2(meanLevel) - gainEv : null
}

/** Groups one camera's photos into exposures, in order. */
export function cameraExposures(camera: string, photos: readonly PhotoFacts[]): CameraExposures {
  const timed = photos.filter(hasTime)
  const count = timed.length
  const shownMs = new Float64Array(count)
  const zoneMs = new Float64Array(count).fill(Number.NaN)
  let stated = 1000
  timed.forEach(({ takenAt: { localMs, resolutionMs, offsetMinutes } }, index) => {
    shownMs[index] = localMs
    if (offsetMinutes !== null) zoneMs[index] = offsetMinutes * 60_000
    stated = Math.min(stated, Math.max(1, resolutionMs))
  })
  const grain = grainOf(shownMs, stated)
  const zones = zoneMs.filter((zone) => !Number.isNaN(zone)).sort()
  const zoned = zones.length > 0
  const usual = zones[zones.length >> 1] ?? 0
  for (let index = 0; index < count; index += 1) {
    const zone = zoneMs[index] ?? Number.NaN
    zoneMs[index] = Number.isNaN(zone) ? usual : zone
    shownMs[index] = (shownMs[index] ?? 0) - (zoneMs[index] ?? 0)
  }
  const order = orderOf(shownMs)
  const exposureOf = (group: readonly number[]): Exposure => {
    const place = group[0] ?? 0
    const photo = timed[place]
    if (!photo) throw new Error('expected a photo in every group, got none')
    const { exposureS } = photo
    return {
      photos: group.map((each) => timed[each]?.id ?? ''),
      localMs: shownMs[place] ?? 0,
      zoneMs: zoneMs[place] ?? 0,
      resolutionMs: Math.max(grain, photo.takenAt.resolutionMs),
      exposureMs: exposureS !== null && exposureS > 0 && exposureS < 86_400 ? exposureS * 1000 : null,
      number: numberOf(photo),
      arrivedMs: photo.arrivedMs ?? null,
      level: photo.meanLevel ?? null,
      litEv: litEvOf(photo),
    }
  }
  const exposures: Exposure[] = []
  for (let first = 0; first < count; ) {
    const place = order[first] ?? 0
    let last = first + 1
    while (last < count && shownMs[order[last] ?? 0] === shownMs[place]) last += 1
    if (last === first + 1) exposures.push(exposureOf([place]))
    else {
      const groups = twins(order.subarray(first, last), timed).map(exposureOf)
      for (const exposure of orderInTick(groups)) exposures.push(exposure)
    }
    first = last
  }
  const ordered = orderByNumber(exposures)
  const numbered = isNumbered(ordered)
  return { camera, exposures: numbered ? ordered : exposures, numbered, zoned }
}
