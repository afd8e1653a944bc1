import type { CardGrid } from '../../../core/light/white-balance/card-grid'
import type { CardRegion } from '../../../core/light/white-balance/read-card'

/** The middle, where a card mostly is. */
export function middleOf({ columns, rows }: CardGrid): CardRegion {
  const wide = Math.max(1, Math.round(columns / 3))
  const high = Math.max(1, Math.round(rows / 3))
  return {
    column: Math.floor((columns - wide) / 2),
    row: Math.floor((rows - high) / 2),
    columns: wide,
    rows: high,
  }
}

/** The region between two places in the picture, 0-1 each way; at least a cell. */
export function regionBetween(
  { columns, rows }: CardGrid,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): CardRegion {
  const cell = (place: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(place * count)))
  const [left, right] = [cell(Math.min(from.x, to.x), columns), cell(Math.max(from.x, to.x), columns)]
  const [top, bottom] = [cell(Math.min(from.y, to.y), rows), cell(Math.max(from.y, to.y), rows)]
  return { column: left, row: top, columns: right - left + 1, rows: bottom - top + 1 }
}

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The region after an arrow key: moved by a cell, or with `sized` larger or smaller by one. Null for another key. */
export function regionByKey(
  { columns, rows }: CardGrid,
  region: CardRegion,
  key: string,
  sized: boolean,
): CardRegion | null {
  const step = STEPS[key]
  if (!step) return null
  const [x, y] = step
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
  return sized
    ? {
        ...region,
        columns: within(region.columns + x, 1, columns - region.column),
        rows: within(region.rows + y, 1, rows - region.row),
      }
    : {
        ...region,
        column: within(region.column + x, 0, columns - region.columns),
        row: within(region.row + y, 0, rows - region.rows),
      }
}
