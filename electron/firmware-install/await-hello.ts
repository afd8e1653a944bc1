import { type Clock, sleep } from '../rig/link/clock'

/** A rig that answered on a port. */
export interface Answer {
  readonly port: string
  readonly uid: string
  readonly firmware: string
}

export interface AwaitHelloOptions {
  readonly clock: Clock
  /** Who answers now. */
  readonly look: () => Promise<readonly Answer[]>
  /** The board that is waited for; null takes whichever answers. */
  readonly uid: string | null
  readonly version: string
  readonly ms: number
  readonly signal?: AbortSignal
}

/** Between two looks: opening a port that is just coming up disturbs it. */
const lookEveryMs = 1000

/**
 * Waits until the board answers with the firmware that was put on it. Another version means that it has not started anew yet:
 * the last such answer is returned when the time is over, and null when there was none.
 */
export async function awaitHello(options: AwaitHelloOptions): Promise<Answer | null> {
  const { clock, look, uid, version, ms, signal } = options
  const endMs = clock.monotonicMs() + ms
  let other: Answer | null = null
  while (!signal?.aborted) {
    const answers = await look()
    const ours = answers.filter((answer) => uid === null || answer.uid === uid)
    const found = ours.find(({ firmware }) => firmware === version)
    if (found) return found
    other = ours[0] ?? other
    if (clock.monotonicMs() >= endMs) break
    await sleep(clock, lookEveryMs)
  }
  return other
}
