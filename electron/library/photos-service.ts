import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { BatchReport, FileReport, UndoReport } from '../../core/api/batch-report'
import type { BatchSummary, UndoSummary } from '../../core/api/batch-summary'
import type { TagArgs } from '../../core/api/contract'
import type { Failure, Outcome } from '../../core/api/failure'
import type { PhotoBrightness, PhotoRow, PhotosActivity, PhotosSnapshot } from '../../core/api/snapshots'
import type { LightRecord } from '../../core/light/light-record'
import { reasonSentence } from '../../core/photos/reasons'
import type { SidecarStyle } from '../../core/photos/xmp/sidecar-name'
import { fail, ok } from '../../core/result'
import type { ExposureRequest } from '../photos/develop/plan-develop'
import { inParallel } from '../photos/disk/in-parallel'
import { planBatch, planPhoto, type TagOptions } from '../photos/plan/plan'
import { readThumbnail } from '../photos/read/read-head'
import { readLight } from '../photos/read/read-light'
import { undoBatch } from '../photos/undo/undo'
import type { Logger } from '../platform/logger'
import { Listeners } from '../rig/listeners'
import { brightnessOf } from './brightness'
import { developPhotos } from './developing'
import { PhotoHand } from './hand/photo-hand'
import { countStates, type MatchedPhotos, stateAt, waiting } from './matched-photos'
import { PhotoLooker, type PhotoSources } from './photo-looker'
import { photoRow } from './photo-rows'
import { ReportShelf } from './report-shelf'
import { stripPhotos, type TaggingTools, tagPhotos, writePlanned } from './tagging'

export interface PhotosServiceOptions extends PhotoSources {
  readonly dataDir: string
  readonly now: () => Date
  readonly random: () => number
  readonly log: Logger
}

type Tools = Required<Omit<TaggingTools, 'cwd'>>

interface Work {
  readonly kind: 'writing' | 'undoing'
  readonly abort: AbortController
  /** Never rejects. */
  readonly over: Promise<unknown>
}

const IDLE: PhotosActivity = { kind: 'idle' }
/** Progress is for eyes: more often than this is only work. */
const TELL_EVERY_MS = 100

/**
 * The open photos beside the shots: what each carries, which light is its own, and writing it in. Looking and working
 * (writing, undoing) never overlap: work waits for the look that is under way, and looks wait for the work.
 */
export class PhotosService {
  readonly reports = new ReportShelf()
  /** Matching by hand. */
  readonly hand: PhotoHand
  readonly #options: PhotosServiceOptions
  readonly #listeners = new Listeners<PhotosSnapshot>()
  readonly #looker: PhotoLooker
  #folder: string | null = null
  #reports = new Map<string, FileReport>()
  #activity: PhotosActivity = IDLE
  #work: Work | null = null
  #lastBatch: BatchSummary | null = null
  #lastUndo: UndoSummary | null = null
  #watch: PhotosSnapshot['watch'] = null
  #version = 0
  #closed = false
  #toldMs = 0
  #snapshot: PhotosSnapshot

