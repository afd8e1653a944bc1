/** How often things go missing. Starting values are for an ordinary day; a stream's own are learnt from it. */
export interface Habits {
  /** An exposure has no shot in the log: where the log shows no gap; where it does; and the next one too. */
  readonly lost: number
  readonly lostInGap: number
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
  lostInGap: 0.7,
  lostOn: 0.3,
  stray: 0.05,
  strayOn: 0.3,
  ghostMatched: 0.8,
  ghostEmpty: 0.2,
  edgeLost: 0.06,
  edgeLostOn: 0.8,
}

export interface Counts {
  readonly exposures: number
  /** Exposures without a shot where the log shows no gap; where it does; and those that follow another one. */
  readonly lost: number
  readonly lostInGap: number
  readonly lostOn: number
  readonly gaps: number
  readonly matched: number
  readonly strays: number
  /** Strays that follow another one. */
  readonly strayOn: number
  readonly ghosts: number
  readonly ghostsMatched: number
}

/** What was counted, leaning on the usual: a short run says little about how often things go missing. */
export function learnHabits(counts: Counts): Habits {
  const rate = (events: number, chances: number, usual: number, lean: number): number =>
    Math.min(0.95, Math.max(0.004, (events + usual * lean) / (chances + lean)))
  const { lost, lostInGap, lostOn, stray, strayOn, ghostMatched } = usualHabits
  const matchedGhosts = rate(counts.ghostsMatched, counts.ghosts, ghostMatched, 5)
  return {
    ...usualHabits,
    lost: Math.min(0.5, rate(counts.lost, counts.exposures, lost, 10)),
    lostInGap: rate(counts.lostInGap, counts.gaps, lostInGap, 5),
    lostOn: rate(counts.lostOn, counts.lost + counts.lostInGap, lostOn, 4),
    stray: Math.min(0.5, rate(counts.strays, counts.matched + counts.strays, stray, 10)),
    strayOn: rate(counts.strayOn, counts.strays, strayOn, 4),
    ghostMatched: matchedGhosts,
    ghostEmpty: 1 - matchedGhosts,
  }
}
