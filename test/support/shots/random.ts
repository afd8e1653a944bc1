/** A seeded source of chance (mulberry32), so that a simulated day is the same on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)]
    if (picked === undefined) throw new Error('expected something to pick from, got an empty list')
    return picked
  }

  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list]
    for (let index = shuffled.length - 1; index > 0; index -= 1) {
      const other = this.whole(0, index)
      const held = shuffled[index] as T // both indexes are inside the list
      shuffled[index] = shuffled[other] as T
      shuffled[other] = held
    }
    return shuffled
  }
}
