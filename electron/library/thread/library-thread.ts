import { Worker } from 'node:worker_threads'
import { failureText } from '../../../core/api/failure'
import type { PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import type { LibraryOptions } from '../library'
import type { FromLibrary } from './library-messages'

/** A worker that is ready to be asked. */
export interface LibraryThread {
  readonly worker: Worker
  readonly setAside: string | null
  readonly snapshot: PhotosSnapshot
}

/** Settles what an earlier one left half-written and starts a worker. Rejects where it cannot work. */
export async function startThread(
  path: string,
  { dataDir, recover }: LibraryOptions,
): Promise<LibraryThread> {
  await recover?.()
  const worker = new Worker(path, { workerData: { dataDir } })
  const ready = await new Promise<Extract<FromLibrary, { kind: 'ready' }>>((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('it ended at once')))
    worker.on('message', function take(message: FromLibrary) {
      if (message.kind === 'log') return
      worker.off('message', take)
      if (message.kind === 'ready') resolve(message)
      else
        reject(new Error(message.kind === 'failed' ? failureText(message.failure) : 'expected to be ready'))
    })
  })
  worker.removeAllListeners('error')
  worker.removeAllListeners('exit')
  return { worker, setAside: ready.setAside, snapshot: ready.snapshot }
}
