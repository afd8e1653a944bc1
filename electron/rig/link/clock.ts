import { performance } from 'node:perf_hooks'

/** Time as the rig's side of the app sees it; tests bring their own. */
export interface Clock {
  /** UTC in ms; may be set forwards and back by the user or by the network. */
  wallMs(): number
  /** Never set back; its zero means nothing. */
  monotonicMs(): number
  /** Runs once, later; returns what calls it off. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

export function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve)
  })
}
