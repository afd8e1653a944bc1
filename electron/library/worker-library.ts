import { Worker } from 'node:worker_threads'
import type { Args, Reply } from '../../core/api/contract'
import { type Failure, failureText, type Outcome } from '../../core/api/failure'
import type { PhotosSnapshot } from '../../core/api/snapshots'
import { fail } from '../../core/result'
import type { Logger } from '../platform/logger'
import { Listeners } from '../rig/listeners'
import {
  type Library,
  type LibraryChannel,
  type LibraryHandlers,
  type LibraryOptions,
  libraryChannels,
} from './library'
import type { FromLibrary, ToLibrary } from './library-messages'

/** Starts the bundled worker at `path`. Rejects where the data folder cannot be used. */
export async function openWorkerLibrary(path: string, options: LibraryOptions): Promise<Library> {
  const worker = new Worker(path, { workerData: { dataDir: options.dataDir } })
  const ready = await new Promise<Extract<FromLibrary, { kind: 'ready' }>>((resolve, reject) => {
    worker.once('error', reject)
    worker.on('message', function take(message: FromLibrary) {
      if (message.kind === 'log') return
      worker.off('message', take)
      if (message.kind === 'ready') resolve(message)
      else
        reject(new Error(message.kind === 'failed' ? failureText(message.failure) : 'expected to be ready'))
    })
  })
  worker.removeAllListeners('error')
  return new WorkerLibrary(worker, options.log, ready)
}

class WorkerLibrary implements Library {
  readonly handlers: LibraryHandlers
  readonly setAside: string | null
  readonly #worker: Worker
  readonly #log: Logger
  readonly #listeners = new Listeners<PhotosSnapshot>()
  readonly #troubled = new Listeners<Failure>()
  readonly #waiting = new Map<number, (outcome: Outcome<unknown>) => void>()
  #snapshot: PhotosSnapshot
  #lastId = 0
  #ended: Failure | null = null

  constructor(
    worker: Worker,
    log: Logger,
    { setAside, snapshot }: { readonly setAside: string | null; readonly snapshot: PhotosSnapshot },
  ) {
    this.#worker = worker
    this.#log = log
    this.setAside = setAside
    this.#snapshot = snapshot
    const entries = (Object.keys(libraryChannels) as LibraryChannel[]).map(
      (channel) => [channel, (args: unknown) => this.#ask(channel, args)] as const,
    )
    // One handler a channel of the record above, each answering with its channel's reply.
    this.handlers = Object.fromEntries(entries) as unknown as LibraryHandlers
    worker.on('message', (message: FromLibrary) => this.#take(message))
    worker.on('error', (error) => this.#end(error.message))
    worker.on('exit', () => this.#end('the thread for photos was ended'))
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
    await this.#ask('close', {})
    await this.#worker.terminate()
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
        this.#snapshot = message.snapshot
        this.#listeners.tell(message.snapshot)
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

  #end(detail: string): void {
    if (this.#ended) return
    this.#ended = { kind: 'unexpected', detail }
    for (const answer of this.#waiting.values()) answer(fail(this.#ended))
    this.#waiting.clear()
  }
}
