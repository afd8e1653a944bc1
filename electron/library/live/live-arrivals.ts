import { cameraOf } from '../look/matching-facts'
import type { OpenPhoto } from '../look/open-photos'

/** Files of a tethered camera come within seconds of their exposure, more or less alike. */
const LIVE_SPREAD_MS = 20_000

/**
 * The arrivals that are evidence of when a photo was taken. A card that was copied into a watched folder arrives too,
 * but long after the exposures and in its own rhythm: then the arrivals of that camera say nothing.
 */
export function liveArrivals(
  photos: ReadonlyMap<string, OpenPhoto>,
  arrivals: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const spans = new Map<string, { readonly low: number; readonly high: number }>()
  for (const [path, arrivedMs] of arrivals) {
    const head = photos.get(path)?.head
    if (head === undefined || head.clockMs === null) continue
    const camera = cameraOf(head)
    const late = arrivedMs - head.clockMs
    const { low = late, high = late } = spans.get(camera) ?? {}
    spans.set(camera, { low: Math.min(low, late), high: Math.max(high, late) })
  }
  const isLive = (path: string): boolean => {
    const head = photos.get(path)?.head
    const span = head && spans.get(cameraOf(head))
    return span !== undefined && span.high - span.low <= LIVE_SPREAD_MS
  }
  return new Map([...arrivals].filter(([path]) => isLive(path)))
}
