import { randomUUID } from 'node:crypto'
import type { Failure, Outcome } from '../../../core/api/failure'
import type { RunSnapshot } from '../../../core/api/light-snapshot'
import { hexToFrame } from '../../../core/light/frame'
import { frameDrawMa } from '../../../core/light/power/limiter'
import { roundOfNext, seenInOrder } from '../../../core/light/sequences/run-progress'
import type { Sequence } from '../../../core/light/sequences/sequence'
import { fail, ok } from '../../../core/result'
import type { ShotLine } from '../../../core/shots/shot-line'
import type { Clock } from '../link/clock'
import { Listeners } from '../listeners'
import type { RigService } from '../rig-service'
import { type ReleaseEnd, type RunInHand, releaseMissing, shootMissing } from './shoot-missing'
import { WarmthMeter } from './warmth'

const WARMTH_EVERY_MS = 10_000

export interface RunServiceOptions {
  readonly rig: RigService
  readonly clock: Clock
  /** Has the camera take a picture; null where there is none to ask. */
  readonly release: (exposureS?: number) => Promise<string | null>
  /** The camera's release on the rig, where it is wired. */
  readonly rigRelease: {
    wired(): boolean
    /** Resolves when so many frames are over, with how they ended. */
    take(frames: number): Promise<ReleaseEnd>
    stop(): Promise<void>
  }
}

/** Follows the run that is being shot: what was expected, what was seen, and the step that is lit now. */
export class RunService {
  readonly #options: RunServiceOptions
  readonly #listeners = new Listeners<RunSnapshot>()
  readonly #removers: (() => void)[]
  readonly #warmth: WarmthMeter
  #id: string | null = null
  #starts = 0
  /** Shots seen of each place in the run, and the newest since it was last started. */
  #seen = new Map<number, number>()
  #lastPlace: number | null = null
  #shooting = false
  #snapshot: RunSnapshot

  constructor(options: RunServiceOptions) {
    this.#options = options
    const { rig, clock } = options
    this.#warmth = new WarmthMeter(clock.monotonicMs())
    this.#snapshot = this.#build()
    this.#removers = [
      rig.onShot((line) => this.#take(line)),
      rig.light.onChange(() => this.#lightChanged()),
      this.#everyMs(WARMTH_EVERY_MS, () => this.#publish()),
    ]
  }

  snapshot(): RunSnapshot {
    return this.#snapshot
  }

  onChange(listen: (snapshot: RunSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  start(sequence: Sequence, from: number): Outcome<null> {
    return done(this.#options.rig.light.startRun(randomUUID(), sequence, from))
  }

  resume(from: number, round: number): Outcome<null> {
    return done(this.#options.rig.light.resumeRun(from, round))
  }

  stop(): Outcome<null> {
    const { rigRelease } = this.#options
    // The rig would go on releasing without us (C5). One that does not answer has let go, or will with its power.
    if (this.#shooting && rigRelease.wired()) rigRelease.stop().catch(() => undefined)
    return done(this.#options.rig.light.stopRun())
  }

  /**
   * Has the camera take every shot of the run that was not seen yet, one picture after the other, and lights each one's
   * step first; resolves with how many it took. Ends early, with a sentence, at a picture that made no edge.
   */
  async shoot(exposureS?: number): Promise<Outcome<{ readonly photos: number }>> {
    const { rig, clock, release, rigRelease } = this.#options
    const { run } = rig.light.light
    if (!run) return fail<Failure>({ kind: 'nothing-to-do', why: ['noSequenceRuns'] })
    if (this.#shooting) return fail<Failure>({ kind: 'busy', why: ['run'] })
    this.#shooting = true
    this.#publish()
    try {
      const hand: RunInHand = {
        clock,
        runs: () => rig.light.light.run?.id === run.id,
        run: () => rig.light.light.run,
        seen: () => this.#seen,
        shutterClosed: () => rig.shots().shutterClosed,
        collect: () => rig.collectShots(),
        next: () => this.#snapshot,
        // True once the rig lights the step that is next.
        ready: () => rig.light.inSequence && rig.light.snapshot().confirmed,
        resume: ({ step, round }) => this.resume(step, round),
        release: () => release(exposureS),
      }
      return await (rigRelease.wired()
        ? releaseMissing(hand, (frames) => rigRelease.take(frames))
        : shootMissing(hand))
    } finally {
      this.#shooting = false
      this.#publish()
    }
  }

  close(): void {
    for (const remove of this.#removers) remove()
  }

  #everyMs(ms: number, run: () => void): () => void {
    let callOff = () => {}
    const again = () => {
      callOff = this.#options.clock.after(ms, () => {
        run()
        again()
      })
    }
    again()
    return () => callOff()
  }

  #take({ light }: ShotLine): void {
    const { run } = light
    if (!run || run.id !== this.#id) return
    this.#seen.set(run.place, (this.#seen.get(run.place) ?? 0) + 1)
    this.#lastPlace = run.place
    this.#publish()
  }

  #lightChanged(): void {
    const { rig, clock } = this.#options
    const { budget } = rig.optics
    const lit = hexToFrame(rig.light.snapshot().shownFrame)
    if (lit) {
      const dark = frameDrawMa(new Uint8Array(lit.length), budget, 0)
      this.#warmth.draws(frameDrawMa(lit, budget, 0) - dark, clock.monotonicMs())
    }
    this.#publish()
  }

  #publish(): void {
    this.#snapshot = this.#build()
    this.#listeners.tell(this.#snapshot)
  }

  #build(): RunSnapshot {
    const { rig, clock } = this.#options
    const { run } = rig.light.light
    // What was seen stays to be read until another run begins.
    if (run && run.id !== this.#id) {
      this.#id = run.id
      this.#seen = new Map()
      this.#lastPlace = null
      // Shots of a run that an earlier start of the app began.
      for (const { light } of rig.shots().recent) {
        if (light.run?.id !== run.id) continue
        this.#seen.set(light.run.place, (this.#seen.get(light.run.place) ?? 0) + 1)
        this.#lastPlace = light.run.place
      }
    } else if (run && run.starts !== this.#starts) this.#lastPlace = null
    this.#starts = run?.starts ?? 0
    const { step, shot } = rig.light.next
    return {
      run,
      step,
      shot,
      round: run ? roundOfNext(run, { step, shot }, this.#lastPlace) : 1,
      seen: run ? seenInOrder(run, this.#seen) : [],
      shooting: this.#shooting,
      warmth: this.#warmth.read(clock.monotonicMs()),
    }
  }
}

function done(outcome: Outcome<unknown>): Outcome<null> {
  return outcome.ok ? ok(null) : outcome
}
