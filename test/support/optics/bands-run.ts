import { measureBands } from '../../../core/optics/measure/bands'
import { rowStrips } from '../../../core/optics/measure/row-strips'
import { type MadeFrame, madeFrame, plainFrame } from '../../core/optics/measure/made-frame'

export interface BandsRow {
  readonly what: string
  readonly frames: number
  readonly counted: number
  /** Of those counted: off by more than 3 % of the truth. */
  readonly wrong: number
  /** Median and largest error of those counted, as shares. */
  readonly medianError: number
  readonly largestError: number
}

const CYCLES = [6.6, 7.4, 11.7, 20.3, 37.2, 55.9, 88.6, 130.4]
const EXPOSURES = [0.3, 0.6, 1.5, 2.5, 6.4]
const FAR_OFF = 0.03

/** Frames of known truth, one thing made worse at a time, and all together. */
const worse: readonly {
  readonly what: string
  readonly made: Partial<MadeFrame>
  readonly quality?: number
}[] = [
  { what: 'plain paper', made: {} },
  { what: 'noise of 5 % a pixel', made: { noise: 0.05 } },
  { what: 'noise of 15 % a pixel', made: { noise: 0.15 } },
  { what: 'corners 1.7 stops darker', made: { vignetting: 0.7 } },
  { what: 'blotches of ±25 %', made: { texture: 0.25 } },
  { what: 'blotches of ±50 %', made: { texture: 0.5 } },
  { what: 'JPEG quality 50', made: {}, quality: 50 },
  { what: 'an LED at 90 % of its drive', made: { duty: 0.9 } },
  { what: 'the rig’s own blink, a change of it left out', made: { duty: 0.5, leftOut: 1 } },
  {
    what: 'noise 5 %, corners, blotches ±25 %, quality 75',
    made: { noise: 0.05, vignetting: 0.5, texture: 0.25 },
    quality: 75,
  },
]

/** `seeds` frames for each number of bands and each exposure. */
export function bandsTable(seeds: number): readonly BandsRow[] {
  const rows = worse.map(({ what, made, quality }, kind) => {
    const errors: number[] = []
    let frames = 0
    for (const cycles of CYCLES) {
      for (const exposurePeriods of EXPOSURES) {
        for (let seed = 1; seed <= seeds; seed++) {
          frames++
          const frame = { ...plainFrame, cycles, exposurePeriods, ...made, seed: seed + 1000 * kind + frames }
          const found = measureBands(rowStrips(madeFrame(frame, quality)))
          if (found.ok) errors.push(Math.abs(found.cycles / cycles - 1))
        }
      }
    }
    return rowOf(what, frames, errors)
  })
  return [...rows, dark(seeds)]
}

/** Frames without bands: each that is counted is wrong. */
function dark(seeds: number): BandsRow {
  let counted = 0
  const frames = seeds * CYCLES.length * EXPOSURES.length
  for (let seed = 1; seed <= frames; seed++) {
    const made = { ...plainFrame, duty: 1, texture: (seed % 5) * 0.12, noise: 0.03, seed: 90_000 + seed }
    if (measureBands(rowStrips(madeFrame(made))).ok) counted++
  }
  return {
    what: 'no bands at all, blotches to ±48 %',
    frames,
    counted,
    wrong: counted,
    medianError: 0,
    largestError: 0,
  }
}

function rowOf(what: string, frames: number, errors: readonly number[]): BandsRow {
  const sorted = [...errors].sort((a, b) => a - b)
  return {
    what,
    frames,
    counted: errors.length,
    wrong: errors.filter((error) => error > FAR_OFF).length,
    medianError: sorted[Math.floor(sorted.length / 2)] ?? 0,
    largestError: sorted.at(-1) ?? 0,
  }
}
