import { setImmediate } from 'node:timers/promises'

/** So long a thread may be at one thing before others are heard. */
const LONGEST_MS = 8
/** Asking for the time costs something too. */
const EVERY = 32

/**
 * Lets others be heard in the middle of long work: `if (breath.isDue()) await breath.take()`, once an entry. Rejects with
 * the signal's reason where the work is no longer wanted.
 */
export class Breath {
  readonly #signal: AbortSignal | undefined
  #count = 0
  #sinceMs = performance.now()

  constructor(signal?: AbortSignal) {
    this.#signal = signal
  }

  isDue(): boolean {
    this.#count += 1
    return this.#count % EVERY === 0 && performance.now() - this.#sinceMs > LONGEST_MS
  }

  async take(): Promise<void> {
    await setImmediate()
    this.#signal?.throwIfAborted()
    this.#sinceMs = performance.now()
  }
}
