import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Failure, Outcome } from '../../core/api/failure'
import { fileReason } from '../../core/api/photos/photo-reason'
import type { PhotoRun } from '../../core/api/photos/photo-runs'
import type {
  PhotoBrightness,
  PhotoPicture,
  PhotoRow,
  PhotosActivity,
  PhotosSnapshot,
} from '../../core/api/photos/photos-snapshot'
import type { LightRecord } from '../../core/light/light-record'
import { fail, ok } from '../../core/result'
import { allClosed } from '../photos/disk/disk'
import { inParallel } from '../photos/disk/in-parallel'
import { planPhoto, type TagOptions } from '../photos/plan/plan'
import { readLight } from '../photos/read/read-light'
import { ahead } from '../platform/breath'
import type { Logger } from '../platform/logger'
import { Listeners } from '../rig/listeners'
import { PhotoHand } from './hand/photo-hand'
import { countStates, type MatchedPhotos, stateAt } from './look/matched-photos'
import { PhotoLooker, type PhotoSources } from './look/photo-looker'
import { photoRow } from './look/photo-rows'
import { photoRuns } from './look/photo-runs'
import { brightnessOfAll, pictureOf } from './pictures/pictures'
import { PhotoWork } from './writing/photo-work'
import { PhotoWriter } from './writing/photo-writer'

export interface PhotosServiceOptions extends PhotoSources {
  readonly dataDir: string
  readonly now: () => Date
  readonly random: () => number
  readonly log: Logger
}

const IDLE: PhotosActivity = { kind: 'idle' }
/** Progress is for eyes: more often than this is only work. */
const TELL_EVERY_MS = 100
/** A screenful at once: each round of rows costs a dozen turns of the event loop. */
const PAGE_PARALLEL = 32

/**
 * The open photos beside the shots: what each carries, which light is its own, and writing it in. Looking and working
 * (writing, undoing) never overlap: work waits for the look that is under way, and looks wait for the work.
 */
export class PhotosService {
  /** Matching by hand. */
  readonly hand: PhotoHand
  readonly writer: PhotoWriter
  readonly #options: PhotosServiceOptions
  readonly #listeners = new Listeners<PhotosSnapshot>()
  readonly #looker: PhotoLooker
  readonly #work: PhotoWork
  #folder: string | null = null
  #activity: PhotosActivity = IDLE
  #watch: PhotosSnapshot['watch'] = null
  #version = 0
  #closed = false
  #toldMs = 0
  #snapshot: PhotosSnapshot

