import type { ShotTable } from '../tables/shot-table'

/**
 * Plausibility of how a set of photos begins and ends in the log. A card and a log of one session mostly begin and end
 * together: equal numbers on both sides are no accident, and an evenly spaced run is in step only if they are lined up.
 */
export interface Edges {
  /** By the first shot that has a photo. */
  readonly entry: Float64Array
  /** By the number of shots done with after the last pair: 0 to all. */
  readonly exit: Float64Array
  /** How many sessions the log holds: without an offset, the photos may be of any. */
  readonly sessions: number
  /** What it costs that no shot has a photo: much where the log holds but one session, for then that one was meant. */
  readonly unused: number
}

/** After so long a pause, another session: the card may well hold only one of them. */
const pauseMs = 10 * 60_000
/** One shot of the session left over at an edge; each further one; and the least, where the log was simply longer. */
const leftOver = 0.25
const leftOverOn = 0.7
const longerLog = 0.03

/** The same for the frames of a run: who has photos of it mostly has all of them. */
const cut = 0.1
const cutOn = 0.4
const shortestPart = 0.002

/** Edges for one stream. `free`, by shot: probability that no other camera made it; null: 1 for all. */
export function edgesOf(
  { timeMs, plan }: Pick<ShotTable, 'timeMs' | 'plan'>,
  free: Float64Array | null,
): Edges {
  const shots = timeMs.length
  const entry = new Float64Array(shots)
  const exit = new Float64Array(shots + 1)
  const left = (factor: number, shot: number): number =>
    free ? 1 - (free[shot] ?? 1) * (1 - factor) : factor
  const pauseBefore = (shot: number): boolean =>
    shot <= 0 || shot >= shots || (timeMs[shot] ?? 0) - (timeMs[shot - 1] ?? 0) > pauseMs
  const insideRun = (done: number): boolean =>
    plan !== null && (plan.run[done] ?? -1) >= 0 && plan.run[done] === plan.run[done - 1]
  /** A run is left over as a whole, and counts as one; `part` is what cutting it short here costs beside that. */
  let [whole, part] = [1, 1]
  const costAt = (done: number, leftOut: number): number => {
    if (pauseBefore(done)) [whole, part] = [1, 1]
    else if (insideRun(done)) part = Math.max(shortestPart, part * left(part === 1 ? cut : cutOn, leftOut))
    else {
      whole = Math.max(longerLog, whole * left(whole === 1 ? leftOver : leftOverOn, leftOut))
      part = 1
    }
    return whole * part
  }
  let sessions = 0
  for (let shot = 0; shot < shots; shot += 1) {
    entry[shot] = costAt(shot, shot - 1)
    if (pauseBefore(shot)) sessions += 1
  }
  ;[whole, part] = [1, 1]
  for (let done = shots; done >= 0; done -= 1) exit[done] = costAt(done, done)
  return { entry, exit, sessions: Math.max(1, sessions), unused: sessions > 1 ? 1 : leftOver }
}
