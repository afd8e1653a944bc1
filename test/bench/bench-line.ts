/**
 * One figure of `npm run bench`. A bench is a module `test/bench/NAME.bench.ts` that measures while it is loaded
 * and exports `lines: readonly BenchLine[]`; each runs in a process of its own, built as the app is.
 */
export interface BenchLine {
  /** As in the table of goals: `first write into a JPEG`. */
  readonly name: string
  readonly unit: string
  readonly figure: number
  /** Whether the figure must be at least or at most the goal. */
  readonly better: 'higher' | 'lower'
  readonly goal: number
  /** What the figure is compared with, measured in the same run: `exiftool: 41 files/s`. */
  readonly against: string
}
