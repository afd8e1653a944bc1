/** What was said and what came of it: the evidence to show when a rig misbehaves. */
export interface Exchange {
  readonly atMs: number
  readonly sent: string
  /** The reply's body; null where none came. */
  readonly received: string | null
  readonly outcome: 'ok' | 'err' | 'busy' | 'timeout' | 'cancelled' | 'malformed'
  readonly tookMs: number
}

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
