import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { TagArgs } from '../../core/api/contract'
import type { Failure, Outcome } from '../../core/api/failure'
import type {
  BatchReport,
  FileReport,
  PhotoRow,
  PhotosActivity,
  PhotosSnapshot,
  UndoReport,
} from '../../core/api/snapshots'
import type { LightRecord } from '../../core/light/light-record'
import type { SidecarStyle } from '../../core/photos/sidecar-name'
import { fail, ok } from '../../core/result'
import { matchPhotos } from '../../core/shots/match-photos'
import type { MatchResult } from '../../core/shots/match-result'
import type { ShotLine, TimelineLine } from '../../core/shots/shot-line'
import type { ExifTool } from '../photos/exiftool'
import { planBatch, planPhoto } from '../photos/plan'
import { readLight, readThumbnail } from '../photos/read-head'
import { undoBatch } from '../photos/undo'
import type { BatchProgress } from '../photos/write-batch'
import type { Logger } from '../platform/logger'
import { Listeners } from '../rig/listeners'
import type { CameraClocks } from './camera-clocks'
import { matchingFacts } from './matching-facts'
import { type OpenPhoto, readPhotos } from './open-photos'
import { type PhotoLights, photoLights, photoRow, stateOf } from './photo-rows'
import { type TaggingTools, tagPhotos, writePlanned } from './tagging'

export interface PhotosServiceOptions {
  readonly dataDir: string
  readonly exiftool: ExifTool
  readonly clocks: CameraClocks
  readonly shots: () => Promise<readonly ShotLine[]>
  readonly timeline: () => Promise<readonly TimelineLine[]>
  readonly now: () => Date
  readonly random: () => number
  readonly log: Logger
}

const NOTHING: MatchResult = {
  cameras: [],
  pairs: [],
  fromTimeline: [],
  unmatchedPhotos: [],
  unmatchedShots: [],
}
const IDLE: PhotosActivity = { kind: 'idle' }
/** Progress is for eyes: more often than this is only work. */
const TELL_EVERY_MS = 100

/** The open photos beside the shots: what each carries, which light is its own, and writing it in. */
export class PhotosService {
  readonly #options: PhotosServiceOptions
  readonly #listeners = new Listeners<PhotosSnapshot>()
  #inputs: readonly string[] = []
  #folder: string | null = null
  #photos: ReadonlyMap<string, OpenPhoto> = new Map()
  #order: readonly string[] = []
  #match: MatchResult = NOTHING
  #lights: PhotoLights = new Map()
  #reports = new Map<string, FileReport>()
  /** When photos came that were not there before, UTC in ms: evidence of when they were taken. */
  #arrivals = new Map<string, number>()
  #activity: PhotosActivity = IDLE
  #abort: AbortController | null = null
  #lastBatch: BatchReport | null = null
  #lastUndo: UndoReport | null = null
  #version = 0
  #toldMs = 0
  #refreshing: Promise<void> | null = null
  #refreshAgain = false
  #snapshot: PhotosSnapshot

  constructor(options: PhotosServiceOptions) {
    this.#options = options
    this.#snapshot = this.#build()
  }

  snapshot(): PhotosSnapshot {
    return this.#snapshot
  }

