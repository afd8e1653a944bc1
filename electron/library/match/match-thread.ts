import { Worker } from 'node:worker_threads'
import type { MatchColumns } from '../../../core/shots/match-columns'
import { letOthersBeHeard } from '../../platform/breath'
import type { FromMatcher, ToMatcher } from './match-messages'
import type { Matcher, MatchTask } from './matcher'

/** Copying so many lines takes a few milliseconds. */
const AT_ONCE = 250

/** A log as far as a worker has it. */
interface Sent {
  count: number
  last: unknown
}

/** Matches in a worker of its own, which keeps the logs it was sent. A matching that is given up ends its worker. */
export class MatchThread implements Matcher {
  readonly #path: string
  #worker: Worker | null = null
  #sent: { readonly shots: Sent; readonly timeline: Sent } = nothingSent()
  #lastId = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  match(task: MatchTask, signal: AbortSignal): Promise<MatchColumns> {
    const own = this.#turn.then(() => this.#matchAlone(task, signal))
    this.#turn = own.catch(() => undefined)
    return own
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#forget()
    await worker?.terminate()
  }

  async #matchAlone(
    { facts, shots, timeline, options }: MatchTask,
    signal: AbortSignal,
  ): Promise<MatchColumns> {
    signal.throwIfAborted()
    this.#worker ??= this.#start()
    const worker = this.#worker
    await sendLog(this.#sent.shots, shots, signal, (lines, fresh) =>
      worker.postMessage({ kind: 'shots', fresh, lines } satisfies ToMatcher),
    )
    await sendLog(this.#sent.timeline, timeline, signal, (lines, fresh) =>
      worker.postMessage({ kind: 'timeline', fresh, lines } satisfies ToMatcher),
    )
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const done = () => {
        worker.off('message', take)
        worker.off('error', fail)
        worker.off('exit', gone)
        signal.removeEventListener('abort', giveUp)
      }
      const end = (error: unknown) => {
        done()
        this.#forget()
        void worker.terminate()
        reject(error)
      }
      const take = (message: FromMatcher) => {
        if (message.id !== id) return
        done()
        if (message.kind === 'matched') resolve(message.columns)
        else reject(new Error(message.reason))
      }
      const fail = (error: unknown) => end(error)
      const gone = () => end(new Error('the thread that matches photos ended'))
      // What it is at cannot be interrupted otherwise.
      const giveUp = () => end(signal.reason)
      worker.on('message', take)
      worker.on('error', fail)
      worker.on('exit', gone)
      signal.addEventListener('abort', giveUp)
      worker.postMessage({ kind: 'match', id, facts, options } satisfies ToMatcher)
    })
  }

  #start(): Worker {
    const worker = new Worker(this.#path)
    // Between matchings nobody listens otherwise, and an error that nobody hears ends the whole app.
    worker.on('error', () => this.#forget())
    worker.on('exit', () => {
      if (this.#worker === worker) this.#forget()
    })
    return worker
  }

  #forget(): void {
    this.#worker = null
    this.#sent = nothingSent()
  }
}

const nothingSent = () => ({ shots: { count: 0, last: undefined }, timeline: { count: 0, last: undefined } })

/** Sends what a log has grown by, in pieces between which others are heard; all of it, where it is another log. */
async function sendLog<T>(
  sent: Sent,
  lines: readonly T[],
  signal: AbortSignal,
  post: (lines: readonly T[], fresh: boolean) => void,
): Promise<void> {
  const grown = lines.length >= sent.count && (sent.count === 0 || lines[sent.count - 1] === sent.last)
  if (!grown) {
    post([], true)
    sent.count = 0
  }
  while (sent.count < lines.length) {
    const piece = lines.slice(sent.count, sent.count + AT_ONCE)
    post(piece, false)
    sent.count += piece.length
    sent.last = piece.at(-1)
    await letOthersBeHeard(signal)
  }
}