  constructor(options: PhotosServiceOptions) {
    this.#options = options
    this.#looker = new PhotoLooker({
      ...options,
      mayLook: () => this.#work === null,
      onProgress: (activity) => this.#progress(activity),
      onLook: () => this.#rest(),
      onClocksNotKept: (error) => this.#warn('camera clocks not kept', error),
    })
    this.hand = new PhotoHand({
      looker: this.#looker,
      clocks: options.clocks,
      busy: () => (this.#work ? busyWith(this.#work) : null),
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
      return fail<Failure>({ kind: 'nothing-to-do', detail: 'No photo and no folder was given.' })
    }
    const stats = await stat(first)
    if (this.#work) return busyWith(this.#work)
    if (this.#closed) return fail<Failure>({ kind: 'cancelled' })
    this.#looker.open(inputs)
    this.#folder = stats.isDirectory() ? first : dirname(first)
    this.#reports = new Map()
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
    return inParallel(found.paths.slice(from, from + count), 8, (path) => this.#row(path, found, options))
  }

  async thumbnail(path: string): Promise<string | null> {
    const bytes = await readThumbnail(path).catch(() => null)
    return bytes === null ? null : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
  }

  /** One after the other: decoding a picture keeps this thread busy. */
  async brightness(paths: readonly string[]): Promise<readonly PhotoBrightness[]> {
    const measured: PhotoBrightness[] = []
    for (const path of paths) {
      const bytes = await readThumbnail(path).catch(() => null)
      const brightness = bytes === null ? null : brightnessOf(bytes)
      const { exposureS = null, fNumber = null, iso = null } = this.#looker.found.photos.get(path)?.head ?? {}
      if (brightness !== null) measured.push({ path, ...brightness, exposureS, fNumber, iso })
    }
    return measured
  }

  /** Rejects with the system's error where the photo cannot be read. */
  light(path: string): Promise<LightRecord | null> {
    return readLight(path, this.#options.exiftool)
  }

  /** Where a photo stands; null for one that is not open. */
  stateOf(path: string): PhotoRow['state'] | null {
    return stateAt(this.#looker.found, path, this.#reports)
  }

  /** Writes the light of every photo whose light is sure and not in it yet; of some of them, where `only` names them. */
  write(options: TagOptions, only?: ReadonlySet<string>): Promise<Outcome<BatchSummary>> {
    return this.#alone('writing', async (tools) => {
      const requests = waiting(this.#looker.found, only)
      if (requests.length === 0) {
        return fail<Failure>({ kind: 'nothing-to-do', detail: 'No photo here waits for its light.' })
      }
      this.#lastBatch = null
      this.#lastUndo = null
      const { signal, onPlanned } = tools
      const planned = await planBatch(requests, options, { signal, onProgress: onPlanned })
      const summary = this.#keep(await writePlanned(planned, tools))
      // Whoever writes it is sure of what was decided by hand.
      await this.#looker.learn()
      return ok(summary)
    })
  }

  /** Exposure corrections into sidecars, as a batch that can be undone. Photos themselves stay as they are. */
  develop(requests: readonly ExposureRequest[], style: SidecarStyle): Promise<Outcome<BatchSummary>> {
    return this.#alone('writing', async (tools) => {
      const report = await developPhotos(requests, style, tools)
      for (const { path } of report.files) this.#looker.touched(path)
      return ok(this.reports.keepBatch(report))
    })
  }

  /** The command line's `tag`: its own photos and light, not what is open. */
  tag(args: TagArgs): Promise<Outcome<BatchSummary>> {
    return this.#alone('writing', async (tools) => {
      const report = await tagPhotos(args, { ...tools, cwd: '/' })
      for (const note of report.notes) this.#options.log.warn('shot log', { note })
      return ok(report.batch === null ? this.reports.keepBatch(report) : this.#keep(report))
    })
  }

  /** Takes the record out of these photos again, or of all that are open and carry one. */
  strip(paths: readonly string[] | null, dryRun: boolean): Promise<Outcome<BatchSummary>> {
    return this.#alone('writing', async (tools) => {
      const { photos } = this.#looker.found
      const carrying = [...photos.values()].flatMap(({ path, carries }) => (carries === null ? [] : [path]))
      const wanted = paths?.map((path) => resolve(path)) ?? carrying
      if (wanted.length === 0) {
        return fail<Failure>({ kind: 'nothing-to-do', detail: 'No photo here carries a light record.' })
      }
      const report = await stripPhotos(wanted, dryRun, tools)
      return ok(report.batch === null ? this.reports.keepBatch(report) : this.#keep(report))
    })
  }

  /** Puts the photos of a batch back as they were: the newest one that can be undone when null. */
  undo(batch: string | null): Promise<Outcome<UndoSummary>> {
    return this.#alone('undoing', async ({ dataDir, signal }) => {
      const result = await undoBatch(dataDir, batch, { signal })
      if (result === null) {
        const detail = batch === null ? 'No batch is left to undo.' : `There is no batch ${batch} to undo.`
        return fail<Failure>({ kind: 'nothing-to-do', detail })
      }
      const report: UndoReport = {
        batch: result.batch,
        files: result.files.map(({ path, verified, reason }) => ({
          path,
          restored: verified,
          reason: reason ?? '',
        })),
      }
      const summary = this.reports.keepUndo(report)
      this.#lastUndo = summary
      if (this.#lastBatch?.batch === report.batch) this.#lastBatch = null
      for (const { path } of report.files) {
        this.#reports.delete(path)
        this.#looker.touched(path)
      }
      return ok(summary)
    })
  }

  /** Stops looking, and writing between files, never inside one. */
  cancel(): void {
    this.#looker.cancel()
    this.#work?.abort.abort()
  }

  /** Resolves when nothing is under way any more. */
  async close(): Promise<void> {
    this.#closed = true
    this.cancel()
    this.#looker.open([])
    await this.#work?.over
    await this.#looker.idle()
  }

  #alone<R>(kind: Work['kind'], run: (tools: Tools) => Promise<Outcome<R>>): Promise<Outcome<R>> {
    if (this.#work) return Promise.resolve(busyWith(this.#work))
    const abort = new AbortController()
    const result = this.#workAlone(kind, abort.signal, run)
    this.#work = { kind, abort, over: result.catch(() => undefined) }
    return result
  }

  async #workAlone<R>(
    kind: Work['kind'],
    signal: AbortSignal,
    run: (tools: Tools) => Promise<Outcome<R>>,
  ): Promise<Outcome<R>> {
    const { dataDir, exiftool, now, random } = this.#options
    const onProgress: Tools['onProgress'] = ({ name, done, total, filesPerSecond }) =>
      this.#progress({ kind, done, total, file: name, perSecond: filesPerSecond })
    try {
      await this.#looker.idle()
      signal.throwIfAborted()
      this.#activity = { kind, done: 0, total: null, file: '', perSecond: 0 }
      this.#publish()
      const startedMs = performance.now()
      const onPlanned: Tools['onPlanned'] = (done, total) =>
        this.#progress({
          kind: 'planning',
          done,
          total,
          file: '',
          perSecond: (done * 1000) / Math.max(1, performance.now() - startedMs),
        })
      return await run({ dataDir, exiftool, now, random, signal, onPlanned, onProgress })
    } finally {
      this.#work = null
      this.#rest()
      // What was written is written, whatever becomes of this look.
      await this.refresh().catch((error: unknown) => this.#warn('photos not read again', error))
    }
  }

  #keep(report: BatchReport): BatchSummary {
    this.#lastBatch = this.reports.keepBatch(report)
    this.#lastUndo = null
    for (const file of report.files) {
      this.#looker.touched(file.path)
      // A photo the batch did not come to still waits.
      if (file.reason !== reasonSentence('cancelled')) this.#reports.set(file.path, file)
    }
    return this.#lastBatch
  }

  async #row(path: string, found: MatchedPhotos, options: TagOptions): Promise<PhotoRow> {
    const photo = found.photos.get(path)
    if (!photo) throw new Error(`expected a photo of this look, got ${path}`)
    const row = photoRow(
      photo,
      found.match,
      found.lights,
      this.#reports.get(path),
      found.evidence.hand.pins.has(path),
    )
    if (row.state !== 'ready' || row.light === null) return row
    const { action, reason } = await planPhoto({ path, light: row.light.record }, options)
    return { ...row, action, reason: reason ?? '', state: action === 'refused' ? 'refused' : 'ready' }
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
      ...countStates(found, this.#reports),
      activity: this.#activity,
      cameras: found.match.cameras.map(({ id, offsetS, driftPpm }) => ({ id, offsetS, driftPpm })),
      lastBatch: this.#lastBatch,
      lastUndo: this.#lastUndo,
      hand: this.hand.summary(),
      watch: this.#watch,
      version: this.#version,
    }
  }

  #warn(what: string, error: unknown): void {
    this.#options.log.warn(what, { reason: error instanceof Error ? error.message : String(error) })
  }
}

function busyWith({ kind }: Work): Outcome<never> {
  return fail<Failure>({ kind: 'busy', what: kind === 'undoing' ? 'undoing a batch' : 'writing photos' })
}
