/** Longer intervals count as one kind. In steps of the clock. */
export const longestInterval = 32_000

const kinds = longestInterval + 1

/**
 * How often a camera waits how long, by itself and beside an interval of the same kind, with the one that asks left out.
 * Counted in an open hash table, for it is asked several times for every photo.
 */
export class IntervalHabit {
  readonly #keys: Int32Array
  readonly #counts: Int32Array
  readonly #mask: number
  readonly #beside = new Int32Array(kinds + 1)
  readonly #alone = new Int32Array(kinds + 2)
  #all = 0

  constructor(most: number) {
    let size = 16
    while (size < 2.5 * most) size *= 2
    this.#keys = new Int32Array(size).fill(-1)
    this.#counts = new Int32Array(size)
    this.#mask = size - 1
  }

  #slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & this.#mask
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }

  count(beside: number, next: number): void {
    const key = beside * kinds + next
    const slot = this.#slot(key)
    this.#keys[slot] = key
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1
    this.#beside[beside] = (this.#beside[beside] ?? 0) + 1
    this.#alone[next] = (this.#alone[next] ?? 0) + 1
    this.#all += 1
  }

  #seen(beside: number, next: number): number {
    return next < 0 ? 0 : (this.#counts[this.#slot(beside * kinds + next)] ?? 0)
  }

  /** Share of `next` among all intervals; those one step off count half. */
  shareOfAll(next: number): number {
    const near = (this.#alone[next - 1] ?? 0) + (this.#alone[next + 1] ?? 0)
    return share((this.#alone[next] ?? 0) + 0.5 * near, this.#all)
  }

  /** Share of `next` among the intervals beside one like `beside`. */
  share(beside: number, next: number): number {
    const near = this.#seen(beside, next - 1) + this.#seen(beside, next + 1)
    return share(this.#seen(beside, next) + 0.5 * near, this.#beside[beside] ?? 1)
  }
}

const share = (seen: number, all: number): number => Math.min(1, Math.max(0, seen - 1) / Math.max(1, all))
