import type { Picture } from '../../optics/measure/row-strips'
import { decodeSrgb, type LinearRgb } from '../mixing/srgb'

const COLUMNS = 24
const ROWS = 16
/** A channel this near to its end may have lost light. */
const CLIPPED = 254

/** A photo in a few hundred cells, row by row from the top: enough to choose a grey card in it. */
export interface CardGrid {
  readonly columns: number
  readonly rows: number
  readonly cells: readonly CardCell[]
}

export interface CardCell {
  /** Mean linear light, 0-1 a channel. */
  readonly rgb: LinearRgb
  /** The share of its pixels with a channel that is full. */
  readonly clipped: number
}

const linear = Float64Array.from({ length: 256 }, (_, value) => decodeSrgb(value / 255))

/** The picture must be at least as large as the grid, in pixels; a smaller one has a cell a pixel. */
export function cardGrid({ width, height, data }: Picture): CardGrid {
  const columns = Math.min(COLUMNS, width)
  const rows = Math.min(ROWS, height)
  const sums = new Float64Array(columns * rows * 5)
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height)
    for (let x = 0; x < width; x++) {
      const cell = 5 * (row * columns + Math.floor((x * columns) / width))
      const at = 4 * (y * width + x)
      let full = 0
      for (let channel = 0; channel < 3; channel++) {
        const value = data[at + channel] ?? 0
        sums[cell + channel] = (sums[cell + channel] ?? 0) + (linear[value] ?? 0)
        if (value >= CLIPPED) full = 1
      }
      sums[cell + 3] = (sums[cell + 3] ?? 0) + full
      sums[cell + 4] = (sums[cell + 4] ?? 0) + 1
    }
  }
  const cells = Array.from({ length: columns * rows }, (_, index): CardCell => {
    const [r = 0, g = 0, b = 0, full = 0, count = 1] = sums.subarray(index * 5, index * 5 + 5)
    return { rgb: [r / count, g / count, b / count], clipped: full / count }
  })
  return { columns, rows, cells }
}
