/** One thing after the other, in the order they were asked for; a failure of one is its own. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  get busy(): boolean {
    return this.#waiting > 0
  }

  run<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting++
    const done = this.#last.then(task).finally(() => {
      this.#waiting--
    })
    this.#last = done.catch(() => undefined)
    return done
  }
}
