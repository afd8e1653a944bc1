import type { Failure, Outcome } from '../../../core/api/failure'
import type { PhotosActivity } from '../../../core/api/photos/photos-snapshot'
import { fail } from '../../../core/result'
import type { TaggingTools } from './tagging'

export type WorkTools = Required<Omit<TaggingTools, 'cwd'>>

export interface PhotoWorkOptions extends Pick<WorkTools, 'dataDir' | 'exiftool' | 'now' | 'random'> {
  /** Resolves when nothing else reads photos any more; never rejects. */
  readonly idle: () => Promise<void>
  readonly onStart: (activity: PhotosActivity) => void
  readonly onProgress: (activity: PhotosActivity) => void
  /** Work is over, whatever came of it. */
  readonly onOver: () => Promise<void>
}

interface Work {
  readonly kind: 'writing' | 'undoing'
  readonly abort: AbortController
  /** Never rejects. */
  readonly over: Promise<unknown>
}

/** Writing and undoing, one at a time: what comes meanwhile is told that photos are busy. */
export class PhotoWork {
  readonly #options: PhotoWorkOptions
  #work: Work | null = null

  constructor(options: PhotoWorkOptions) {
    this.#options = options
  }

  /** What stands in the way of anything else, as the answer to it; null where nothing does. */
  get busy(): Outcome<never> | null {
    if (this.#work === null) return null
    return fail<Failure>({ kind: 'busy', why: [this.#work.kind] })
  }

  /** Rejects as `run` does. */
  alone<R>(kind: Work['kind'], run: (tools: WorkTools) => Promise<Outcome<R>>): Promise<Outcome<R>> {
    const { busy } = this
    if (busy) return Promise.resolve(busy)
    const abort = new AbortController()
    const result = this.#run(kind, abort.signal, run)
    this.#work = { kind, abort, over: result.catch(() => undefined) }
    return result
  }

  /** Stops between files, never inside one. */
  cancel(): void {
    this.#work?.abort.abort()
  }

  /** Resolves when no work is under way; never rejects. */
  async over(): Promise<void> {
    await this.#work?.over
  }

  async #run<R>(
    kind: Work['kind'],
    signal: AbortSignal,
    run: (tools: WorkTools) => Promise<Outcome<R>>,
  ): Promise<Outcome<R>> {
    const { dataDir, exiftool, now, random, idle, onStart, onProgress: tell, onOver } = this.#options
    const onProgress: WorkTools['onProgress'] = ({ name, done, total, filesPerSecond }) =>
      tell({ kind, done, total, file: name, perSecond: filesPerSecond })
    try {
      await idle()
      signal.throwIfAborted()
      onStart({ kind, done: 0, total: null, file: '', perSecond: 0 })
      const startedMs = performance.now()
      const onPlanned: WorkTools['onPlanned'] = (done, total) =>
        tell({
          kind: 'planning',
          done,
          total,
          file: '',
          perSecond: (done * 1000) / Math.max(1, performance.now() - startedMs),
        })
      return await run({ dataDir, exiftool, now, random, signal, onPlanned, onProgress })
    } finally {
      this.#work = null
      await onOver()
    }
  }
}
