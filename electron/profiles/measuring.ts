import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Args } from '../../core/api/contract'
import type { Outcome } from '../../core/api/failure'
import type { MeasuredFrame } from '../../core/api/measured-frame'
import { fail } from '../../core/result'
import { type FrameJob, measureOnThread } from './frame-thread'
import { MeasureError } from './measure-error'

type Measure = (job: FrameJob, signal: AbortSignal) => Promise<Outcome<MeasuredFrame>>

/** Measures by one photo at a time: a newer one ends the older. */
export class Measuring {
  readonly #measure: Measure
  #running: AbortController | null = null

  constructor(measure: Measure = measureOnThread) {
    this.#measure = measure
  }

  /** Rejects with a sentence, or the system's error, where the photo cannot be read. */
  async by({ photo }: Args<'measure/frame'>): Promise<Outcome<MeasuredFrame>> {
    this.cancel()
    const running = new AbortController()
    this.#running = running
    try {
      const job =
        photo.kind === 'path'
          ? { name: basename(photo.path), bytes: await bytesOf(photo.path, running.signal) }
          : { name: photo.name, bytes: Buffer.from(photo.base64, 'base64') }
      if (job.bytes.length === 0) throw new MeasureError('empty', job.name)
      if (running.signal.aborted) return fail({ kind: 'cancelled' })
      return await this.#measure(job, running.signal)
    } finally {
      if (this.#running === running) this.#running = null
    }
  }

  cancel(): void {
    this.#running?.abort()
    this.#running = null
  }
}

async function bytesOf(path: string, signal: AbortSignal): Promise<Uint8Array> {
  // Reading a folder fails without its name.
  if ((await stat(path)).isDirectory()) throw new MeasureError('isFolder', basename(path))
  return readFile(path, { signal })
}
