import { type Layout, type PixelPlace, ringLayout } from './layout'

/** A straight strip of pixels, left to right, `pitchMm` apart (16.7: 60 a metre), `offsetMm` above the lens axis. */
export function stripLayout(count: number, options: { pitchMm?: number; offsetMm?: number } = {}): Layout {
  const { pitchMm = 1000 / 60, offsetMm = 40 } = options
  const places = Array.from({ length: count }, (_, index) => ({
    x: (index - (count - 1) / 2) * pitchMm,
    y: offsetMm,
    z: 0,
  }))
  return { name: `strip-${count}`, shape: 'strip', places }
}

/**
 * A panel of `columns` × `rows`, chain from the top left. `serpentine` turns round at the end of every row; the
 * common 8×8 and 4×8 boards begin every row at the left.
 */
export function panelLayout(
  columns: number,
  rows: number,
  options: { pitchMm?: number; serpentine?: boolean } = {},
): Layout {
  const { pitchMm = 8.5, serpentine = false } = options
  const places = Array.from({ length: columns * rows }, (_, index) => {
    const row = Math.floor(index / columns)
    const along = index % columns
    const column = serpentine && row % 2 === 1 ? columns - 1 - along : along
    return { x: (column - (columns - 1) / 2) * pitchMm, y: ((rows - 1) / 2 - row) * pitchMm, z: 0 }
  })
  return { name: `panel-${columns}x${rows}`, shape: 'panel', places }
}

interface Ring {
  readonly pixels: number
  readonly radiusMm: number
  readonly startDeg: number
  readonly clockwise: boolean
  readonly zMm: number
}

/** Several rings on one chain, in its order. */
export function ringsLayout(rings: readonly Ring[]): Layout {
  const places = rings.flatMap(({ pixels, zMm, ...ring }) =>
    ringLayout(pixels, ring).places.map((place) => ({ ...place, z: zMm })),
  )
  return { name: `rings-${rings.map(({ pixels }) => pixels).join('-')}`, shape: 'custom', places }
}

/** Pixels wherever they were measured, in chain order. */
export function customLayout(name: string, places: readonly PixelPlace[]): Layout {
  return { name, shape: 'custom', places: [...places] }
}

/** The spacing of the common 24-pixel ring; rings of other sizes are built about as close. */
const RING_PITCH_MM = (2 * Math.PI * 33) / 24

/** The radius of a ring of so many pixels, spaced as on the common ones. */
export const usualRadiusMm = (pixels: number) => (pixels * RING_PITCH_MM) / (2 * Math.PI)

/** The likeliest layout of a chain of this length: panels of 32 and 64 pixels, else a ring. */
export function layoutFor(pixelCount: number): Layout {
  if (pixelCount === 64) return panelLayout(8, 8)
  if (pixelCount === 32) return panelLayout(8, 4)
  return ringLayout(pixelCount, { radiusMm: usualRadiusMm(pixelCount) })
}
