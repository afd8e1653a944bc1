import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { WatchTrouble } from '../../../core/api/photos/batch-report'
import { assertFolderWritable } from '../../photos/disk/writable'
import { scanPhotos } from '../../photos/read/scan'
import type { Clock } from '../../rig/link/clock'
import { Settling } from './settling'
import { isWhole } from './whole-photo'

export interface ArrivedPhoto {
  readonly path: string
  /** When it was first seen, UTC in ms; null for one that was there before the watch. */
  readonly seenMs: number | null
}

export interface FolderWatcherOptions {
  readonly folder: string
  readonly clock: Clock
  /** Photos that are there already count as arriving too. */
  readonly existing: boolean
  /** Photos that have stopped growing and are whole. */
  readonly onArrived: (photos: readonly ArrivedPhoto[]) => void
  /** There are more or fewer that still grow, or the folder has gone, come back, been locked or unlocked. */
  readonly onWaiting: () => void
}

/** Between two looks at a file that may still grow. */
const SETTLE_MS = 300
/** The system tells of changes; network folders and some disks do not, so it is looked all the same. */
const POLL_MS = 2000
/** Changes come in bursts. */
const BURST_MS = 50

interface Waiting {
  readonly seenMs: number | null
  readonly settling: Settling
}

/** Watches a folder and its subfolders for new photos. Temporary names, and names that are no photo's, do not count. */
export class FolderWatcher {
  readonly #options: FolderWatcherOptions
  readonly #known = new Set<string>()
  readonly #waiting = new Map<string, Waiting>()
  #system: FSWatcher | null = null
  #closed = false
  #first = true
  #turn: Promise<void> | null = null
  #again = false
  #trouble: WatchTrouble | null = null
  #cancelTimer: () => void = () => {}

  constructor(options: FolderWatcherOptions) {
    this.#options = options
  }

  /** Photos that are still growing, or not whole. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** What keeps the folder from being worked in; it is looked again until nothing does. */
  get trouble(): WatchTrouble | null {
    return this.#trouble
  }

  /** Resolves once everything that is there has been seen. Rejects with the system's error where there is no such folder. */
  async start(): Promise<void> {
    await stat(this.#options.folder)
    this.#listen()
    await this.#look()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#cancelTimer()
    this.#system?.close()
    await this.#turn
  }

  /** One look at a time, and one more if something changed meanwhile. */
  #look(): Promise<void> {
    this.#again = true
    this.#turn ??= this.#lookWhileAsked().finally(() => {
      this.#turn = null
    })
    return this.#turn
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false
      const before = [this.#waiting.size, this.#trouble]
      await this.#scan()
      if (this.#waiting.size !== before[0] || this.#trouble !== before[1]) this.#options.onWaiting()
      await this.#settle()
    }
    this.#lookIn(this.#waiting.size > 0 ? SETTLE_MS : POLL_MS)
  }

  #lookIn(ms: number): void {
    this.#cancelTimer()
    if (!this.#closed) this.#cancelTimer = this.#options.clock.after(ms, () => void this.#look())
  }

  async #scan(): Promise<void> {
    const { folder, clock, existing } = this.#options
    // A card that was taken out may come back.
    this.#trouble = await troubleOf(folder)
    if (this.#trouble === 'gone') {
      this.#system?.close()
      this.#system = null
      return
    }
    if (this.#system === null) this.#listen()
    const paths = await scanPhotos([folder], { cwd: '/' }).catch(() => null)
    if (paths === null) return
    const now = clock.wallMs()
    for (const path of paths) {
      if (this.#known.has(path) || this.#waiting.has(path)) continue
      if (this.#first && !existing) this.#known.add(path)
      else this.#waiting.set(path, { seenMs: this.#first ? null : now, settling: new Settling() })
    }
    this.#first = false
    // A name that is free again is another photo when it comes back.
    if (this.#known.size + this.#waiting.size === paths.length) return
    const there = new Set(paths)
    for (const path of this.#known) if (!there.has(path)) this.#known.delete(path)
    for (const path of this.#waiting.keys()) if (!there.has(path)) this.#waiting.delete(path)
  }

  async #settle(): Promise<void> {
    const arrived: ArrivedPhoto[] = []
    for (const [path, { seenMs, settling }] of this.#waiting) {
      if (this.#closed) return
      const sight = await stat(path).catch(() => null)
      if (sight === null || !settling.look(sight) || !(await isWhole(path))) continue
      this.#waiting.delete(path)
      this.#known.add(path)
      arrived.push({ path, seenMs })
    }
    if (arrived.length > 0 && !this.#closed) this.#options.onArrived(arrived)
  }

  /** Where the system cannot watch a folder, looking from time to time is enough. */
  #listen(): void {
    try {
      this.#system = watch(this.#options.folder, { recursive: true, persistent: true }, () => {
        // While something settles, the next look is near anyway.
        if (this.#turn === null && this.#waiting.size === 0) this.#lookIn(BURST_MS)
      })
      this.#system.on('error', () => {
        this.#system?.close()
        this.#system = null
      })
    } catch {
      this.#system = null
    }
  }
}

/** What keeps photos in a folder from being tagged. Never rejects. */
async function troubleOf(folder: string): Promise<WatchTrouble | null> {
  const isThere = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
  if (!isThere) return 'gone'
  return assertFolderWritable(folder).then(
    () => null,
    () => 'read-only',
  )
}
