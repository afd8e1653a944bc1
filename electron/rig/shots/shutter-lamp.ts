import type { Clock } from '../link/clock'

/** Rule Q1: the rig tells of a shot after 30 s at the latest. */
const LONGEST_CLOSED_MS = 31_000

/** Whether the contact is closed, from edges and shots, either of which may be lost on the way. */
export class ShutterLamp {
  readonly #clock: Clock
  readonly #onChange: () => void
  #closed = false
  #edges = 0
  #cancel: () => void = () => {}

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock
    this.#onChange = onChange
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Edges since the app started. */
  get edges(): number {
    return this.#edges
  }

  edge(): void {
    this.#edges++
    this.#closed = true
    this.#cancel()
    this.#cancel = this.#clock.after(LONGEST_CLOSED_MS, () => this.open())
    this.#onChange()
  }

  /** The contact has opened, or the rig is gone and nobody knows. */
  open(): void {
    this.#cancel()
    if (!this.#closed) return
    this.#closed = false
    this.#onChange()
  }
}
