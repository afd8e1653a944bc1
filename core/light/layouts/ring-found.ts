import type { LayoutChoice } from './rig-settings'

export type RingChoice = Extract<LayoutChoice, { shape: 'ring' }>

const within = (deg: number) => ((deg % 360) + 360) % 360
/** The shorter way between two directions. */
const apart = (a: number, b: number) => Math.min(within(a - b), within(b - a))

/**
 * A ring after one of its pixels was seen to shine at `seenDeg`, clockwise from the top as seen from behind the
 * camera. Pixel 0 says where the chain begins; any other which way it runs. Halfway round both ways are the same, so
 * such a pixel changes nothing.
 */
export function ringFoundBy(ring: RingChoice, pixels: number, pixel: number, seenDeg: number): RingChoice {
  if (pixel === 0) return { ...ring, startDeg: within(seenDeg) }
  const turn = (pixel * 360) / pixels
  const right = apart(ring.startDeg + turn, seenDeg)
  const left = apart(ring.startDeg - turn, seenDeg)
  return Math.abs(right - left) < 1e-6 ? ring : { ...ring, clockwise: right < left }
}
