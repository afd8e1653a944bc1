import type { SelfTestState } from '../../../core/api/care'
import type { RigMeasured } from '../../../core/api/rig-snapshot'
import type { SyncSettings } from '../../../core/light/looks/look'
import type { RigEvent } from '../../../core/wire/rig-event'
import type { RigState } from '../../../core/wire/rig-reply'
import type { LightService } from '../light/light-service'
import type { Ask } from '../link/ask'
import type { Clock } from '../link/clock'
import { RigCancelledError, type RigError, RigTestError } from '../link/rig-errors'
import { testPace } from './test-pace'

const PROGRESS_MS = 100

export interface SelfTestOptions {
  readonly ask: Ask
  readonly clock: Clock
  readonly light: LightService
  /** What the rig says of its state; null while there is none. */
  readonly state: () => RigState | null
  readonly onChange: () => void
}

/** What is known of the rig that is to be tested. */
export interface TestedRig {
  readonly firmware: string
  readonly pixels: number
  readonly shortestPulseUs: number
  /** Its config names a pin for the jumper. */
  readonly jumper: boolean
}

type Told = Extract<RigEvent, { kind: 'walked' | 'edges' | 'blinked' }>

type Stage = Extract<SelfTestState, { kind: 'running' }>['stage']

/** Leads the rig through its own tests (D1-D5), one after the other, and puts the mode back that was set. */
export class SelfTest {
  readonly #options: SelfTestOptions
  #state: SelfTestState = { kind: 'idle' }
  /** Why the test is to end, where it is. */
  #end: RigError | null = null
  #borrowed = false
  #gone = () => {}
  #told: (event: Told) => void = () => {}

  constructor(options: SelfTestOptions) {
    this.#options = options
  }

  snapshot(): SelfTestState {
    return this.#state
  }

