import type { PhotoFacts } from '../photo-facts'

/** One release of one camera: a photo, or the RAW and the JPEG of it. */
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

/** Same place and name but for the ending: IMG_1.CR3 and IMG_1.JPG. Or the same name in two folders with two endings. */
function stemOf(id: string): { readonly stem: string; readonly ending: string } {
  const name = id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0
    ? { stem: name.slice(0, dot).toLowerCase(), ending: name.slice(dot + 1).toLowerCase() }
    : { stem: name.toLowerCase(), ending: '' }
}

/** The last run of digits in the name, for photos whose maker note told no number. */
function numberOf(photo: PhotoFacts): number | null {
  if (photo.fileNumber !== null) return Number.isSafeInteger(photo.fileNumber) ? photo.fileNumber : null
  const digits = /(\d{3,7})\D*$/.exec(stemOf(photo.id).stem)?.[1]
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

export const hasTime = (photo: PhotoFacts): photo is TimedPhoto =>
  photo.takenAt !== null && Number.isFinite(photo.takenAt.localMs)

/** Sorts the numbers of one tick, where 9999 comes before 1. */
function orderInTick(group: Exposure[]): Exposure[] {
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

/** Groups one camera's photos into exposures, in order. */
export function cameraExposures(camera: string, photos: readonly PhotoFacts[]): CameraExposures {
  const timed = photos.filter(hasTime).sort((a, b) => compareText(a.id, b.id))
  const zones = timed.flatMap(({ takenAt }) => takenAt.offsetMinutes ?? [])
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
  const byStem = new Map<string, { photos: TimedPhoto[]; endings: Set<string> }[]>()
  for (const photo of timed) {
    const { stem, ending } = stemOf(photo.id)
    const key = `${stem}|${photo.takenAt.localMs}`
    const groups = byStem.get(key) ?? []
    const twin = groups.find(({ endings }) => !endings.has(ending))
    if (twin) {
      twin.photos.push(photo)
      twin.endings.add(ending)
    } else {
      groups.push({ photos: [photo], endings: new Set([ending]) })
    }
    byStem.set(key, groups)
  }
  const ticks = new Map<number, Exposure[]>()
  for (const groups of byStem.values()) {
    for (const group of groups) {
      const [first] = group.photos
      if (!first) continue
      const zoneMs = zoned ? (first.takenAt.offsetMinutes ?? usual) * 60_000 : 0
      const exposureS = first.exposureS
      const exposure: Exposure = {
        photos: group.photos.map(({ id }) => id),
        localMs: first.takenAt.localMs - zoneMs,
        zoneMs,
        resolutionMs: Math.max(grain, first.takenAt.resolutionMs),
        exposureMs: exposureS !== null && exposureS > 0 && exposureS < 86_400 ? exposureS * 1000 : null,
        number: numberOf(first),
        arrivedMs: first.arrivedMs ?? null,
        level: first.meanLevel ?? null,
      }
      const tick = ticks.get(exposure.localMs)
      if (tick) tick.push(exposure)
      else ticks.set(exposure.localMs, [exposure])
    }
  }
  const exposures = [...ticks.keys()]
    .sort((a, b) => a - b)
    .flatMap((tick) => orderInTick(ticks.get(tick) ?? []))
  return { camera, exposures, numbered: isNumbered(exposures), zoned }
}
