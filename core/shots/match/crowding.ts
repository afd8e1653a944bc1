import type { Exposure } from './exposures'
import { jitterOf } from './lattice'
import type { ShotTable } from './shot-table'
import type { Segment } from './solve-camera'

/**
 * Where the next shot is too near for the clock to tell, a photo and a shot that are both missing leave no trace, and
 * the answer rests on rates of loss alone. Rates are guesses: doubt counts so many times as much there.
 */
const doubtInBursts = 3

const cautious = (probability: number): number =>
  probability > 0.5 ? Math.max(0.5, 1 - doubtInBursts * (1 - probability)) : probability

/** Takes from beliefs what rests on rates of loss alone. */
export class Crowding {
  readonly #table: ShotTable
  readonly #blurMs: number

  constructor({ solution }: Segment, table: ShotTable) {
    this.#table = table
    this.#blurMs = 2.5 * jitterOf(solution.hypotheses[0]?.scale ?? 1)
  }

  /** Whether the shot beside `shot` on one side could be its exposure's by time. */
  #near(shot: number, other: number, { resolutionMs }: Exposure): boolean {
    const { timeMs, errorMs } = this.#table
    if (other < 0 || other >= timeMs.length) return false
    const apart = Math.abs((timeMs[other] ?? 0) - (timeMs[shot] ?? 0))
    return apart < resolutionMs + this.#blurMs + (errorMs[shot] ?? 0)
  }

  ofShot(shot: number, exposure: Exposure, probability: number): number {
    const near = this.#near(shot, shot - 1, exposure) || this.#near(shot, shot + 1, exposure)
    return near ? cautious(probability) : probability
  }

  /** The same for light: a neighbour of equal light does no harm. */
  ofLight(shot: number, exposure: Exposure, probability: number): number {
    const { light } = this.#table
    const near = [shot - 1, shot + 1].some(
      (other) => light[other] !== light[shot] && this.#near(shot, other, exposure),
    )
    return near ? cautious(probability) : probability
  }
}
