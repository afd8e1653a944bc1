/** The board's time in microseconds. It moves only when told to, and runs what was scheduled as it passes. */
export class VirtualClock {
  #nowUs = 0
  #scheduled: { readonly atUs: number; readonly run: () => void }[] = []

  get nowUs(): number {
    return this.#nowUs
  }

  /** When the next scheduled thing happens, or infinity. */
  get nextUs(): number {
    return this.#scheduled[0]?.atUs ?? Number.POSITIVE_INFINITY
  }

  /** Runs `run` when the clock reaches that time; of equal times the first scheduled goes first. */
  schedule(atUs: number, run: () => void): void {
    const index = this.#scheduled.findIndex((other) => other.atUs > atUs)
    this.#scheduled.splice(index < 0 ? this.#scheduled.length : index, 0, { atUs, run })
  }

  advance(us: number): void {
    this.advanceTo(this.#nowUs + us)
  }

  advanceTo(targetUs: number): void {
    while (this.nextUs <= targetUs) {
      const next = this.#scheduled.shift()
      if (!next) break
      this.#nowUs = Math.max(this.#nowUs, next.atUs)
      next.run()
    }
    this.#nowUs = Math.max(this.#nowUs, targetUs)
  }
}
