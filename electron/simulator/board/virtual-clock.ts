/** The board's time in microseconds. It moves only when told to, and runs what was scheduled as it passes. */
export class VirtualClock {
  #nowUs = 0
  #nextUs = Number.POSITIVE_INFINITY
  #scheduled: { readonly atUs: number; readonly run: () => void }[] = []

  get nowUs(): number {
    return this.#nowUs
  }

  /** When the next scheduled thing happens, or infinity. */
  get nextUs(): number {
    return this.#nextUs
  }

  /** Runs `run` when the clock reaches that time; of equal times the first scheduled goes first. Returns what takes it back. */
  schedule(atUs: number, run: () => void): () => void {
    const entry = { atUs, run }
    const index = this.#scheduled.findIndex((other) => other.atUs > atUs)
    this.#scheduled.splice(index < 0 ? this.#scheduled.length : index, 0, entry)
    this.#lookAhead()
    return () => {
      const at = this.#scheduled.indexOf(entry)
      if (at >= 0) this.#scheduled.splice(at, 1)
      this.#lookAhead()
    }
  }

  advance(us: number): void {
    const targetUs = this.#nowUs + us
    // The way of nearly every call, taken a million times a second.
    if (targetUs < this.#nextUs) this.#nowUs = targetUs
    else this.advanceTo(targetUs)
  }

  advanceTo(targetUs: number): void {
    while (this.#nextUs <= targetUs) {
      const next = this.#scheduled.shift()
      this.#lookAhead()
      if (!next) break
      this.#nowUs = Math.max(this.#nowUs, next.atUs)
      next.run()
    }
    this.#nowUs = Math.max(this.#nowUs, targetUs)
  }

  #lookAhead(): void {
    this.#nextUs = this.#scheduled[0]?.atUs ?? Number.POSITIVE_INFINITY
  }
}
