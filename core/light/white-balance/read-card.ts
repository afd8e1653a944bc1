import { fail, ok, type Result } from '../../result'
import { type CctDuv, cctDuvToXy, xyToCctDuv } from '../mixing/cct'
import { type Xyz, xyToXyz, xyzToXy } from '../mixing/chromaticity'
import { daylightWhite } from '../mixing/daylight'
import { type LinearRgb, linearRgbToXyz } from '../mixing/srgb'
import { adaptWhite } from './adapt-white'
import type { CardCell, CardGrid } from './card-grid'

/** Whole cells of a grid: `column` and `row` of the first, and how many. */
export interface CardRegion {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

export interface CardReading {
  /** Factors on linear red, green and blue that make the card grey in that photo; green is 1. */
  readonly rgb: LinearRgb
  readonly white: CctDuv
}

/** Why a region says nothing of a white. */
export type CardProblem = 'clipped' | 'dark' | 'uneven' | 'no-white'

/** So few full pixels are glints. */
const GLINTS = 0.005
/** Below this linear light (a byte of about 48) the steps of 8 bits are a per cent and more. */
const DARK = 0.03
/** A card under a macro light is not lit evenly, but it is of one colour. */
const MOST_COLOUR_SPREAD = 0.12
const MOST_LIGHT_SPREAD = 0.6

const D65: Xyz = linearRgbToXyz([1, 1, 1])

/**
 * The white that lit a grey card, from a photo whose camera was set to a white balance of `setKelvin` (on the daylight
 * locus, below 4000 K on the black body's): that white came out as sRGB's own, and what the card is off by, carried
 * back to it by Bradford adaptation, is the light.
 */
export function readCard(
  grid: CardGrid,
  region: CardRegion,
  setKelvin: number,
): Result<CardReading, CardProblem> {
  const cells = cellsOf(grid, region)
  if (mean(cells.map(({ clipped }) => clipped)) > GLINTS) return fail('clipped')
  const [r, g, b] = [0, 1, 2].map((channel) => mean(cells.map(({ rgb }) => rgb[channel] ?? 0)))
  if (!r || !g || !b || Math.max(r, g, b) < DARK) return fail('dark')
  const red = cells.map(({ rgb }) => rgb[0] / rgb[1])
  const blue = cells.map(({ rgb }) => rgb[2] / rgb[1])
  const spread = Math.max(spreadOf(red), spreadOf(blue))
  if (spread > MOST_COLOUR_SPREAD || spreadOf(cells.map(({ rgb }) => rgb[1])) > MOST_LIGHT_SPREAD)
    return fail('uneven')
  const set = xyToXyz(cctDuvToXy(daylightWhite(setKelvin)), 1)
  const xy = xyzToXy(adaptWhite(linearRgbToXyz([r, g, b]), D65, set))
  const white = xy && xyToCctDuv(xy)
  return white ? ok({ rgb: [g / r, 1, g / b], white }) : fail('no-white')
}

/** The cells of a region that lie within the grid. */
function cellsOf({ columns, rows, cells }: CardGrid, region: CardRegion): readonly CardCell[] {
  const within: CardCell[] = []
  for (let row = region.row; row < Math.min(rows, region.row + region.rows); row++) {
    within.push(
      ...cells.slice(
        row * columns + region.column,
        row * columns + Math.min(columns, region.column + region.columns),
      ),
    )
  }
  return within
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Standard deviation against the mean; infinite where a value is none. */
function spreadOf(values: readonly number[]): number {
  const middle = mean(values)
  const spread = Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) / middle
  return Number.isFinite(spread) ? spread : Number.POSITIVE_INFINITY
}
