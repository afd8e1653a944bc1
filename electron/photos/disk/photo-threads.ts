import { Worker } from 'node:worker_threads'
import { work } from './photo-thread'

/** A new file of a given head and the rest of another file. */
export interface CopyJob {
  readonly from: string
  /** Where in `from` the copying begins. */
  readonly skip: number
  /** Must not exist yet. */
  readonly to: string
  readonly head: Uint8Array
  /** Permissions and owner of the file that is to be replaced. */
  readonly mode: number
  readonly owner: Owner
  /** Places in `from`, ascending, at which a JPEG must not begin. */
  readonly suspects: Float64Array
  /** An earlier fingerprint whose key is to be used again, so that the two can be compared; null for a new key. */
  readonly like: string | null
}

export interface Owner {
  readonly uid: number
  readonly gid: number
}

export interface CopyOutcome {
  /** Fingerprint of the part that was copied. */
  readonly tail: string
  /** Whether a JPEG begins at one of the suspects. */
  readonly hit: boolean
}

/** Whether a file is `size` bytes long: `head`, and then what has the fingerprint `tail`. */
export interface CheckJob {
  readonly path: string
  readonly head: Uint8Array
  readonly tail: string
  readonly size: number
}

/** A file that is checked and then takes the place of `target`, if that is still the file that was seen. */
export interface FinishJob extends CheckJob {
  readonly target: string
  readonly seen: { readonly size: number; readonly mtimeMs: number }
}

export type Finished =
  /** Times of the file in its new place: a rename changes the inode's. */
  | { readonly kind: 'done'; readonly mtimeMs: number; readonly ctimeMs: number }
  /** What was written does not read back. */
  | { readonly kind: 'unlike' }
  /** Another program has changed the target. */
  | { readonly kind: 'changed' }

export interface OverwriteJob {
  readonly path: string
  readonly patches: readonly { readonly offset: number; readonly bytes: Uint8Array }[]
  /** What the file must begin with afterwards; null where nobody asks. */
  readonly expect: Uint8Array | null
}

export interface ReadBack {
  /** Whether the file begins as expected. */
  readonly same: boolean
  readonly mtimeMs: number
  readonly ctimeMs: number
}

export type Job =
  | { readonly do: 'copy'; readonly job: CopyJob }
  | { readonly do: 'check'; readonly job: CheckJob }
  | { readonly do: 'finish'; readonly job: FinishJob }
  | { readonly do: 'overwrite'; readonly job: OverwriteJob }

type Answer =
  | { readonly ok: unknown }
  | { readonly failed: { readonly message: string; readonly code: string | undefined } }

/** So many at once keep disk and two cores busy; more would only compete. */
const LIMIT = 4
const IDLE_MS = 30_000

const idle: Worker[] = []
let running = 0
const waiting: ((worker: Worker) => void)[] = []
let resting: NodeJS.Timeout | undefined

/** Threads are started as they are needed and shared by all batches: starting one costs as much as a photo. */
function borrow(): Promise<Worker> | Worker {
  clearTimeout(resting)
  const free = idle.pop()
  if (free !== undefined) {
    free.ref()
    return free
  }
  if (running >= LIMIT) return new Promise((resolve) => waiting.push(resolve))
  running++
  return start()
}

const start = (): Worker => new Worker(`(${work.toString()})()`, { eval: true })

/** A thread that has died (out of memory) has no id any more; another takes its place. */
const alive = (worker: Worker): Worker => (worker.threadId === -1 ? start() : worker)

function giveBack(used: Worker): void {
  const worker = alive(used)
  const next = waiting.shift()
  if (next !== undefined) {
    next(worker)
    return
  }
  // An idle thread must not keep the process alive, nor stay for ever in an app that does.
  worker.unref()
  idle.push(worker)
  clearTimeout(resting)
  resting = setTimeout(() => {
    running -= idle.length
    for (const each of idle.splice(0)) void each.terminate()
  }, IDLE_MS)
  resting.unref()
}

async function run<T>(job: Job): Promise<T> {
  const worker = await borrow()
  try {
    // What a job answers is what photo-thread.ts returns for it.
    return (await ask(worker, job)) as T
  } finally {
    giveBack(worker)
  }
}

function ask(worker: Worker, job: Job): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject)
      if ('ok' in answer) resolve(answer.ok)
      else reject(Object.assign(new Error(answer.failed.message), { code: answer.failed.code }))
    })
    worker.once('error', reject)
    worker.postMessage(job)
  })
}

export const copyOnThread = (job: CopyJob): Promise<CopyOutcome> => run({ do: 'copy', job })
export const checkOnThread = (job: CheckJob): Promise<boolean> => run({ do: 'check', job })
export const finishOnThread = (job: FinishJob): Promise<Finished> => run({ do: 'finish', job })
export const overwriteOnThread = (job: OverwriteJob): Promise<ReadBack> => run({ do: 'overwrite', job })
