import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Args } from '../../../core/api/contract'
import type { Outcome } from '../../../core/api/failure'
import type { WatchReport } from '../../../core/api/photos/batch-report'
import { ok } from '../../../core/result'
import type { Clock } from '../../rig/link/clock'
import type { PhotosService } from '../photos-service'
import { tagOptionsOf } from '../writing/write-options'
import { HotFolder } from './hot-folder'

export interface WatchesOptions {
  /** The photos on the screen. */
  readonly photos: PhotosService
  /** Photos beside them, with a shot log of their own. */
  readonly open: (logPath: string) => PhotosService
  readonly clock: Clock
  readonly onTrouble: (error: unknown) => void
}

interface Watch {
  readonly hot: HotFolder
  readonly end: () => Promise<void>
  askedMs: number
}

/** How often a log that somebody else writes is looked at. */
const LOG_MS = 1000
/** A command that was killed asks no more. */
const PATIENCE_MS = 60_000
const PAGE = 500

/** The hot folders: the one on the screen, and those of the command line. */
export class Watches {
  readonly #options: WatchesOptions
  readonly #watches = new Map<number, Watch>()
  #last = 0
  #onScreen: number | null = null

  constructor(options: WatchesOptions) {
    this.#options = options
  }

  /** Rejects with the system's error where the folder or the log is not there. */
  async start(wanted: Args<'photos/watch'>): Promise<Outcome<{ readonly watch: number }>> {
    const folder = resolve(wanted.folder)
    if (wanted.log === null) return this.#startOnScreen(folder, wanted)
    const log = resolve(wanted.log)
    await stat(log)
    return this.#startBeside(folder, log, wanted)
  }

  async stop(watch: number): Promise<null> {
    const found = this.#watches.get(watch)
    this.#watches.delete(watch)
    await found?.end()
    return null
  }

  report(watch: number, from: number): WatchReport {
    const found = this.#watches.get(watch)
    if (!found) return { running: false, trouble: null, files: [], growing: 0, waiting: 0 }
    found.askedMs = this.#options.clock.monotonicMs()
    const { growing, waiting, trouble } = found.hot.state
    return { running: true, trouble, files: found.hot.done(from, PAGE), growing, waiting }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#watches.keys()].map((watch) => this.stop(watch)))
  }

  async #startOnScreen(
    folder: string,
    { existing, ...wanted }: Args<'photos/watch'>,
  ): Promise<Outcome<{ readonly watch: number }>> {
    const { photos, clock, onTrouble } = this.#options
    if (this.#onScreen !== null) await this.stop(this.#onScreen)
    if (photos.folder !== folder) {
      const opened = await photos.open([folder])
      if (!opened.ok) return opened
    }
    const watch = ++this.#last
    const hot: HotFolder = new HotFolder({
      folder,
      photos,
      clock,
      options: tagOptionsOf(wanted),
      existing,
      onTrouble,
      onChange: () => photos.setWatch({ watch, ...hot.state }),
    })
    // Another folder on the screen ends the watch of this one.
    const remove = photos.onChange((snapshot) => {
      if (snapshot.folder !== folder) void this.stop(watch)
    })
    const end = async () => {
      remove()
      this.#onScreen = null
      await hot.close()
      photos.setWatch(null)
    }
    this.#watches.set(watch, { hot, end, askedMs: Number.POSITIVE_INFINITY })
    this.#onScreen = watch
    try {
      await hot.start()
      // Only now: what comes once this is said was not there before. Another watch may have taken over meanwhile.
      if (this.#watches.has(watch)) photos.setWatch({ watch, ...hot.state })
    } catch (error) {
      await this.stop(watch)
      throw error
    }
    return ok({ watch })
  }

  async #startBeside(
    folder: string,
    log: string,
    { existing, ...wanted }: Args<'photos/watch'>,
  ): Promise<Outcome<{ readonly watch: number }>> {
    const { open, clock, onTrouble } = this.#options
    const photos = open(log)
    const options = tagOptionsOf(wanted)
    const hot = new HotFolder({ folder, photos, clock, options, existing, onTrouble, onChange: () => {} })
    const watch = ++this.#last
    let cancelTick = () => {}
    let logStamp = await stampOf(log)
    const tick = async () => {
      const found = this.#watches.get(watch)
      if (!found) return
      if (clock.monotonicMs() - found.askedMs > PATIENCE_MS) return void this.stop(watch)
      const stamp = await stampOf(log)
      if (stamp !== logStamp) await photos.refresh().catch(onTrouble)
      logStamp = stamp
      if (this.#watches.has(watch)) cancelTick = clock.after(LOG_MS, () => void tick())
    }
    const end = async () => {
      cancelTick()
      await hot.close()
      await photos.close()
    }
    this.#watches.set(watch, { hot, end, askedMs: clock.monotonicMs() })
    try {
      const opened = await photos.open([folder])
      if (!opened.ok) {
        await this.stop(watch)
        return opened
      }
      await hot.start()
    } catch (error) {
      await this.stop(watch)
      throw error
    }
    cancelTick = clock.after(LOG_MS, () => void tick())
    return ok({ watch })
  }
}

async function stampOf(log: string): Promise<string> {
  const both = [log, join(dirname(log), 'timeline.jsonl')]
  const stats = await Promise.all(both.map((path) => stat(path).catch(() => null)))
  return stats.map((each) => (each ? `${each.size} ${each.mtimeMs} ${each.ino}` : '-')).join(' ')
}
