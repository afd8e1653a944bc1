import type { RigEvent } from '../../core/wire/rig-event'
import type { Logger } from '../platform/logger'

export type Tell = (level: 'info' | 'warning' | 'error', text: string) => void

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
    this.#tell(
      'warning',
      'The shot log ended in half a line, as a power cut leaves it. All whole lines are kept.',
    )
  }

  lightRestored(): void {
    this.#tell('info', 'The rig was without power and has its light back.')
  }

  rigKeptItsLight(): void {
    this.#tell('info', 'The rig kept a light of its own; the screen now shows it. Undo brings yours back.')
  }

  refused(text: string): void {
    this.#tell('warning', text)
  }

  fault({ code, text }: Extract<RigEvent, { kind: 'fault' }>): void {
    this.#tell('warning', text === '' ? `The rig reports a fault: ${code}.` : text)
  }

  earlierShots(count: number): void {
    const shots = count === 1 ? '1 shot' : `${count} shots`
    this.#tell('info', `The rig took ${shots} on its own, before it lost power; they are in the log now.`)
  }

  shotsDropped(dropped: number): void {
    const lost = dropped - this.#dropped
    this.#dropped = dropped
    if (lost <= 0) return
    const shots = lost === 1 ? '1 shot was' : `${lost} shots were`
    this.#tell('warning', `The rig's memory was full: ${shots} lost while it was away.`)
  }

  notWritten(what: 'shot log' | 'light timeline', error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    this.#log.error(`${what} not written`, { reason })
    // Tried again every few seconds: said once.
    if (this.#told.has(reason)) return
    this.#told.add(reason)
    const text = `The ${what} could not be written (${reason}). The rig keeps its shots until it can.`
    this.#tell('error', text)
  }
}
