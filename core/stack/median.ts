/** Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/**
 * What each value should be by its neighbours: a line through so many known ones on either side, by the medians of slopes
 * and heights (Theil 1950, Sen 1968), so that a few that are off do not bend it, and a trend counts at the ends too.
 */
export function neighbourLine(values: readonly (number | null)[], side: number): readonly number[] {
  const all = median(values.flatMap((value) => value ?? [])) ?? 0
  return values.map((_, at) => {
    // At the ends the window is shifted inwards, so that the first are held against as many as the others.
    const from = Math.max(0, Math.min(at - side, values.length - 2 * side - 1))
    const near = values
      .slice(from, from + 2 * side + 1)
      .flatMap((value, k) => (value === null ? [] : [{ x: from + k - at, y: value }]))
    const slopes = near.flatMap((a, k) => near.slice(k + 1).map((b) => (b.y - a.y) / (b.x - a.x)))
    const slope = median(slopes) ?? 0
    return median(near.map(({ x, y }) => y - slope * x)) ?? all
  })
}
