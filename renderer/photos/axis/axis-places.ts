import type { Span } from './axis-scale'

/** Where things stand in the drawing, in CSS pixels from its top. */
export const HEIGHT = 128
export const PHOTO_TOP = 20
export const PHOTO_BOTTOM = 46
export const SHOT_TOP = 92
export const SHOT_BOTTOM = 104
const SIDE = 12

export const xOf = (timeMs: number, { fromMs, toMs }: Span, width: number): number =>
  SIDE + ((timeMs - fromMs) / (toMs - fromMs)) * (width - 2 * SIDE)

export const timeAt = (x: number, { fromMs, toMs }: Span, width: number): number =>
  fromMs + ((x - SIDE) / (width - 2 * SIDE)) * (toMs - fromMs)

/** The entry nearest to a place, if it is near enough. */
export function nearest<T extends { readonly timeMs: number }>(
  all: readonly T[],
  x: number,
  span: Span,
  width: number,
  withinPx: number,
): T | null {
  let best: { readonly entry: T; readonly away: number } | null = null
  for (const entry of all) {
    const away = Math.abs(xOf(entry.timeMs, span, width) - x)
    if (away <= withinPx && (best === null || away < best.away)) best = { entry, away }
  }
  return best?.entry ?? null
}
