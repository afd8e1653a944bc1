import { describe, expect, it } from 'vitest'
import { roundOfNext } from '../../../../core/light/sequences/run-progress'
import { newSequence, placeInRun, type Run, whereInRun } from '../../../../core/light/sequences/sequence'
import { ok } from '../../../../core/result'
import { type ReleaseEnd, type RunInHand, releaseMissing } from '../../../../electron/rig/run/shoot-missing'

const steps = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, look: { name, zones: [], power: 0 } }))
const sequence = newSequence('s', 'Sequence', steps)

/** A run on a rig that lights one step after the other, with a camera on its release. Time jumps as it is waited for. */
function rigAt(place: number, seen: readonly number[] = []) {
  let run: Run = {
    id: 'run',
    sequence,
    from: 1,
    round: 1,
    starts: 1,
    before: { sync: { mode: 'steady' }, power: 0 },
  }
  let next = place
  let nowMs = 0
  let closedUntilMs = 0
  let due: { readonly atMs: number; readonly run: () => void; readonly held?: boolean }[] = []
  const came = new Map(seen.map((one) => [one, 1]))
  const resumed: number[] = []
  const hand: RunInHand = {
    clock: {
      wallMs: () => nowMs,
      monotonicMs: () => nowMs,
      after(ms, then) {
        nowMs += ms
        for (const event of due.filter(({ atMs }) => atMs <= nowMs)) event.run()
        due = due.filter(({ atMs }) => atMs > nowMs)
        queueMicrotask(then)
        return () => {}
      },
    },
    runs: () => true,
    run: () => run,
    seen: () => came,
    shutterClosed: () => nowMs < closedUntilMs,
    async collect() {
      for (const event of due.filter(({ held }) => held)) event.run()
      due = due.filter(({ held }) => !held)
    },
    next: () => {
      const { step, shot } = whereInRun(sequence, next)
      return { step, shot, round: roundOfNext(run, { step, shot }, null) }
    },
    ready: () => true,
    resume(at) {
      next = placeInRun(sequence, at)
      resumed.push(next)
      run = { ...run, from: at.step, starts: run.starts + 1 }
      return ok(null)
    },
    release: async () => null,
  }
  const asked: number[] = []
  /** Frames that make no edge, counted over all presses. */
  const release =
    (end: ReleaseEnd = 'done', edges = Number.POSITIVE_INFINITY) =>
    async (frames: number) => {
      asked.push(frames)
      for (let n = 0; n < frames && n < edges; n++) came.set(next, (came.get(next) ?? 0) + 1) && next++
      return end
    }
  /** Every shot is told so long after the one before. */
  const lateRelease = (everyMs: number) => async (frames: number) => {
    asked.push(frames)
    for (let n = 1; n <= frames; n++) {
      const run = () => came.set(next, (came.get(next) ?? 0) + 1) && next++
      due.push({ atMs: nowMs + n * everyMs, run })
    }
    return 'done' as const
  }
  /** The last shot of all comes only when the rig is asked for it. */
  const losingRelease = async (frames: number) => {
    asked.push(frames)
    for (let n = 1; n <= frames; n++) {
      const run = () => came.set(next, (came.get(next) ?? 0) + 1) && next++
      if (n < frames) run()
      else due.push({ atMs: Number.POSITIVE_INFINITY, run, held: true })
    }
    return 'done' as const
  }
  const closeFor = (ms: number) => {
    closedUntilMs = nowMs + ms
  }
  return { hand, release, lateRelease, losingRelease, closeFor, asked, resumed, came }
}

describe('the rig releases the camera', () => {
  it('for all that is missing in a row, in one run of frames', async () => {
    const { hand, release, asked, resumed } = rigAt(1)
    expect(await releaseMissing(hand, release())).toEqual(ok({ photos: 5 }))
    expect([asked, resumed]).toEqual([[5], []])
  })

  it('block by block around what was seen, each at its own step', async () => {
    const { hand, release, asked, resumed, came } = rigAt(5, [3, 4])
    expect(await releaseMissing(hand, release())).toEqual(ok({ photos: 3 }))
    expect([asked, resumed]).toEqual([
      [2, 1],
      [1, 5],
    ])
    expect([...came.values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('and shoots nothing twice whose shot is told late', async () => {
    const { hand, lateRelease, asked, came } = rigAt(1)
    expect(await releaseMissing(hand, lateRelease(2000))).toEqual(ok({ photos: 5 }))
    expect(asked).toEqual([5])
    expect([...came.values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('nor one that is heard of only when the rig is asked, or whose shutter is open for long', async () => {
    const lost = rigAt(1)
    expect(await releaseMissing(lost.hand, lost.losingRelease)).toEqual(ok({ photos: 5 }))
    expect(lost.asked).toEqual([5])
    const slow = rigAt(1)
    slow.closeFor(25_000)
    expect(await releaseMissing(slow.hand, slow.lateRelease(5000))).toEqual(ok({ photos: 5 }))
    expect(slow.asked).toEqual([5])
    expect([...slow.came.values()]).toEqual([1, 1, 1, 1, 1])
  })

  it('says so where no edge comes back, and stops where a hand did', async () => {
    const missed = rigAt(1)
    expect(await releaseMissing(missed.hand, missed.release('missed', 2))).toMatchObject({
      failure: { kind: 'camera', why: ['noEdgeCame'] },
    })
    expect(missed.came.size).toBe(2)
    const stopped = rigAt(1)
    expect(await releaseMissing(stopped.hand, stopped.release('stopped', 1))).toMatchObject({
      failure: { kind: 'cancelled' },
    })
  })
})
