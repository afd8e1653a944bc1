import type { Frame } from './frame'

/**
 * A frame on the way from one to another; `share` is 0 at the first and 1 at the second. Drive values are light, and
 * light adds: mixed in proportion, a crossfade between two lights as bright as each other stays as bright all the way.
 */
export function blendFrames(from: Frame, to: Frame, share: number): Frame {
  return to.map((drive, at) => Math.round((from[at] ?? 0) * (1 - share) + drive * share))
}