  onChange(listen: (snapshot: PhotosSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  get isOpen(): boolean {
    return this.#inputs.length > 0
  }

  get folder(): string | null {
    return this.#folder
  }

  /** Opens folders or files instead of what was open. Rejects with the system's error where one is not there. */
  async open(paths: readonly string[]): Promise<Outcome<null>> {
    if (this.#writing) return this.#busy()
    const [first = ''] = paths
    const stats = await stat(first)
    this.#abort?.abort()
    await this.#refreshing?.catch(() => undefined)
    this.#inputs = paths
    this.#folder = stats.isDirectory() ? first : dirname(first)
    this.#photos = new Map()
    this.#reports = new Map()
    await this.refresh()
    return ok(null)
  }

  /** A photo has just come from a camera that is connected. */
  arrived(path: string): void {
    this.#arrivals.set(path, this.#options.now().getTime())
  }

  /** Looks again: new, changed and vanished photos, and the shots so far. One look at a time; one more if asked meanwhile. */
  refresh(): Promise<void> {
    this.#refreshAgain = this.#refreshing !== null
    this.#refreshing ??= this.#look().finally(() => {
      this.#refreshing = null
      if (this.#refreshAgain && this.isOpen && !this.#writing) return this.refresh()
      return undefined
    })
    return this.#refreshing
  }

  /** Rows by their place, in the order of the folder. What writing would do is worked out for these only. */
  async page(from: number, count: number): Promise<readonly PhotoRow[]> {
    const paths = this.#order.slice(from, from + count)
    return Promise.all(paths.map((path) => this.#row(path)))
  }

  async thumbnail(path: string): Promise<string | null> {
    const bytes = await readThumbnail(path).catch(() => null)
    return bytes === null ? null : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
  }

  light(path: string): Promise<LightRecord | null> {
    return readLight(path, this.#options.exiftool)
  }

  /** Writes the light of every photo whose light is sure and not in it yet. */
  async write(sidecarStyle: SidecarStyle): Promise<Outcome<BatchReport>> {
    if (this.#writing) return this.#busy()
    await this.#refreshing?.catch(() => undefined)
    const requests = this.#order.flatMap((path) => {
      const photo = this.#photos.get(path)
      const light = this.#lights.get(path)
      return photo && light && stateOf(photo, light, undefined) === 'ready'
        ? [{ path, light: light.record }]
        : []
    })
    if (requests.length === 0) {
      return fail<Failure>({ kind: 'nothing-to-do', detail: 'No photo here waits for its light.' })
    }
    const report = await this.#during('writing', requests.length, async (tools) => {
      const planned = await planBatch(
        requests,
        { sidecarStyle },
        tools.signal ? { signal: tools.signal } : {},
      )
      return writePlanned(planned, tools)
    })
    for (const file of report.files) this.#reports.set(file.path, file)
    this.#lastBatch = report
    this.#lastUndo = null
    await this.refresh()
    return ok(report)
  }

  /** The command line's `tag`: its own photos and light, nothing of what is open. */
  async tag(args: TagArgs): Promise<Outcome<BatchReport>> {
    if (this.#writing) return this.#busy()
    const report = await this.#during('writing', null, (tools) => tagPhotos(args, { ...tools, cwd: '/' }))
    for (const note of report.notes) this.#options.log.warn('shot log', { note })
    if (!args.dryRun && report.batch !== null) this.#lastBatch = report
    if (this.isOpen) await this.refresh()
    return ok(report)
  }

  async undo(batch: string | null): Promise<Outcome<UndoReport>> {
    if (this.#writing) return this.#busy()
    const result = await this.#during('undoing', null, ({ dataDir, signal }) =>
      undoBatch(dataDir, batch, signal ? { signal } : {}),
    )
    if (result === null) {
      const detail = batch === null ? 'No batch is left to undo.' : `There is no batch ${batch} to undo.`
      return fail<Failure>({ kind: 'nothing-to-do', detail })
    }
    const files = result.files.map(({ path, verified, reason }) => ({
      path,
      restored: verified,
      reason: reason ?? '',
    }))
    this.#lastUndo = { batch: result.batch, files }
    if (this.#lastBatch?.batch === result.batch) this.#lastBatch = null
    for (const { path } of files) this.#reports.delete(path)
    if (this.isOpen) await this.refresh()
    else this.#publish()
    return ok(this.#lastUndo)
  }

  /** Stops between files, never inside one. */
  cancel(): void {
    this.#abort?.abort()
  }

  async close(): Promise<void> {
    this.#inputs = []
    this.cancel()
    await this.#refreshing?.catch(() => undefined)
  }

  get #writing(): boolean {
    return this.#activity.kind === 'writing' || this.#activity.kind === 'undoing'
  }

  #busy(): Outcome<never> {
    const what = this.#activity.kind === 'undoing' ? 'undoing a batch' : 'writing photos'
    return fail<Failure>({ kind: 'busy', what })
  }

  async #look(): Promise<void> {
    const abort = new AbortController()
    this.#abort = abort
    const { exiftool, shots, timeline, clocks } = this.#options
    const startedMs = performance.now()
    try {
      const photos = await readPhotos(this.#inputs, this.#photos, {
        exiftool,
        signal: abort.signal,
        onProgress: (done, total, file) => {
          const seconds = (performance.now() - startedMs) / 1000
          // A look that is over in a moment is not worth a flicker.
          if (seconds > 0.3)
            this.#progress({ kind: 'scanning', done, total, file, perSecond: done / seconds })
        },
      })
      if (this.#photos.size > 0) {
        for (const path of photos.keys())
          if (!this.#photos.has(path) && !this.#arrivals.has(path)) this.arrived(path)
      }
      const facts = [...photos.values()].map(({ path, head }) =>
        matchingFacts(path, head, this.#arrivals.get(path)),
      )
      const match = matchPhotos(facts, await shots(), await timeline(), { knownOffsets: clocks.known() })
      this.#photos = photos
      this.#order = [...photos.keys()]
      this.#match = match
      this.#lights = photoLights(match)
      await clocks.learn(match.cameras)
    } catch (error) {
      if (!abort.signal.aborted) throw error
    } finally {
      this.#activity = IDLE
      this.#publish()
    }
  }

  async #row(path: string): Promise<PhotoRow> {
    const photo = this.#photos.get(path)
    if (!photo) throw new Error(`expected an open photo, got ${path}`)
    const row = photoRow(photo, this.#match, this.#lights, this.#reports.get(path))
    if (row.state !== 'ready' || row.light === null) return row
    const { action, reason } = await planPhoto({ path, light: row.light.record }, { sidecarStyle: 'adobe' })
    return { ...row, action, reason: reason ?? '', state: action === 'refused' ? 'refused' : 'ready' }
  }

  async #during<R>(
    kind: 'writing' | 'undoing',
    total: number | null,
    run: (tools: Omit<TaggingTools, 'cwd'>) => Promise<R>,
  ): Promise<R> {
    const abort = new AbortController()
    this.#abort = abort
    this.#activity = { kind, done: 0, total, file: '', perSecond: 0 }
    this.#publish()
    const { dataDir, exiftool, now, random } = this.#options
    const onProgress = ({ name, done, total, filesPerSecond }: BatchProgress) =>
      this.#progress({ kind, done, total, file: name, perSecond: filesPerSecond })
    try {
      return await run({ dataDir, exiftool, now, random, signal: abort.signal, onProgress })
    } finally {
      this.#activity = IDLE
      this.#publish()
    }
  }

  #progress(activity: PhotosActivity): void {
    this.#activity = activity
    const nowMs = performance.now()
    if (nowMs - this.#toldMs < TELL_EVERY_MS) return
    this.#toldMs = nowMs
    this.#snapshot = { ...this.#snapshot, activity }
    this.#listeners.tell(this.#snapshot)
  }

  #publish(): void {
    this.#version++
    this.#snapshot = this.#build()
    this.#listeners.tell(this.#snapshot)
  }

  #build(): PhotosSnapshot {
    const count = { ready: 0, unsure: 0, withoutLight: 0 }
    for (const photo of this.#photos.values()) {
      const state = stateOf(photo, this.#lights.get(photo.path) ?? null, this.#reports.get(photo.path))
      if (state === 'ready') count.ready++
      if (state === 'unsure') count.unsure++
      if (state === 'no-light') count.withoutLight++
    }
    return {
      folder: this.#folder,
      total: this.#photos.size,
      ...count,
      activity: this.#activity,
      cameras: this.#match.cameras.map(({ id, offsetS, driftPpm }) => ({ id, offsetS, driftPpm })),
      lastBatch: this.#lastBatch,
      lastUndo: this.#lastUndo,
      version: this.#version,
    }
  }
}
