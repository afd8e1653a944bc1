import type { Frame } from '../../light/frame'

/** How long the rig takes from an edge to light. */
export interface RigTiming {
  /** From the edge to the first bit: seeing the edge and starting the write. */
  readonly pollUs: number
  /** On the wire, a pixel of four channels. */
  readonly pixelUs: number
  /** The pause that makes the chain show what it got. */
  readonly latchUs: number
}

/**
 * 32 bits of 1.24 µs a pixel and 80 µs of latch (SK6812); 60 µs from edge to first bit is the firmware's goal.
 */
export const usualTiming: RigTiming = { pollUs: 60, pixelUs: 40, latchUs: 80 }

/**
 * The same with the rig's own measurement, where its self-test made one over a wire: the longest way from an edge to the end
 * of a write, less that write. What a pixel takes is the chain's own.
 */
export function measuredTiming(
  latency: { readonly edges: number; readonly mostUs: number; readonly wireUs: number } | null,
): RigTiming {
  return latency && latency.edges > 0
    ? { ...usualTiming, pollUs: Math.max(0, latency.mostUs - latency.wireUs) }
    : usualTiming
}

/** From a change of light wanted to a change of light seen, for so many pixels at the head of the chain; 0 for none. */
export function wireUs(pixels: number, { pixelUs, latchUs }: RigTiming): number {
  return pixels === 0 ? 0 : pixels * pixelUs + latchUs
}

/** Pixels that must be sent to turn one frame into the other: up to the last that differs. */
export function changedPrefix(from: Frame, to: Frame): number {
  let last = Math.max(from.length, to.length) - 1
  while (last >= 0 && (from[last] ?? 0) === (to[last] ?? 0)) last--
  return Math.floor(last / 4) + 1
}
