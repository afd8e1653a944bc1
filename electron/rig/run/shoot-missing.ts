import type { ReleaseSnapshot } from '../../../core/api/care'
import type { Cause, Failure, Outcome } from '../../../core/api/failure'
import { firstMissing, type SeenShots } from '../../../core/light/sequences/run-progress'
import { placeInRun, type Run, type RunPlace, shotsOf } from '../../../core/light/sequences/sequence'
import { fail, ok } from '../../../core/result'
import { type Clock, sleep } from '../link/clock'

/** Q6: what follows sooner is bounce; and the light of the next step must be there. */
const BETWEEN_MS = 60
/** So long after the camera has fired, or after the shot before, one that has not come over is asked for. */
const EDGE_WAIT_MS = 3000
/** Steps of a sequence take about a millisecond a pixel to send. */
const READY_WAIT_MS = 15_000
const LOOK_EVERY_MS = 5

export type ReleaseEnd = ReleaseSnapshot['end']

/** What shooting needs of the run: how it stands, and hands on camera and rig. */
export interface RunInHand {
  readonly clock: Clock
  /** False once it was stopped or another began. */
  runs(): boolean
  run(): Run | null
  seen(): SeenShots
  /** A shot is being taken. */
  shutterClosed(): boolean
  /** Resolves once all that the rig has is among those seen, or cannot be had. */
  collect(): Promise<void>
  /** What the rig lights for the next shot. */
  next(): RunPlace
  ready(): boolean
  resume(place: RunPlace): Outcome<null>
  /** Takes a picture; null where there is no camera to ask. */
  release(): Promise<string | null>
}

/** How a camera is had to take what is missing: so many frames at once, and the shots that came of them. */
interface Taking {
  /** Null where there is no camera to ask; why, where it could not. */
  take(frames: number): Promise<Outcome<null> | null>
  /** Frames to ask for, of so many that are missing in a row. */
  atOnce(missing: number): number
}

/** Takes one picture after the other until every shot of the run was seen; resolves with how many it took. */
export const shootMissing = (hand: RunInHand): Promise<Outcome<{ readonly photos: number }>> =>
  takeMissing(hand, {
    take: async () => ((await hand.release()) === null ? null : ok(null)),
    atOnce: () => 1,
  })

/** The same by the camera's release on the rig (C1): it takes as many as are missing in a row by itself. */
export const releaseMissing = (
  hand: RunInHand,
  release: (frames: number) => Promise<ReleaseEnd>,
): Promise<Outcome<{ readonly photos: number }>> =>
  takeMissing(hand, {
    async take(frames) {
      const end = await release(frames)
      if (end === 'done') return ok(null)
      if (end === 'stopped') return fail<Failure>({ kind: 'cancelled' })
      const why: Cause<'camera'> = end === 'lost' ? ['rigWentAway'] : ['noEdgeCame']
      return fail<Failure>({ kind: 'camera', why })
    },
    atOnce: (missing) => missing,
  })

async function takeMissing(
  hand: RunInHand,
  { take, atOnce }: Taking,
): Promise<Outcome<{ readonly photos: number }>> {
  const { clock } = hand
  let photos = 0
  for (;;) {
    const ready = await until(clock, () => !hand.runs() || hand.ready(), READY_WAIT_MS)
    if (!ready) return fail<Failure>({ kind: 'not-possible', why: ['stepNotLit'] })
    const run = hand.runs() ? hand.run() : null
    const missing = run && firstMissing(run, hand.seen())
    if (!run || !missing) return ok({ photos })
    if (!leadsTo(run, hand.next(), missing)) {
      const resumed = hand.resume(missing)
      if (!resumed.ok) return resumed
      continue
    }
    const before = countOf(hand.seen())
    const frames = atOnce(missingInRow(run, hand.seen(), hand.next()))
    const taken = await take(frames)
    if (taken === null) return fail<Failure>({ kind: 'not-simulated' })
    if (!taken.ok) return taken
    photos += frames
    await shotsCome(hand, before + frames)
    if (hand.runs() && countOf(hand.seen()) === before) {
      return fail<Failure>({ kind: 'camera', why: ['noEdge', photos, hand.next().step] })
    }
    await sleep(clock, BETWEEN_MS)
  }
}

/**
 * Waits until so many shots of the run were seen, it was stopped, or the rig has no more: of a burst that still comes in
 * nothing may be taken for missing and shot twice, however slow the disk is.
 */
async function shotsCome(hand: RunInHand, wanted: number): Promise<void> {
  const { clock, seen, runs, shutterClosed, collect } = hand
  for (;;) {
    const count = countOf(seen())
    if (count >= wanted || !runs()) return
    if (await until(clock, () => countOf(seen()) > count || !runs(), EDGE_WAIT_MS)) continue
    await collect()
    if (countOf(seen()) === count && !shutterClosed()) return
  }
}

/** The rig starts a step at its first shot only: one that is missing within a step is reached by shooting on. */
function leadsTo({ sequence }: Run, next: RunPlace, missing: RunPlace): boolean {
  const sameStep = next.step === missing.step && next.round === missing.round
  return sameStep && placeInRun(sequence, next) <= placeInRun(sequence, missing)
}

/** Shots from the next one on until one that was seen, or the end. */
function missingInRow(run: Run, seen: SeenShots, next: RunPlace): number {
  const from = placeInRun(run.sequence, next)
  let place = from + 1
  while (place <= shotsOf(run.sequence) && !seen.has(place)) place++
  return place - from
}

const countOf = (seen: SeenShots): number => [...seen.values()].reduce((sum, count) => sum + count, 0)

/** False where it does not come within that time. */
async function until(clock: Clock, check: () => boolean, withinMs: number): Promise<boolean> {
  const endMs = clock.monotonicMs() + withinMs
  while (!check()) {
    if (clock.monotonicMs() >= endMs) return false
    await sleep(clock, LOOK_EVERY_MS)
  }
  return true
}