  /** Rejects with a `RigError` where it is cancelled, the rig goes away or says no. */
  async run(rig: TestedRig): Promise<RigMeasured> {
    const { clock, light, ask } = this.#options
    return this.#lead('walk', rig.pixels, async () => {
      const walked = await this.#follow('walk', 'walked', rig.pixels, testPace.walkMs, () =>
        ask({ verb: 'test', of: 'walk', everyMs: testPace.walkMs }),
      )
      this.#show('loop', 0, 1)
      const { pollNs } = await ask({ verb: 'test', of: 'loop' })
      const latency = rig.jumper && !light.light.blackout ? await this.#edges(rig) : null
      return {
        time: new Date(clock.wallMs()).toISOString(),
        firmware: rig.firmware,
        pixels: walked.pixels,
        pollNs,
        latency,
      }
    })
  }

  /**
   * Has the first pixel blink by the rig's own clock, for so many seconds or until `cancel`; how often a second it did, null where it was
   * ended at once.
   */
  async blink(seconds: number): Promise<number | null> {
    const { ask } = this.#options
    return this.#lead('blink', seconds, async () => {
      const { changes, tookMs } = await this.#follow('blink', 'blinked', seconds, 1000, () =>
        ask({ verb: 'test', of: 'blink', forMs: seconds * 1000 }),
      )
      return tookMs > 0 ? changes / 2 / (tookMs / 1000) : null
    })
  }

  /** In steady, which is borrowed for as long as it takes. */
  async #lead<R>(stage: Stage, of: number, run: () => Promise<R>): Promise<R> {
    const { light } = this.#options
    if (this.#state.kind === 'running') throw new RigTestError('testRuns')
    this.#end = null
    this.#show(stage, 0, of)
    this.#borrowed = false
    const stopListening = light.onChange(() => this.#lookForHands())
    try {
      await this.#set({ mode: 'steady' })
      return await run()
    } catch (error) {
      // What the rig says then is only what follows from that.
      throw this.#end ?? error
    } finally {
      stopListening()
      this.#put({ kind: 'idle' })
      light.returnSync()
    }
  }

  /** Ends what runs; `run` rejects once the rig has let go. */
  async cancel(): Promise<void> {
    if (this.#state.kind === 'idle') return
    // A blink has no other end, and what it tells then is whole.
    if (this.#state.stage !== 'blink') this.#end = new RigCancelledError('the test was ended by hand')
    await this.#options.ask({ verb: 'test', of: 'end' })
  }

  /** The mode is the test's while it runs: one that a hand chooses meanwhile stands, and the test ends. */
  #lookForHands(): void {
    const { light, ask } = this.#options
    if (!this.#borrowed || light.syncBorrowed || this.#end) return
    this.#end = new RigTestError('modeChanged')
    ask({ verb: 'test', of: 'end' }).catch(() => {
      // A rig that is gone, or busy with a pulse, ends it by itself.
    })
  }

  heard(event: Told): void {
    this.#told(event)
  }

  lost(): void {
    this.#gone()
  }

  async #edges(rig: TestedRig): Promise<RigMeasured['latency']> {
    const { ask } = this.#options
    await this.#set({ mode: 'flash', delayUs: 0, onUs: Math.max(testPace.flashUs, rig.shortestPulseUs) })
    const { edges, leastUs, mostUs, wireUs } = await this.#follow(
      'edges',
      'edges',
      testPace.edges,
      testPace.edgeMs,
      () => ask({ verb: 'test', of: 'edge', edges: testPace.edges }),
    )
    return { edges, leastUs, mostUs, wireUs }
  }

  /** Starts a test and waits for what the rig tells at its end; meanwhile time shows how far it is. */
  async #follow<K extends Told['kind']>(
    stage: Exclude<Stage, 'loop'>,
    kind: K,
    of: number,
    eachMs: number,
    start: () => Promise<unknown>,
  ): Promise<Extract<Told, { kind: K }>> {
    const { clock } = this.#options
    const startedMs = clock.monotonicMs()
    let stopProgress = () => {}
    let stopWaiting = () => {}
    const progress = () => {
      const done = Math.floor((clock.monotonicMs() - startedMs) / eachMs)
      this.#show(stage, Math.min(done, of), of)
      stopProgress = clock.after(PROGRESS_MS, progress)
    }
    const told = new Promise<Extract<Told, { kind: K }>>((resolve, reject) => {
      this.#told = (event) => {
        // The only event of that kind: the type of a generic member cannot be narrowed.
        if (event.kind === kind) resolve(event as Extract<Told, { kind: K }>)
      }
      this.#gone = () => reject(new RigCancelledError('the rig went away'))
      stopWaiting = clock.after(of * eachMs + testPace.patienceMs, () =>
        reject(new RigTestError('testEndless')),
      )
    })
    // Heard of below; the rig may go away while it is still being asked.
    told.catch(() => {})
    try {
      await start()
      progress()
      const event = await told
      this.#stopIfEnded()
      return event
    } finally {
      stopProgress()
      stopWaiting()
      this.#told = () => {}
      this.#gone = () => {}
    }
  }

  /** Sets the mode and waits until the rig is in it. */
  async #set(sync: SyncSettings): Promise<void> {
    const { clock, light, state } = this.#options
    if (light.light.run) throw new RigTestError('sequenceLit')
    this.#stopIfEnded()
    light.borrowSync(sync)
    this.#borrowed = true
    const endMs = clock.monotonicMs() + testPace.patienceMs
    const there = () => state()?.mode === sync.mode && light.snapshot().confirmed
    while (!there()) {
      this.#stopIfEnded()
      if (clock.monotonicMs() > endMs) throw new RigTestError('modeNotTaken')
      await new Promise<void>((resolve) => clock.after(10, resolve))
    }
    this.#stopIfEnded()
  }

  #stopIfEnded(): void {
    if (this.#end) throw this.#end
  }

  #show(stage: Stage, done: number, of: number): void {
    this.#put({ kind: 'running', stage, done, of })
  }

  #put(state: SelfTestState): void {
    this.#state = state
    this.#options.onChange()
  }
}
