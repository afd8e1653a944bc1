/** What became of a value that was pushed: it was sent and answered, or a newer one took its place. */
export type Pushed<R> = { readonly sent: true; readonly reply: R } | { readonly sent: false }

interface Waiting<A, R> {
  readonly args: A
  readonly settle: (pushed: Pushed<R>) => void
}

/**
 * A sender for storms of values, a slider's for one: a single request is in flight; while it is, only the
 * newest value of each key waits, and older ones settle as not sent. Keys go out in the order in which they
 * first waited, so an undo pushed after an edit arrives after it. `idle` tells whether anything is left to send.
 */
export function latest<A, R>(
  send: (args: A) => Promise<R>,
  keyOf: (args: A) => string = () => '',
): { readonly push: (args: A) => Promise<Pushed<R>>; readonly idle: () => boolean } {
  const waiting = new Map<string, Waiting<A, R>>()
  let inFlight = false

  const next = () => {
    const first = waiting.entries().next()
    if (first.done) {
      inFlight = false
      return
    }
    const [key, { args, settle }] = first.value
    waiting.delete(key)
    inFlight = true
    send(args).then(
      (reply) => {
        settle({ sent: true, reply })
        next()
      },
      () => {
        settle({ sent: false })
        next()
      },
    )
  }

  return {
    push: (args) =>
      new Promise((settle) => {
        const key = keyOf(args)
        waiting.get(key)?.settle({ sent: false })
        // Set on a key that waits keeps its place in the order.
        waiting.set(key, { args, settle })
        if (!inFlight) next()
      }),
    idle: () => !inFlight && waiting.size === 0,
  }
}
