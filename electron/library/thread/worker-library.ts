import type { Worker } from 'node:worker_threads'
import type { Args, Reply } from '../../../core/api/contract'
import type { Failure, Outcome } from '../../../core/api/failure'
import type { PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import { fail } from '../../../core/result'
import type { Logger } from '../../platform/logger'
import { Listeners } from '../../rig/listeners'
import {
  type Library,
  type LibraryChannel,
  type LibraryHandlers,
  type LibraryOptions,
  libraryChannels,
} from '../library'
import type { FromLibrary, ToLibrary } from './library-messages'
import { type LibraryThread, startThread } from './library-thread'
import { OpenAgain } from './open-again'

/** Starts the bundled worker at `path`. Rejects where the data folder cannot be used. */
export async function openWorkerLibrary(path: string, options: LibraryOptions): Promise<Library> {
  const start = () => startThread(path, options)
  return new WorkerLibrary(await start(), start, options.log)
}

/** A thread that ends so often within this time ends for good: what it was asked for is what ends it. */
const MOST_RESTARTS = 3
const RESTARTS_WITHIN_MS = 60_000

class WorkerLibrary implements Library {
  readonly handlers: LibraryHandlers
  readonly setAside: string | null
  readonly #start: () => Promise<LibraryThread>
  readonly #log: Logger
  readonly #openAgain = new OpenAgain()
  readonly #listeners = new Listeners<PhotosSnapshot>()
  readonly #troubled = new Listeners<Failure>()
  readonly #waiting = new Map<number, (outcome: Outcome<unknown>) => void>()
  #worker: Worker
  #snapshot: PhotosSnapshot
  #lastId = 0
  #ended: Failure | null = null
  #closing = false
  /** When the thread was started again, newest last. */
  #restartsMs: readonly number[] = []

  constructor(
    { worker, setAside, snapshot }: LibraryThread,
    start: () => Promise<LibraryThread>,
    log: Logger,
  ) {
    this.#worker = worker
    this.#start = start
    this.#log = log
    this.setAside = setAside
    this.#snapshot = snapshot
    const entries = (Object.keys(libraryChannels) as LibraryChannel[]).map(
      (channel) => [channel, (args: unknown) => this.#askAndNote(channel, args)] as const,
    )
    // One handler a channel of the record above, each answering with its channel's reply.
    this.handlers = Object.fromEntries(entries) as unknown as LibraryHandlers
    this.#listen(worker)
  }

  snapshot(): PhotosSnapshot {
    return this.#snapshot
  }

  onChange(listen: (snapshot: PhotosSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  onTrouble(listen: (failure: Failure) => void): void {
    this.#troubled.add(listen)
  }

  lookSoon(): void {
    this.#post({ kind: 'look' })
  }

  taken(path: string, utcMs: number): void {
    this.#post({ kind: 'taken', path, utcMs })
  }

  cancel(): void {
    this.#post({ kind: 'cancel' })
  }

  async close(): Promise<void> {
    if (this.#ended) return
    this.#closing = true
    await this.#ask('close', {})
    this.#end({ kind: 'photos-stopped', why: ['closed'] })
    await this.#worker.terminate()
  }

  #listen(worker: Worker): void {
    worker.on('message', (message: FromLibrary) => this.#take(message))
    let reason = 'it was ended'
    worker.on('error', (error) => {
      reason = error.message
    })
    worker.on('exit', () => void this.#fallen(reason))
  }

  /** The thread is gone. What it was asked is answered; another one opens the same photos and takes the same pins. */
  async #fallen(reason: string): Promise<void> {
    if (this.#ended) return
    this.#log.error('the thread for photos ended', { reason })
    this.#answerAll({ kind: 'photos-stopped', why: ['askAgain', reason] })
    if (this.#closing) return
    const nowMs = performance.now()
    this.#restartsMs = [...this.#restartsMs, nowMs].filter((at) => at > nowMs - RESTARTS_WITHIN_MS)
    try {
      if (this.#restartsMs.length > MOST_RESTARTS) throw new Error(reason)
      const { worker, snapshot } = await this.#start()
      this.#worker = worker
      this.#listen(worker)
      this.#show(snapshot)
      for (const { channel, args } of this.#openAgain.requests) await this.#ask(channel, args)
      this.#troubled.tell({ kind: 'photos-stopped', why: ['startedAgain', reason] })
    } catch (error) {
      const again = error instanceof Error ? error.message : String(error)
      const failure: Failure = { kind: 'photos-stopped', why: ['forGood', again] }
      this.#end(failure)
      this.#troubled.tell(failure)
    }
  }

  #show(snapshot: PhotosSnapshot): void {
    this.#snapshot = snapshot
    this.#listeners.tell(snapshot)
  }

  async #askAndNote(channel: LibraryChannel, args: unknown): Promise<Outcome<unknown>> {
    const outcome = await this.#ask(channel, args)
    if (outcome.ok) this.#openAgain.note(channel, args)
    return outcome
  }

  #post(message: ToLibrary): void {
    if (!this.#ended) this.#worker.postMessage(message)
  }

  #ask<C extends LibraryChannel>(channel: C | 'close', args: unknown): Promise<Outcome<Reply<C>>> {
    if (this.#ended) return Promise.resolve(fail(this.#ended))
    const id = ++this.#lastId
    return new Promise((resolve) => {
      // The thread answers as the contract says for that channel.
      this.#waiting.set(id, (outcome) => resolve(outcome as Outcome<Reply<C>>))
      this.#post({ kind: 'request', id, channel, args: args as Args<C> })
    })
  }

  #take(message: FromLibrary): void {
    switch (message.kind) {
      case 'answer':
        this.#waiting.get(message.id)?.(message.outcome)
        this.#waiting.delete(message.id)
        break
      case 'snapshot':
        this.#show(message.snapshot)
        break
      case 'trouble':
        this.#troubled.tell(message.failure)
        break
      case 'log':
        this.#log[message.level](message.message, message.fields)
        break
      case 'ready':
      case 'failed':
        break
    }
  }

  #end(failure: Failure): void {
    this.#ended = failure
    this.#answerAll(failure)
  }

  #answerAll(failure: Failure): void {
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const answer of waiting) answer(fail(failure))
  }
}
