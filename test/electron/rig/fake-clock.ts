import type { Clock } from '../../../electron/rig/link/clock'

interface Timer {
  readonly dueMs: number
  readonly order: number
  readonly run: () => void
}

/** Lets everything that waits for nothing but its turn come to rest, file operations apart. */
export async function settle(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Time that passes only when told to. */
export class FakeClock implements Clock {
  #elapsedMs = 0
  #wallMs: number
  #timers: Timer[] = []
  #made = 0

  constructor(wallMs = Date.UTC(2026, 10, 23, 10, 15, 30)) {
    this.#wallMs = wallMs
  }

  wallMs(): number {
    return this.#wallMs
  }

  monotonicMs(): number {
    return this.#elapsedMs
  }

  /** Somebody sets the computer's clock. */
  setWall(byMs: number): void {
    this.#wallMs += byMs
  }

  after(ms: number, run: () => void): () => void {
    const timer = { dueMs: this.#elapsedMs + ms, order: this.#made++, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer)
    }
  }

  get pendingTimers(): number {
    return this.#timers.length
  }

  /** Passes time, running what falls due in its order, with room for promises in between. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#elapsedMs + ms
    await settle()
    for (;;) {
      const [next] = this.#timers
        .filter(({ dueMs }) => dueMs <= endMs)
        .sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)
      if (!next) break
      this.#timers = this.#timers.filter((one) => one !== next)
      this.#pass(next.dueMs)
      next.run()
      await settle()
    }
    this.#pass(endMs)
    await settle()
  }

  #pass(toMs: number): void {
    if (toMs <= this.#elapsedMs) return
    this.#wallMs += toMs - this.#elapsedMs
    this.#elapsedMs = toMs
  }
}
