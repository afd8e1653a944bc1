import type { FileReport } from '../../../core/api/photos/batch-report'
import type { TagOptions } from '../../photos/plan/plan'
import type { Clock } from '../../rig/link/clock'
import type { PhotosService } from '../photos-service'
import { type ArrivedPhoto, FolderWatcher } from './folder-watcher'

export interface HotFolderOptions {
  readonly folder: string
  readonly photos: PhotosService
  readonly clock: Clock
  readonly options: TagOptions
  /** Tag the photos that are there already, too. */
  readonly existing: boolean
  readonly onTrouble: (error: unknown) => void
  /** Photos arrived, or were tagged. */
  readonly onChange: () => void
}

/**
 * A folder whose photos are tagged as they arrive: each as soon as its light is sure. One that is unsure waits for
 * more evidence, which later photos and shots bring.
 */
export class HotFolder {
  readonly #options: HotFolderOptions
  readonly #watcher: FolderWatcher
  /** Arrived, and not written yet. */
  readonly #due = new Set<string>()
  readonly #done: FileReport[] = []
  #removeListener = () => {}
  #tagging: Promise<void> | null = null
  #again = false
  #tagged = 0
  #closed = false

  constructor(options: HotFolderOptions) {
    this.#options = options
    this.#watcher = new FolderWatcher({
      folder: options.folder,
      clock: options.clock,
      existing: options.existing,
      onArrived: (photos) => this.#take(photos),
      onWaiting: () => {
        options.onChange()
        this.#tagSoon()
      },
    })
  }

  get folder(): string {
    return this.#options.folder
  }

  get state() {
    return {
      tagged: this.#tagged,
      /** Photos wait until it is over. */
      trouble: this.#watcher.trouble,
      /** Still growing. */
      growing: this.#watcher.waiting,
      /** Arrived, and their light is not sure yet. */
      waiting: this.#due.size,
    }
  }

  /** What was done, in order. */
  done(from: number, count: number): readonly FileReport[] {
    return this.#done.slice(from, from + count)
  }

  /** Rejects with the system's error where the folder is not there. */
  async start(): Promise<void> {
    const { photos } = this.#options
    await this.#watcher.start()
    this.#removeListener = photos.onChange(({ activity }) => {
      if (activity.kind === 'idle') this.#tagSoon()
    })
    this.#tagSoon()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#removeListener()
    await this.#watcher.close()
    await this.#tagging
  }

  #take(arrived: readonly ArrivedPhoto[]): void {
    const { photos, onTrouble, onChange } = this.#options
    for (const { path, seenMs } of arrived) {
      this.#due.add(path)
      if (seenMs !== null) photos.arrived(path, seenMs)
    }
    onChange()
    photos.refresh().catch(onTrouble)
  }

  #tagSoon(): void {
    this.#again = true
    this.#tagging ??= this.#tagWhileAsked().finally(() => {
      this.#tagging = null
    })
  }

  async #tagWhileAsked(): Promise<void> {
    while (this.#again && !this.#closed && this.#due.size > 0) {
      this.#again = false
      await this.#tag().catch(this.#options.onTrouble)
    }
  }

  async #tag(): Promise<void> {
    const { photos, options, onChange } = this.#options
    // What is refused is not tried again: nothing is, before it can be written.
    if (this.#watcher.trouble !== null) return
    const states = [...this.#due].map((path) => [path, photos.stateOf(path)] as const)
    for (const [path, state] of states)
      if (state === 'unchanged' || state === 'written') this.#due.delete(path)
    const ready = new Set(states.flatMap(([path, state]) => (state === 'ready' ? [path] : [])))
    if (ready.size === 0) return
    const outcome = await photos.writer.write(options, ready)
    // Busy with something else: when that is over, its last word brings us here again.
    if (!outcome.ok) return
    const files = photos.writer.reports.batch(outcome.value.report, 0, outcome.value.total)
    for (const file of files) {
      // Whatever came of it: one that was refused is not tried again without being asked.
      this.#due.delete(file.path)
      this.#done.push(file)
      if (file.verified) this.#tagged++
    }
    onChange()
  }
}
