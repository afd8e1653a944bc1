/** A file as it is seen in passing. */
export interface Sight {
  readonly size: number
  readonly mtimeMs: number
}

/** Looks in a row that must show the same size and time, after the first one. */
const STEADY_LOOKS = 2

/** Tells when a file has stopped growing: seen the same twice more, and not empty. */
export class Settling {
  #last: Sight | null = null
  #steady = 0

  /** True once the file is steady. */
  look({ size, mtimeMs }: Sight): boolean {
    const same = this.#last !== null && this.#last.size === size && this.#last.mtimeMs === mtimeMs
    this.#steady = same && size > 0 ? this.#steady + 1 : 0
    this.#last = { size, mtimeMs }
    return this.#steady >= STEADY_LOOKS
  }
}
