/** Who wants to know. Adding returns what removes; one may remove itself, or another, while being told. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>()

  add(listen: (value: T) => void): () => void {
    // A wrapper of its own, so that the same function added twice is two listeners with two removers.
    const entry = (value: T) => listen(value)
    this.#listeners.add(entry)
    return () => {
      this.#listeners.delete(entry)
    }
  }

  tell(value: T): void {
    for (const listen of [...this.#listeners]) if (this.#listeners.has(listen)) listen(value)
  }

  clear(): void {
    this.#listeners.clear()
  }
}
