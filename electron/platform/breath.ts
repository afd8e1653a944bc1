import { setImmediate } from 'node:timers/promises'

/** So long a thread may be at one thing before others are heard. */
const LONGEST_MS = 4
/** Asking for the time costs something too. */
const EVERY = 32
/** So long, at most, one slice waits for an answer that somebody waits for: an answer that hangs must not end all work. */
const LONGEST_WAIT_MS = 100

/** Answers under way that somebody waits for. */
let answers = 0
const waiting = new Set<() => void>()

/**
 * Has an answer come before long work on this thread. An answer that reads files takes dozens of turns of the event loop,
 * and behind each of them stood a slice of that work: while one is under way, no slice begins.
 */
export async function ahead<T>(answer: () => Promise<T>): Promise<T> {
  answers += 1
  try {
    return await answer()
  } finally {
    answers -= 1
    if (answers === 0) for (const goOn of waiting) goOn()
  }
}

function allAnswered(): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer)
      waiting.delete(goOn)
      resolve()
    }
    const timer = setTimeout(goOn, LONGEST_WAIT_MS)
    waiting.add(goOn)
  })
}

/** One turn for others, and more while an answer is under way. Rejects with the signal's reason once it is given. */
export async function letOthersBeHeard(signal?: AbortSignal): Promise<void> {
  await setImmediate()
  if (answers > 0) await allAnswered()
  signal?.throwIfAborted()
}

/**
 * Lets others be heard in the middle of long work: `if (breath.isDue()) await breath.take()`, once an entry. Rejects with
 * the signal's reason where the work is no longer wanted.
 */
export class Breath {
  readonly #signal: AbortSignal | undefined
  #count = 0
  #sinceMs = performance.now()

  constructor(signal?: AbortSignal) {
    this.#signal = signal
  }

  isDue(): boolean {
    this.#count += 1
    return this.#count % EVERY === 0 && performance.now() - this.#sinceMs > LONGEST_MS
  }

  async take(): Promise<void> {
    await letOthersBeHeard(this.#signal)
    this.#sinceMs = performance.now()
  }
}
