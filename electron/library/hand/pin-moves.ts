import type { ShotKey } from '../../../core/shots/match-result'
import { Breath } from '../../platform/breath'
import { keyOf } from '../look/shot-places'
import type { Hand } from './hand-book'
import { firstFrom, type TimeAxis } from './time-axis'

/** Where a photo is moved: to a shot, by one shot, to none; or the matching decides again. */
export type PinTarget = ShotKey | 'previous' | 'next' | 'none' | 'free'

/** The shot after or before the one a photo has or is near; undefined where there is none. */
export function besideOf(axis: TimeAxis, path: string, to: 'previous' | 'next'): ShotKey | undefined {
  const photo = axis.photos.find((each) => each.path === path)
  if (!photo) return undefined
  const by = to === 'next' ? 1 : -1
  const { shot, timeMs } = photo
  if (shot !== null) {
    const { rig, boot, seq } = shot
    const at = axis.shots.findIndex(({ key }) => key.seq === seq && key.boot === boot && key.rig === rig)
    return axis.shots[at + by]?.key
  }
  const after = firstFrom(axis.shots, timeMs)
  return axis.shots[by === 1 ? after : after - 1]?.key
}

/** Pins with some of them changed; undefined lets the matching decide again. A copy, made in slices. */
export async function pinsWith(
  pins: Hand['pins'],
  changes: ReadonlyMap<string, ShotKey | null | undefined>,
): Promise<Hand['pins']> {
  const breath = new Breath()
  const made = new Map<string, ShotKey | null>()
  for (const [path, shot] of pins) {
    made.set(path, shot)
    if (breath.isDue()) await breath.take()
  }
  for (const [path, shot] of changes) {
    if (shot === undefined) made.delete(path)
    else made.set(path, shot)
    if (breath.isDue()) await breath.take()
  }
  return made
}

/** Every photo that has a shot, moved by one shot; one that would leave the log has none. In slices. */
export async function shifted(
  axis: TimeAxis,
  camera: string | null,
  by: 1 | -1,
): Promise<ReadonlyMap<string, ShotKey | null>> {
  const breath = new Breath()
  const place = new Map<string, number>()
  for (const [index, { key }] of axis.shots.entries()) {
    place.set(keyOf(key), index)
    if (breath.isDue()) await breath.take()
  }
  const moves = new Map<string, ShotKey | null>()
  for (const { path, shot, camera: own } of axis.photos) {
    if (breath.isDue()) await breath.take()
    const at = shot === null ? undefined : place.get(keyOf(shot))
    if (at === undefined || (camera !== null && own !== camera)) continue
    moves.set(path, axis.shots[at + by]?.key ?? null)
  }
  return moves
}
