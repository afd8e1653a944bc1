/** How often things go missing. Starting values are for an ordinary day; a stream's own are learnt from it. */
export interface Habits {
  /** An exposure has no shot in the log; and the next one too, once one has none. */
  readonly lost: number
  readonly lostOn: number
  /** A shot has no photo and no missing file number (a test flash); and the next one too. */
  readonly stray: number
  readonly strayOn: number
  /** A missing file number was an exposure with a shot; or without. */
  readonly ghostMatched: number
  readonly ghostEmpty: number
  /** The same as `lost` before the first pair and after the last, where card and log may cover different times. */
  readonly edgeLost: number
  readonly edgeLostOn: number
}

export const usualHabits: Habits = {
  lost: 0.05,
  lostOn: 0.6,
  stray: 0.05,
  strayOn: 0.5,
  ghostMatched: 0.8,
  ghostEmpty: 0.2,
  edgeLost: 0.3,
  edgeLostOn: 0.8,
}

export interface Counts {
  readonly exposures: number
  readonly exposuresLost: number
  readonly matched: number
  readonly strays: number
  readonly ghosts: number
  readonly ghostsMatched: number
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** What was counted, leaning on the usual: a short run says little about how often things go missing. */
export function learnHabits(counts: Counts): Habits {
  const lean = 20
  const rate = (events: number, chances: number, usual: number): number =>
    clamp((events + usual * lean) / (chances + lean), 0.01, 0.5)
  const ghostMatched = clamp((counts.ghostsMatched + 4) / (counts.ghosts + 5), 0.2, 0.97)
  return {
    ...usualHabits,
    lost: rate(counts.exposuresLost, counts.exposures, usualHabits.lost),
    stray: rate(counts.strays, counts.matched + counts.strays, usualHabits.stray),
    ghostMatched,
    ghostEmpty: 1 - ghostMatched,
  }
}