  constructor(options: PhotosServiceOptions) {
    this.#options = options
    this.#looker = new PhotoLooker({
      ...options,
      mayLook: () => this.#work.busy === null,
      onProgress: (activity) => this.#progress(activity),
      onLook: () => this.#rest(),
      onClocksNotKept: (error) => this.#warn('camera clocks not kept', error),
    })
    this.#work = new PhotoWork({
      ...options,
      idle: () => this.#looker.idle(),
      onStart: (activity) => {
        this.#activity = activity
        this.#publish()
      },
      onProgress: (activity) => this.#progress(activity),
      onOver: async () => {
        this.#rest()
        // What was written is written, whatever becomes of this look.
        await this.refresh().catch((error: unknown) => this.#warn('photos not read again', error))
      },
    })
    this.writer = new PhotoWriter({
      looker: this.#looker,
      work: this.#work,
      onNote: (note) => options.log.warn('shot log', { note }),
    })
    this.hand = new PhotoHand({
      looker: this.#looker,
      clocks: options.clocks,
      busy: () => this.#work.busy,
    })
    this.#snapshot = this.#build()
  }

  snapshot(): PhotosSnapshot {
    return this.#snapshot
  }

  onChange(listen: (snapshot: PhotosSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  get isOpen(): boolean {
    return this.#looker.isOpen
  }

  get folder(): string | null {
    return this.#folder
  }

  /** Opens folders or files instead of what was open. Rejects with the system's error where the first is not there. */
  async open(paths: readonly string[]): Promise<Outcome<null>> {
    const inputs = paths.map((path) => resolve(path))
    const [first] = inputs
    if (first === undefined) {
      return fail<Failure>({ kind: 'nothing-to-do', why: ['nothingGiven'] })
    }
    const stats = await stat(first)
    if (this.#work.busy) return this.#work.busy
    if (this.#closed) return fail<Failure>({ kind: 'cancelled' })
    this.#looker.open(inputs)
    this.#folder = stats.isDirectory() ? first : dirname(first)
    this.writer.forget()
    this.#publish()
    await this.refresh()
    // Another folder may have been opened while this one was read.
    return this.#looker.isAt(inputs) ? ok(null) : fail<Failure>({ kind: 'cancelled' })
  }

  /** What a hot folder has done so far, for the screen. */
  setWatch(watch: PhotosSnapshot['watch']): void {
    this.#watch = watch
    this.#snapshot = { ...this.#snapshot, watch }
    this.#listeners.tell(this.#snapshot)
  }

  /** A photo has just come from a camera that is connected: evidence of when it was taken. */
  arrived(path: string, utcMs: number): void {
    this.#looker.arrived(path, utcMs)
  }

  /**
   * Looks again: new, changed and vanished photos, and the shots so far. One look at a time, and one more if asked
   * meanwhile. Rejects with the system's error where the shot log cannot be read; the photos are there all the same.
   */
  refresh(): Promise<void> {
    return this.#looker.look()
  }

  /** Rows by their place, in the order of the folder. What writing would do is worked out for these only. */
  async page(
    from: number,
    count: number,
    options: TagOptions = { sidecarStyle: 'adobe' },
  ): Promise<readonly PhotoRow[]> {
    const { found } = this.#looker
    const paths = found.paths.slice(from, from + count)
    return ahead(() => inParallel(paths, PAGE_PARALLEL, (path) => this.#row(path, found, options)))
  }

  /** The runs among the open photos. */
  runs(): Promise<readonly PhotoRun[]> {
    return photoRuns(this.#looker.found, this.writer.byPath)
  }

  thumbnail(path: string): Promise<PhotoPicture> {
    return pictureOf(path)
  }

  brightness(paths: readonly string[]): Promise<readonly PhotoBrightness[]> {
    return brightnessOfAll(paths, (path) => this.#looker.found.photos.get(path)?.head)
  }

  /** Rejects with the system's error where the photo cannot be read. */
  light(path: string): Promise<LightRecord | null> {
    return readLight(path, this.#options.exiftool)
  }

  /** Where a photo stands; null for one that is not open. */
  stateOf(path: string): PhotoRow['state'] | null {
    return stateAt(this.#looker.found, path, this.writer.byPath)
  }

  /** Stops looking, and writing between files, never inside one. */
  cancel(): void {
    this.#looker.cancel()
    this.#work.cancel()
  }

  /** Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#closed = true
    this.cancel()
    this.#looker.open([])
    await this.#work.over()
    await this.#looker.idle()
    await allClosed()
  }

  async #row(path: string, found: MatchedPhotos, options: TagOptions): Promise<PhotoRow> {
    const photo = found.photos.get(path)
    if (!photo) throw new Error(`expected a photo of this look, got ${path}`)
    const row = photoRow(
      photo,
      found.lights,
      this.writer.byPath.get(path),
      found.evidence.hand.pins.has(path),
    )
    if (row.state !== 'ready' || row.light === null) return row
    const { action, code, detail } = await planPhoto({ path, light: row.light.record }, options)
    return {
      ...row,
      action,
      reason: fileReason(code, detail),
      state: action === 'refused' ? 'refused' : 'ready',
    }
  }

  #progress(activity: PhotosActivity): void {
    this.#activity = activity
    const nowMs = performance.now()
    if (activity.kind === this.#snapshot.activity.kind && nowMs - this.#toldMs < TELL_EVERY_MS) return
    this.#toldMs = nowMs
    this.#snapshot = { ...this.#snapshot, activity }
    this.#listeners.tell(this.#snapshot)
  }

  #rest(): void {
    this.#activity = IDLE
    this.#publish()
  }

  #publish(): void {
    this.#version++
    this.#snapshot = this.#build()
    this.#listeners.tell(this.#snapshot)
  }

  #build(): PhotosSnapshot {
    const { found } = this.#looker
    return {
      folder: this.#folder,
      total: found.photos.size,
      ...countStates(found, this.writer.byPath),
      activity: this.#activity,
      cameras: found.cameras.map(({ id, offsetS, driftPpm }) => ({ id, offsetS, driftPpm })),
      ...this.writer.last,
      hand: this.hand.summary(),
      watch: this.#watch,
      version: this.#version,
    }
  }

  #warn(what: string, error: unknown): void {
    this.#options.log.warn(what, { reason: error instanceof Error ? error.message : String(error) })
  }
}
