import { Worker } from 'node:worker_threads'
import { type Link, LinkError } from '../../rig/link/link'
import { Listeners } from '../../rig/listeners'
import type { SimulatedRigOptions } from '../rig/start-in-process'
import type { Exposure, SimulatedRig } from '../simulated-rig'
import type { FromWorker, PlainError, ToWorker, WorkerRequest } from './worker-messages'

const NAME = 'simulated rig'

/** Starts the bundled worker at `path` and waits until its firmware runs. */
export async function startInWorker(path: string, options: SimulatedRigOptions): Promise<SimulatedRig> {
  const worker = new Worker(path, { workerData: options })
  const pixelCount = await new Promise<number>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (message: FromWorker) => {
      if (message.kind === 'ready') resolve(message.pixelCount)
      else
        reject(
          new Error(message.kind === 'failed' ? message.error.message : 'the simulated rig did not start'),
        )
    })
  })
  return new WorkerRig(worker, pixelCount)
}

interface Waiting {
  resolve(value: string | Exposure | null): void
  reject(error: Error): void
}

class WorkerRig implements SimulatedRig {
  readonly pixelCount: number
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #frames = new Set<(rgbw: Uint8Array) => void>()
  readonly #released = new Listeners<void>()
  #lastId = 0
  #ended = false
  #onBytes: (bytes: Uint8Array) => void = () => {}
  #onClosed: (reason?: Error) => void = () => {}

  constructor(worker: Worker, pixelCount: number) {
    this.#worker = worker
    this.pixelCount = pixelCount
    worker.on('message', (message: FromWorker) => this.#take(message))
    worker.on('error', (error) => this.#end(error))
    worker.on('exit', () => this.#end(new LinkError('io', NAME, 'The simulated rig was switched off.')))
  }

  connect(): Link {
    const incoming = new Set<(bytes: Uint8Array) => void>()
    const closed = new Set<(reason?: Error) => void>()
    let state: 'new' | 'open' | 'closed' = 'new'
    const closedOnce = (reason?: Error) => {
      if (state !== 'open') return
      state = 'closed'
      for (const listen of closed) listen(reason)
    }
    return {
      name: NAME,
      open: async () => {
        if (state !== 'new')
          throw new Error(`expected a link that was never opened, got one that is ${state}`)
        await this.#ask({ kind: 'open' })
        state = 'open'
        this.#onClosed = closedOnce
        this.#onBytes = (bytes) => {
          for (const listen of incoming) listen(bytes)
        }
      },
      write: async (bytes) => {
        if (state !== 'open')
          throw new LinkError('io', NAME, 'The connection to the simulated rig is closed.')
        await this.#ask({ kind: 'write', bytes })
      },
      close: async () => {
        if (state !== 'open') return
        closedOnce()
        await this.#ask({ kind: 'close' })
      },
      onBytes: (listen) => {
        incoming.add(listen)
        return () => incoming.delete(listen)
      },
      onClosed: (listen) => {
        closed.add(listen)
        return () => closed.delete(listen)
      },
    }
  }

  async command(line: string): Promise<string> {
    // The worker answers a command with its text.
    return (await this.#ask({ kind: 'command', line })) as string
  }

  async shutter(exposureS: number): Promise<Exposure> {
    // The worker answers a shutter with its exposure.
    return (await this.#ask({ kind: 'shutter', exposureS })) as Exposure
  }

  onFrame(listen: (rgbw: Uint8Array) => void): () => void {
    this.#frames.add(listen)
    return () => this.#frames.delete(listen)
  }

  onRelease(listen: () => void): () => void {
    return this.#released.add(listen)
  }

  async dispose(): Promise<void> {
    if (this.#ended) return
    await this.#ask({ kind: 'dispose' })
    await this.#worker.terminate()
  }

  #ask(request: WorkerRequest): Promise<string | Exposure | null> {
    if (this.#ended) {
      return Promise.reject(new LinkError('missing', NAME, 'The simulated rig was switched off.'))
    }
    const id = ++this.#lastId
    const message: ToWorker = { id, request }
    this.#worker.postMessage(message)
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #take(message: FromWorker): void {
    switch (message.kind) {
      case 'done':
        this.#waiting.get(message.id)?.resolve(message.value)
        this.#waiting.delete(message.id)
        break
      case 'refused':
        this.#waiting.get(message.id)?.reject(revived(message.error))
        this.#waiting.delete(message.id)
        break
      case 'bytes':
        this.#onBytes(message.bytes)
        break
      case 'closed':
        this.#onClosed(message.error ? revived(message.error) : undefined)
        break
      case 'frame':
        for (const listen of this.#frames) listen(message.rgbw)
        break
      case 'released':
        this.#released.tell()
        break
      case 'ready':
      case 'failed':
        break
    }
  }

  #end(error: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#onClosed(error)
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}

function revived(error: PlainError): Error {
  return error.linkKind ? new LinkError(error.linkKind, NAME, error.message) : new Error(error.message)
}
