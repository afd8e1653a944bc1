import type { Clock } from './link/clock'

/** Saves a while after the first of several changes: a moving slider is not worth a write each. */
export class LateSaver {
  readonly #clock: Clock
  readonly #afterMs: number
  readonly #save: () => Promise<void>
  #pending = false
  #cancel: () => void = () => {}
  #saving: Promise<void> = Promise.resolve()

  /** `save` takes what stands when it is called, and sees to its own failures. */
  constructor(clock: Clock, afterMs: number, save: () => Promise<void>) {
    this.#clock = clock
    this.#afterMs = afterMs
    this.#save = save
  }

  soon(): void {
    if (this.#pending) return
    this.#pending = true
    this.#cancel = this.#clock.after(this.#afterMs, () => this.#now())
  }

  /** Resolves once all that was to be saved has been. */
  async flush(): Promise<void> {
    this.#cancel()
    if (this.#pending) this.#now()
    await this.#saving
  }

  #now(): void {
    this.#pending = false
    this.#saving = this.#saving.then(this.#save)
  }
}
