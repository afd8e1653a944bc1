import type { StartReason } from '../board/board'
import { FirmwareStopped } from '../interpreter/interpreter'
import type { Machine } from './machine'

/** How often the firmware gets a turn while nothing happens; for a while after something has, more often. */
const IDLE_MS = 50
const BRISK_MS = 2
const BRISK_FOR_MS = 60
/** While the firmware times a light or settles what has happened, time is not skipped by more than this; in a fade by a little more. */
const TIMING_SKIP_US = 500
const FADING_SKIP_US = 5000
/** Turns that serve every chore of the firmware's loop at least once, armed too. */
const ROUND_TURNS = 20
const MAX_ROUNDS = 60
/** Before an edge the loop really runs for this long, so that its place in it is an ordinary one. */
export const LEAD_US = 3000
const COLLECT_EVERY_MS = 5000

/** Monotonic milliseconds and UTC. */
export interface Pace {
  monotonicMs(): number
  utcMs(): number
}

export const realPace: Pace = { monotonicMs: () => performance.now(), utcMs: () => Date.now() }

/**
 * Brings a machine's virtual clock up to the real one whenever it wakes. Between events the clock skips, so an idle rig
 * costs next to nothing, and times within an exposure stay exact however busy this computer is.
 */
export class Pacer {
  readonly #machine: Machine
  readonly #pace: Pace
  readonly #stopped: (started: StartReason) => void
  #startedMs: number
  #timer: NodeJS.Timeout | null = null
  #soon: NodeJS.Immediate | null = null
  #briskUntilMs = 0
  /** What has happened since the last turn is to be noticed at its time, not at the next turn's. */
  #woken = true
  #collectedMs = 0
  #disposed = false

  /** `stopped` is called where the firmware has ended, as a board's would that restarts. */
  constructor(machine: Machine, pace: Pace, stopped: (started: StartReason) => void) {
    this.#machine = machine
    this.#pace = pace
    this.#stopped = stopped
    this.#startedMs = pace.monotonicMs()
  }

  /** Since the board's start. */
  elapsedMs(): number {
    return this.#pace.monotonicMs() - this.#startedMs
  }

  /** The board's power is back: its time is 0 again. */
  restart(): void {
    this.#startedMs = this.#pace.monotonicMs()
    this.#collectedMs = 0
    this.wake()
  }

  /** Something has happened: the firmware gets its turn at once, and often for a while. */
  wake(): void {
    if (this.#disposed) return
    this.#woken = true
    this.#briskUntilMs = this.elapsedMs() + BRISK_FOR_MS
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#soon ??= setImmediate(() => {
      this.#soon = null
      this.#turn()
    })
  }

  /** Brings the board up to real time, and lets it answer what it was asked. */
  catchUp(): void {
    if (!this.#machine.running) return
    this.runUntil(this.elapsedMs() * 1000)
    const { channel } = this.#machine.board
    for (let round = 0; round < MAX_ROUNDS && channel.busy; round++) this.#round()
  }

  /** Until the board's clock has come to `targetUs`; what is scheduled is met while the loop really runs. */
  runUntil(targetUs: number): void {
    const { board } = this.#machine
    const { clock } = board
    // Where nothing has happened there is nothing to notice at its time: one round, at the new one.
    if (!this.#woken && !this.#brisk() && this.#mostSkipUs() === Number.POSITIVE_INFINITY) {
      clock.advanceTo(targetUs)
    }
    this.#woken = false
    this.#round()
    while (clock.nowUs < targetUs) {
      const skipUs = Math.min(targetUs, clock.nextUs - LEAD_US, clock.nowUs + this.#mostSkipUs())
      if (skipUs > clock.nowUs) clock.advanceTo(skipUs)
      this.#round()
    }
  }

  dispose(): void {
    this.#disposed = true
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#soon) clearImmediate(this.#soon)
    this.#timer = null
    this.#soon = null
  }

  #turn(): void {
    if (this.#disposed) return
    try {
      this.catchUp()
    } catch (error) {
      // The board starts again by itself, and with it the turns.
      if (error instanceof FirmwareStopped) return
      throw error
    }
    const nowMs = this.elapsedMs()
    if (this.#machine.running && nowMs - this.#collectedMs > COLLECT_EVERY_MS) {
      this.#collectedMs = nowMs
      this.#machine.interpreter.collect()
    }
    this.#timer = setTimeout(() => this.#turn(), this.#brisk() ? BRISK_MS : IDLE_MS)
  }

  /** Something has happened, or is about to. */
  #brisk(): boolean {
    const { clock, channel } = this.#machine.board
    return this.elapsedMs() < this.#briskUntilMs || clock.nextUs < Number.POSITIVE_INFINITY || channel.busy
  }

  #mostSkipUs(): number {
    const { pins, clock } = this.#machine.board
    const haste = this.#machine.interpreter.haste()
    if (haste === 2 || pins.restlessUntilUs > clock.nowUs) return TIMING_SKIP_US
    return haste === 1 ? FADING_SKIP_US : Number.POSITIVE_INFINITY
  }

  #round(): void {
    try {
      this.#machine.turns(ROUND_TURNS)
    } catch (error) {
      if (error instanceof FirmwareStopped) this.#stopped(error.started)
      throw error
    }
  }
}
