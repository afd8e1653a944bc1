/** Long work that can pause at each `yield`. */
export type Sliced<T> = Generator<void, T>

/** How long other work may have to wait: less than a frame of a slider that is being dragged. */
const SLICE_MS = 10

export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Does the work a slice at a time and lets the event loop run in between. */
export async function inSlices<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < until)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
