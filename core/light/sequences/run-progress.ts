import { placeInRun, type Run, type RunPlace, shotsOf, shotsOfRound, whereInRun } from './sequence'

/** What has been seen of a run so far: how often each of its shots came, by their place in it, from 1. */
export type SeenShots = ReadonlyMap<number, number>

/** How often each shot of the run was seen, in order; round after round, as far as it has come, where it has no end. */
export function seenInOrder({ sequence }: Run, seen: SeenShots): readonly number[] {
  const perRound = shotsOfRound(sequence)
  const furthest = Math.max(0, ...seen.keys())
  const rounds = sequence.loop ? Math.max(1, Math.ceil(furthest / perRound)) : sequence.rounds
  return Array.from({ length: perRound * rounds }, (_, at) => seen.get(at + 1) ?? 0)
}

/**
 * The round of the next shot, where the rig says only its step and shot: the first one from where the run was last started, or from
 * the last shot since then on.
 */
export function roundOfNext(
  { sequence, from, round }: Run,
  next: Pick<RunPlace, 'step' | 'shot'>,
  lastPlace: number | null,
): number {
  if (!sequence.loop && sequence.rounds === 1) return 1
  const begun = placeInRun(sequence, { round, step: from, shot: 1 })
  const atLeast = lastPlace === null ? begun : lastPlace + 1
  const inRound = placeInRun(sequence, { round: 1, ...next })
  return Math.max(1, Math.ceil((atLeast - inRound) / shotsOfRound(sequence)) + 1)
}

/** The first shot of the run that was not seen; null when all were. */
export function firstMissing(run: Run, seen: SeenShots): RunPlace | null {
  const expected = shotsOf(run.sequence)
  for (let place = 1; place <= expected; place++) {
    if (!seen.has(place)) return whereInRun(run.sequence, place)
  }
  return null
}

/** Places of the run (from 0) that were passed without a shot. */
export function missedPlaces(seen: readonly number[]): readonly number[] {
  const last = seen.findLastIndex((count) => count > 0)
  return seen.flatMap((count, place) => (count === 0 && place < last ? [place] : []))
}
