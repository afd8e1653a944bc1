import type { NoticeSaid } from '../../core/api/causes/notice-words'
import type { Notice } from '../../core/api/snapshots'
import type { RigEvent } from '../../core/wire/rig-event'
import type { Logger } from '../platform/logger'
import type { RigRefusedError } from './link/rig-errors'

export type Tell = (level: Notice['level'], said: NoticeSaid) => void

/** What the screen is told of the rig beside its snapshots: what jumped, what was lost, what could not be written. */
export class RigNotices {
  readonly #tell: Tell
  readonly #log: Logger
  readonly #told = new Set<string>()
  #dropped = 0

  constructor(tell: Tell, log: Logger) {
    this.#tell = tell
    this.#log = log
  }

  /** Shots that the rig had to let go in this boot (Q3). */
  get dropped(): number {
    return this.#dropped
  }

  tornLog(): void {
    this.#tell('warning', ['tornLog'])
  }

  lightRestored(): void {
    this.#tell('info', ['lightRestored'])
  }

  rigKeptItsLight(): void {
    this.#tell('info', ['rigKeptItsLight'])
  }

  refused({ code, said }: RigRefusedError): void {
    this.#tell('warning', { kind: 'rig-refused', code, text: said })
  }

  fault({ code, text }: Extract<RigEvent, { kind: 'fault' }>): void {
    this.#tell('warning', ['fault', code, text])
  }

  earlierShots(count: number): void {
    this.#tell('info', ['earlierShots', count])
  }

  shotsDropped(dropped: number): void {
    const lost = dropped - this.#dropped
    this.#dropped = dropped
    if (lost > 0) this.#tell('warning', ['shotsLost', lost])
  }

  notWritten(what: 'shot log' | 'light timeline', error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    this.#log.error(`${what} not written`, { reason })
    // Tried again every few seconds: said once.
    if (this.#told.has(reason)) return
    this.#told.add(reason)
    this.#tell('error', [what === 'shot log' ? 'shotLogNotWritten' : 'timelineNotWritten', reason])
  }
}
