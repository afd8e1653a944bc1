import { usualRadiusMm } from './layouts'
import type { LayoutChoice, RingPart } from './rig-settings'

/** Boards one can buy, by how many pixels they have. A name is a shape and numbers, the same in every language. */
export interface UsualLayout {
  readonly name: string
  readonly pixels: number
  readonly choice: LayoutChoice
}

const ring = (pixels: number): UsualLayout => ({
  name: `ring-${pixels}`,
  pixels,
  choice: { shape: 'ring', radiusMm: rounded(usualRadiusMm(pixels)), startDeg: 0, clockwise: true },
})
const panel = (columns: number, rows: number): UsualLayout => ({
  name: `panel-${columns}x${rows}`,
  pixels: columns * rows,
  choice: { shape: 'panel', columns, pitchMm: 8.5, serpentine: false },
})
const rings = (...pixels: readonly number[]): UsualLayout => ({
  name: `rings-${pixels.join('-')}`,
  pixels: pixels.reduce((sum, count) => sum + count, 0),
  choice: { shape: 'rings', rings: pixels.map(ringOf) },
})

const rounded = (mm: number) => Math.round(mm * 10) / 10
const ringOf = (pixels: number): RingPart => ({
  pixels,
  radiusMm: pixels === 1 ? 0 : rounded(usualRadiusMm(pixels)),
  startDeg: 0,
  clockwise: true,
  zMm: 0,
})

/** The seven of a jewel are one in the middle and six around it; sets of rings are wired from the outside in. */
export const USUAL_LAYOUTS: readonly UsualLayout[] = [
  rings(1, 6),
  ring(7),
  ring(12),
  ring(16),
  ring(24),
  ring(60),
  panel(8, 4),
  panel(4, 8),
  panel(8, 8),
  rings(24, 16),
  rings(24, 12),
  rings(32, 24, 16, 12, 8, 1),
]

/** Rings to begin with on a chain of any length: a known set, else two thirds of it outside and the rest within. */
export function firstRings(pixels: number): readonly RingPart[] {
  for (const usual of USUAL_LAYOUTS) {
    if (usual.pixels === pixels && usual.choice.shape === 'rings') return usual.choice.rings
  }
  const outer = Math.ceil((pixels * 2) / 3)
  return outer === pixels ? [ringOf(pixels)] : [ringOf(outer), ringOf(pixels - outer)]
}
