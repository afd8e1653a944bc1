import type { Exchange } from '../../../core/api/exchange'

const KEPT = 200

/** The last 200 exchanges, oldest first. */
export class ExchangeJournal {
  #entries: Exchange[] = []

  add(exchange: Exchange): void {
    this.#entries.push(exchange)
    // Trimmed in bulk, so that a busy slider does not shift the array at every move.
    if (this.#entries.length >= KEPT * 2) this.#entries = this.#entries.slice(-KEPT)
  }

  entries(): readonly Exchange[] {
    return this.#entries.slice(-KEPT)
  }
}
