import { basename } from 'node:path'
import type { AxisPhoto, AxisShot, PhotoAxis } from '../../../core/api/photos/axis'
import { sureConfidence } from '../../../core/shots/match-result'
import type { ShotLine } from '../../../core/shots/shot-line'
import { Breath } from '../../platform/breath'
import type { MatchedPhotos } from '../look/matched-photos'
import { keyOf, shotPlaces } from '../look/shot-places'
import type { Hand } from './hand-book'

/** Photos and shots in the order of true time. */
export interface TimeAxis {
  readonly photos: readonly AxisPhoto[]
  readonly shots: readonly AxisShot[]
  /** Photos without a time of their own and without a shot: they have no place. */
  readonly placeless: number
}

const shotAxes = new WeakMap<readonly ShotLine[], Promise<readonly AxisShot[]>>()

/** The shots of a log in order of time; made once for it. */
function shotAxis(log: readonly ShotLine[]): Promise<readonly AxisShot[]> {
  const made = shotAxes.get(log) ?? layShots(log)
  shotAxes.set(log, made)
  return made
}

async function layShots(log: readonly ShotLine[]): Promise<readonly AxisShot[]> {
  const breath = new Breath()
  const shots: AxisShot[] = []
  for (const { rig, boot, seq, time, light } of log) {
    const timeMs = Date.parse(time)
    if (Number.isFinite(timeMs)) shots.push({ key: { rig, boot, seq }, timeMs, frame: light.frame })
    if (breath.isDue()) await breath.take()
  }
  return shots.sort((a, b) => a.timeMs - b.timeMs)
}

/**
 * A photo stands where its camera's clock puts it; without a known clock, where the clock says as it is. Made in slices,
 * between which others are heard, and given whole.
 */
export async function timeAxis(
  { photos, cameras, lights, body, bodies, evidence: { shots: log } }: MatchedPhotos,
  hand: Hand,
): Promise<TimeAxis> {
  const shots = await shotAxis(log)
  const shotAt = await shotPlaces(log)
  const clocks = clocksOf(cameras)
  const breath = new Breath()
  const shown: AxisPhoto[] = []
  let row = -1
  let placeless = 0
  for (const { path, head } of photos.values()) {
    row++
    if (breath.isDue()) await breath.take()
    const light = lights.get(path)
    const pin = hand.pins.get(path)
    const shot = pin === undefined ? (light?.shot ?? null) : pin
    const line = shot === null ? undefined : log[shotAt.get(keyOf(shot)) ?? -1]
    const parsedMs = line === undefined ? Number.NaN : Date.parse(line.time)
    const shotMs = Number.isFinite(parsedMs) ? parsedMs : undefined
    const camera = bodies[body[row] ?? 0] ?? ''
    const trueMs = head.clockMs === null ? shotMs : clocks(camera, head.clockMs, shotMs, hand)
    if (trueMs === undefined) {
      placeless++
      continue
    }
    shown.push({
      row,
      path,
      name: basename(path),
      camera,
      timeMs: trueMs,
      shot: shotMs === undefined ? null : shot,
      sure: light !== undefined && light.lightConfidence >= sureConfidence,
      pinned: pin !== undefined,
    })
  }
  await breath.take()
  shown.sort((a, b) => a.timeMs - b.timeMs || a.row - b.row)
  return { photos: shown, shots, placeless }
}

/** The part of the axis that is in view, thinned evenly where there is more than can be drawn. */
export function partOf(axis: TimeAxis, fromMs: number | null, toMs: number | null, most: number): PhotoAxis {
  const { photos, shots, placeless } = axis
  const ends = [photos[0], shots[0], photos.at(-1), shots.at(-1)].flatMap((each) =>
    each ? [each.timeMs] : [],
  )
  const firstMs = ends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const lastMs = ends.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const [low, high] = [fromMs ?? firstMs, toMs ?? lastMs]
  const seenPhotos = between(photos, low, high)
  const seenShots = between(shots, low, high)
  const step = Math.max(1, Math.ceil(Math.max(seenPhotos.length, seenShots.length) / most))
  return {
    firstMs: ends.length === 0 ? null : firstMs,
    lastMs: ends.length === 0 ? null : lastMs,
    photos: thin(seenPhotos, step),
    shots: thin(seenShots, step),
    oneIn: step,
    placeless,
  }
}

const thin = <T>(all: readonly T[], step: number): readonly T[] =>
  step === 1 ? all : all.filter((_, index) => index % step === 0)

function between<T extends { readonly timeMs: number }>(all: readonly T[], low: number, high: number) {
  return all.slice(firstFrom(all, low), firstFrom(all, high + 1))
}

/** Index of the first entry at a time or later. */
export function firstFrom(all: readonly { readonly timeMs: number }[], timeMs: number): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.timeMs ?? 0) < timeMs) low = middle + 1
    else high = middle
  }
  return low
}

/** True time of a camera's clock reading, by the nearest of its clocks, else by what was typed, else by its own shot. */
function clocksOf(cameras: MatchedPhotos['cameras']) {
  const byCamera = new Map<string, (typeof cameras)[number][]>()
  for (const clock of cameras) byCamera.set(clock.id, [...(byCamera.get(clock.id) ?? []), clock])
  return (camera: string, clockMs: number, shotMs: number | undefined, hand: Hand): number => {
    let best: { readonly timeMs: number; readonly away: number } | null = null
    for (const { offsetS, driftPpm, atUtc } of byCamera.get(camera) ?? []) {
      const at = Date.parse(atUtc)
      const timeMs = clockMs - offsetS * 1000
      const drifted = timeMs - ((timeMs - at) * driftPpm) / 1e6
      const away = shotMs === undefined ? Math.abs(drifted - at) : Math.abs(drifted - shotMs)
      if (best === null || away < best.away) best = { timeMs: drifted, away }
    }
    if (best !== null) return best.timeMs
    const typed = hand.offsets.get(camera)
    return typed === undefined ? (shotMs ?? clockMs) : clockMs - typed * 1000
  }
}
