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

  /** Runs `run` when the clock reaches that time; of equal times the first scheduled goes first. */
  schedule(atUs: number, run: () => void): void {
    const index = this.#scheduled.findIndex((other) => other.atUs > atUs)
    this.#scheduled.splice(index < 0 ? this.#scheduled.length : index, 0, { atUs, run })
    this.#nextUs = this.#scheduled[0]?.atUs ?? Number.POSITIVE_INFINITY
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
      this.#nextUs = this.#scheduled[0]?.atUs ?? Number.POSITIVE_INFINITY
      if (!next) break
      this.#nowUs = Math.max(this.#nowUs, next.atUs)
      next.run()
    }
    this.#nowUs = Math.max(this.#nowUs, targetUs)
  }
}
