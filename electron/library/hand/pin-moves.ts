import type { ShotKey } from '../../../core/shots/match-result'
import { firstFrom, keyOf, type TimeAxis } from './time-axis'

/** Where a photo is moved: to a shot, by one shot, to none; or the matching decides again. */
export type PinTarget = ShotKey | 'previous' | 'next' | 'none' | 'free'

/** The shot a photo is moved to: null for none, undefined where the matching decides, or where there is no such shot. */
export function targetOf(axis: TimeAxis, path: string, to: PinTarget): ShotKey | null | undefined {
  if (to === 'free') return undefined
  if (to === 'none') return null
  if (typeof to !== 'string') return to
  const photo = axis.photos.find((each) => each.path === path)
  if (!photo) return undefined
  const by = to === 'next' ? 1 : -1
  const { shot, timeMs } = photo
  if (shot !== null) {
    const at = axis.shots.findIndex(({ key }) => keyOf(key) === keyOf(shot))
    return axis.shots[at + by]?.key
  }
  const after = firstFrom(axis.shots, timeMs)
  return axis.shots[by === 1 ? after : after - 1]?.key
}

/** Every photo that has a shot, moved by one shot; one that would leave the log has none. */
export function shifted(
  axis: TimeAxis,
  camera: string | null,
  by: 1 | -1,
): ReadonlyMap<string, ShotKey | null> {
  const place = new Map(axis.shots.map(({ key }, index) => [keyOf(key), index]))
  const moves = new Map<string, ShotKey | null>()
  for (const { path, shot, camera: own } of axis.photos) {
    const at = shot === null ? undefined : place.get(keyOf(shot))
    if (at === undefined || (camera !== null && own !== camera)) continue
    moves.set(path, axis.shots[at + by]?.key ?? null)
  }
  return moves
}
