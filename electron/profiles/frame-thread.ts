import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Failure, Outcome } from '../../core/api/failure'
import type { MeasuredFrame } from '../../core/api/measured-frame'
import { fail, ok } from '../../core/result'
import { toFailure } from '../failures'
import { hasCode } from '../firmware-install/drive-files'
import { moduleFolder } from '../platform/asset-root'
import { measureFrame } from './measure-frame'

export interface FrameJob {
  readonly name: string
  readonly bytes: Uint8Array
}

export type FrameAnswer = Outcome<MeasuredFrame>

/** Decoded pixels of the largest sensors need more than a thread is given by itself. */
const HEAP_MB = 4096

/** Measures by a photo: in a thread where the bundled one is there, else on this one. Aborting ends the thread. */
export function measureOnThread(
  job: FrameJob,
  signal: AbortSignal,
  worker = join(moduleFolder(), 'frame-worker.js'),
): Promise<FrameAnswer> {
  return existsSync(worker) ? inWorker(worker, job, signal) : here(job)
}

async function here({ name, bytes }: FrameJob): Promise<FrameAnswer> {
  try {
    return ok(measureFrame(name, bytes))
  } catch (error) {
    return fail(toFailure(error))
  }
}

function inWorker(path: string, job: FrameJob, signal: AbortSignal): Promise<FrameAnswer> {
  const thread = new Worker(path, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
  const cancelled = fail<Failure>({ kind: 'cancelled' })
  return new Promise((resolve) => {
    const end = (answer: FrameAnswer) => {
      signal.removeEventListener('abort', cancel)
      resolve(answer)
      void thread.terminate()
    }
    const cancel = () => end(cancelled)
    if (signal.aborted) return cancel()
    signal.addEventListener('abort', cancel)
    thread.once('message', (answer: FrameAnswer) => end(answer))
    const ended = fail<Failure>({ kind: 'photo', why: ['measuringEnded', job.name] })
    thread.once('error', (error) =>
      end(hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY') ? ended : fail(toFailure(error))),
    )
    thread.once('exit', () => end(ended))
  })
}
