import { randomUUID } from 'node:crypto'
import type { Failure, Outcome } from '../../../core/api/failure'
import type { RunSnapshot } from '../../../core/api/snapshots'
import { type Sequence, shotsOf } from '../../../core/light/sequences/sequence'
import { fail, ok } from '../../../core/result'
import type { ShotLine } from '../../../core/shots/shot-line'
import type { Clock } from '../link/clock'
import { Listeners } from '../listeners'
import type { RigService } from '../rig-service'

/** Q6: what follows sooner is bounce; and the light of the next step must be there. */
const BETWEEN_MS = 60
/** So long after the camera has fired, its edge has either come over or it never will. */
const EDGE_WAIT_MS = 3000
/** Steps of a sequence take about a millisecond a pixel to send. */
const READY_WAIT_MS = 15_000

export interface RunServiceOptions {
  readonly rig: RigService
  readonly clock: Clock
  /** Has the camera take a picture; null where there is none to ask. */
  readonly release: (exposureS?: number) => Promise<string | null>
}

/** Follows the run that is being shot: what was expected, what was seen, and the step that is lit now. */
export class RunService {
  readonly #options: RunServiceOptions
  readonly #listeners = new Listeners<RunSnapshot>()
  readonly #removers: (() => void)[]
  #id: string | null = null
  /** Shots seen of each place in the run. */
  #seen = new Map<number, number>()
  #shooting = false
  #snapshot: RunSnapshot

  constructor(options: RunServiceOptions) {
    this.#options = options
    const { rig } = options
    this.#snapshot = this.#build()
    this.#removers = [rig.onShot((line) => this.#take(line)), rig.light.onChange(() => this.#publish())]
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

  resume(from: number): Outcome<null> {
    return done(this.#options.rig.light.resumeRun(from))
  }

  stop(): Outcome<null> {
    return done(this.#options.rig.light.stopRun())
  }

  /**
   * Has the camera take the rest of the run, one picture after the other; resolves with how many it took. Ends early,
   * with a sentence, at a picture that made no edge.
   */
  async shoot(exposureS?: number): Promise<Outcome<{ readonly photos: number }>> {
    const { run } = this.#options.rig.light.light
    if (!run)
      return fail<Failure>({ kind: 'nothing-to-do', detail: 'No sequence is running. Start one first.' })
    if (this.#shooting) return fail<Failure>({ kind: 'busy', what: 'this run' })
    this.#shooting = true
    this.#publish()
    try {
      return await this.#shootAll(run.id, exposureS)
    } finally {
      this.#shooting = false
      this.#publish()
    }
  }

  close(): void {
    for (const remove of this.#removers) remove()
  }

  async #shootAll(id: string, exposureS?: number): Promise<Outcome<{ readonly photos: number }>> {
    const { rig, clock, release } = this.#options
    const runs = () => rig.light.light.run?.id === id
    const left = (): number => {
      const { run, step, shot } = this.#snapshot
      return run ? shotsOf(run.sequence) - ((step - 1) * run.sequence.shots + shot - 1) : 0
    }
    await this.#until(() => !runs() || this.#ready(), READY_WAIT_MS)
    let photos = 0
    for (let rest = left(); rest > 0 && runs(); rest--) {
      const before = this.#count()
      if ((await release(exposureS)) === null) return fail<Failure>({ kind: 'not-simulated' })
      photos++
      const came = await this.#until(() => this.#count() > before || !runs(), EDGE_WAIT_MS)
      if (!came) {
        const detail = `Picture ${photos} made no edge, so the light did not move on. Look at the cable, then resume at step ${this.#snapshot.step}.`
        return fail<Failure>({ kind: 'camera', detail })
      }
      await new Promise<void>((resolve) => clock.after(BETWEEN_MS, resolve))
      await this.#until(() => !runs() || this.#ready(), READY_WAIT_MS)
    }
    return ok({ photos })
  }

  /** True once the rig lights the step that is next. */
  #ready(): boolean {
    const { rig } = this.#options
    return rig.light.inSequence && rig.light.snapshot().confirmed
  }

  /** False where it does not come within that time. */
  async #until(check: () => boolean, withinMs: number): Promise<boolean> {
    const { clock } = this.#options
    const endMs = clock.monotonicMs() + withinMs
    while (!check()) {
      if (clock.monotonicMs() >= endMs) return false
      await new Promise<void>((resolve) => clock.after(5, resolve))
    }
    return true
  }

  #count(): number {
    return [...this.#seen.values()].reduce((sum, count) => sum + count, 0)
  }

  #take({ light }: ShotLine): void {
    const { run } = light
    if (!run || run.id !== this.#id) return
    this.#seen.set(run.place, (this.#seen.get(run.place) ?? 0) + 1)
    this.#publish()
  }

  #publish(): void {
    this.#snapshot = this.#build()
    this.#listeners.tell(this.#snapshot)
  }

  #build(): RunSnapshot {
    const { rig } = this.#options
    const { run } = rig.light.light
    // What was seen stays to be read until another run begins.
    if (run && run.id !== this.#id) {
      this.#id = run.id
      this.#seen = new Map()
      // Shots of a run that an earlier start of the app began.
      for (const { light } of rig.shots().recent) {
        const place = light.run?.id === run.id ? light.run.place : null
        if (place !== null) this.#seen.set(place, (this.#seen.get(place) ?? 0) + 1)
      }
    }
    const { step, shot } = rig.light.next
    const expected = run ? shotsOf(run.sequence) : 0
    const seen = Array.from({ length: expected }, (_, at) => this.#seen.get(at + 1) ?? 0)
    return { run, step, shot, seen, shooting: this.#shooting }
  }
}

function done(outcome: Outcome<unknown>): Outcome<null> {
  return outcome.ok ? ok(null) : outcome
}
