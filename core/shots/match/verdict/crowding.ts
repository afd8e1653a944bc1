import { jitterOf } from '../align/lattice'
import { type Segment, supportOf } from '../solve/solve-camera'
import type { Exposure } from '../tables/exposures'
import type { ShotTable } from '../tables/shot-table'

/**
 * Where the next shot is too near for the clock to tell, a photo and a shot that are both missing leave no trace, and
 * the answer rests on rates of loss alone. Rates are guesses: doubt counts so many times as much there.
 */
const doubtInBursts = 4
/**
 * A handful of photos cannot tell those rates either, and where several cameras share a rig, a shot may be another's
 * whose photo is gone.
 */
const doubtInGuesses = 3
/** So many photos that have shots are no handful. */
const handful = 12

const cautious = (probability: number, doubt: number): number =>
  probability > 0.5 ? Math.max(0.5, 1 - doubt * (1 - probability)) : probability

/** Takes from beliefs what rests on rates of loss alone. */
export class Crowding {
  readonly #table: ShotTable
  readonly #blurMs: number
  /** Everywhere. */
  readonly #doubtful: boolean

  constructor(segment: Segment, table: ShotTable, cameras: number) {
    this.#table = table
    this.#blurMs = 2.5 * jitterOf(segment.solution.hypotheses[0]?.scale ?? 1)
    this.#doubtful = cameras > 1 || supportOf(segment) < handful
  }

  /** Whether the shot beside `shot` on one side could be its exposure's by time. */
  #near(shot: number, other: number, { resolutionMs }: Exposure): boolean {
    const { timeMs, errorMs } = this.#table
    if (other < 0 || other >= timeMs.length) return false
    const apart = Math.abs((timeMs[other] ?? 0) - (timeMs[shot] ?? 0))
    return apart < resolutionMs + this.#blurMs + (errorMs[shot] ?? 0)
  }

  #differs(shot: number, other: number): boolean {
    const { light } = this.#table
    return light[other] !== undefined && light[other] !== light[shot]
  }

  ofShot(shot: number, exposure: Exposure, probability: number): number {
    const near = this.#near(shot, shot - 1, exposure) || this.#near(shot, shot + 1, exposure)
    return cautious(probability, near ? doubtInBursts : this.#doubtful ? doubtInGuesses : 1)
  }

  /** The same for light: a neighbour of equal light does no harm. */
  ofLight(shot: number, exposure: Exposure, probability: number): number {
    const before = this.#differs(shot, shot - 1)
    const after = this.#differs(shot, shot + 1)
    const near =
      (before && this.#near(shot, shot - 1, exposure)) || (after && this.#near(shot, shot + 1, exposure))
    const doubtful = this.#doubtful && (before || after)
    return cautious(probability, near ? doubtInBursts : doubtful ? doubtInGuesses : 1)
  }
}
