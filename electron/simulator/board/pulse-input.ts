/** PulseIn: how long each level lasted between edges, in microseconds, as an interrupt sees them. */
export class PulseInput {
  #most = 0
  #durations: number[] = []
  #lastEdgeUs: number | null = null

  get waiting(): number {
    return this.#durations.length
  }

  open(most: number): void {
    this.#most = most
    this.clear()
  }

  edge(atUs: number): void {
    // A level that lasted longer than the counter can say is the pause before a frame.
    if (this.#lastEdgeUs !== null) {
      const duration = Math.round(atUs - this.#lastEdgeUs)
      this.#durations.push(Math.min(65_535, duration))
      if (this.#durations.length > this.#most) this.#durations.shift()
    }
    this.#lastEdgeUs = atUs
  }

  take(): number {
    return this.#durations.shift() ?? -1
  }

  clear(): void {
    this.#durations = []
    this.#lastEdgeUs = null
  }
}

/** Times of the edges of a NEC frame from its start, the first being the start of the leading mark; bits of `code` from the top. */
export function necEdgesUs(code: number): number[] {
  const levels = [9000, 4500]
  for (let bit = 31; bit >= 0; bit--) levels.push(560, (code >>> bit) & 1 ? 1690 : 560)
  levels.push(560)
  return edges(levels)
}

/** The same of a repeat, which a remote sends every 110 ms while a key is held. */
export function necRepeatEdgesUs(): number[] {
  return edges([9000, 2250, 560])
}

function edges(levels: readonly number[]): number[] {
  let atUs = 0
  return [0, ...levels.map((level) => (atUs += level))]
}
