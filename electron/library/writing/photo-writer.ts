import { basename, resolve } from 'node:path'
import type { Cause, Failure, Outcome } from '../../../core/api/failure'
import type { BatchReport, FileReport, UndoReport } from '../../../core/api/photos/batch-report'
import type { BatchSummary, UndoSummary } from '../../../core/api/photos/batch-summary'
import { fileReason } from '../../../core/api/photos/photo-reason'
import type { TagArgs } from '../../../core/api/requests/photo-requests'
import type { SidecarStyle } from '../../../core/photos/xmp/sidecar-name'
import { fail, ok } from '../../../core/result'
import { stackLight } from '../../../core/shots/stack-light'
import type { ExposureRequest } from '../../photos/develop/plan-develop'
import { planBatch, type TagOptions } from '../../photos/plan/plan'
import { undoBatch } from '../../photos/undo/undo'
import { settledLight, waiting } from '../look/matched-photos'
import type { PhotoLooker } from '../look/photo-looker'
import { placesOfRun } from '../look/photo-runs'
import { developPhotos } from './developing'
import type { PhotoWork } from './photo-work'
import { ReportShelf } from './report-shelf'
import { reportOf, stripPhotos, tagPhotos, writePlanned } from './tagging'

export interface PhotoWriterOptions {
  readonly looker: PhotoLooker
  readonly work: PhotoWork
  /** What a shot log was read with, a sentence. */
  readonly onNote: (note: string) => void
}

/** Writes the light of the open photos into them, takes it out again, and undoes either; what came of it is kept. */
export class PhotoWriter {
  readonly reports = new ReportShelf()
  readonly #options: PhotoWriterOptions
  #byPath = new Map<string, FileReport>()
  #lastBatch: BatchSummary | null = null
  #lastUndo: UndoSummary | null = null

  constructor(options: PhotoWriterOptions) {
    this.#options = options
  }

  get last(): { readonly lastBatch: BatchSummary | null; readonly lastUndo: UndoSummary | null } {
    return { lastBatch: this.#lastBatch, lastUndo: this.#lastUndo }
  }

  /** What the last batch did with each photo that was in it. */
  get byPath(): ReadonlyMap<string, FileReport> {
    return this.#byPath
  }

  /** Other photos are open. */
  forget(): void {
    this.#byPath = new Map()
  }

  /** Writes the light of every photo whose light is sure and not in it yet; of some of them, where `only` names them. */
  write(options: TagOptions, only?: ReadonlySet<string>): Promise<Outcome<BatchSummary>> {
    const { looker, work } = this.#options
    return work.alone('writing', async (tools) => {
      const requests = waiting(looker.found, only)
      if (requests.length === 0) return nothing('noneWaits')
      this.#lastBatch = null
      this.#lastUndo = null
      const { signal, onPlanned } = tools
      const planned = await planBatch(requests, options, { signal, onProgress: onPlanned })
      const summary = this.#keep(await writePlanned(planned, tools))
      // Whoever writes it is sure of what was decided by hand.
      await looker.learn()
      return ok(summary)
    })
  }

  /** What `write` would do now, file by file. Nothing is written. */
  tryOut(options: TagOptions): Promise<Outcome<BatchSummary>> {
    const { looker, work } = this.#options
    return work.alone('writing', async ({ signal, onPlanned }) => {
      const requests = waiting(looker.found)
      if (requests.length === 0) return nothing('noneWaits')
      const planned = await planBatch(requests, options, { signal, onProgress: onPlanned })
      return ok(
        this.reports.keepBatch({
          batch: null,
          files: planned.map((file) => reportOf(file)),
          cancelled: false,
        }),
      )
    })
  }

  /** Exposure corrections into sidecars, as a batch that can be undone. Photos themselves stay as they are. */
  develop(requests: readonly ExposureRequest[], style: SidecarStyle): Promise<Outcome<BatchSummary>> {
    const { looker, work } = this.#options
    return work.alone('writing', async (tools) => {
      const report = await developPhotos(requests, style, tools)
      for (const { path } of report.files) looker.touched(path)
      return ok(this.reports.keepBatch(report))
    })
  }

  /** The command line's `tag`: its own photos and light, not what is open. */
  tag(args: TagArgs): Promise<Outcome<BatchSummary>> {
    const { work, onNote } = this.#options
    return work.alone('writing', async (tools) => {
      const report = await tagPhotos(args, { ...tools, cwd: '/' })
      for (const note of report.notes) onNote(note)
      return ok(this.#keepWritten(report))
    })
  }

  /** Gives a stack's result the light of its frames: a run's, or that of all other open photos where `run` is null. */
  giveStack(photo: string, run: string | null, options: TagOptions): Promise<Outcome<BatchSummary>> {
    const { looker, work } = this.#options
    return work.alone('writing', async (tools) => {
      const { found } = looker
      const path = resolve(photo)
      const places = run === null ? found.paths.map((_, place) => place) : placesOfRun(found, run)
      const frames = places.flatMap((place) => found.paths[place] ?? []).filter((frame) => frame !== path)
      const lights = frames.map((frame) => settledLight(found, frame))
      const bare = frames[lights.indexOf(null)]
      if (bare !== undefined) return nothing('frameUnsure', basename(bare))
      const light = stackLight(lights.flatMap((each) => each ?? []))
      if (light === null) return nothing('noFrames')
      const planned = await planBatch([{ path, light }], options, { signal: tools.signal })
      return ok(this.#keepWritten(await writePlanned(planned, tools)))
    })
  }

  /** Takes the record out of these photos again, or of all that are open and carry one. */
  strip(paths: readonly string[] | null, dryRun: boolean): Promise<Outcome<BatchSummary>> {
    const { looker, work } = this.#options
    return work.alone('writing', async (tools) => {
      const { photos } = looker.found
      const carrying = [...photos.values()].flatMap(({ path, carries }) => (carries === null ? [] : [path]))
      const wanted = paths?.map((path) => resolve(path)) ?? carrying
      if (wanted.length === 0) return nothing('noneCarries')
      return ok(this.#keepWritten(await stripPhotos(wanted, dryRun, tools)))
    })
  }

  /** Puts the photos of a batch back as they were: the newest one that can be undone when null. */
  undo(batch: string | null): Promise<Outcome<UndoSummary>> {
    const { looker, work } = this.#options
    return work.alone('undoing', async ({ dataDir, signal }) => {
      const result = await undoBatch(dataDir, batch, { signal })
      if (result === null) {
        return batch === null ? nothing('noBatch') : nothing('noSuchBatch', batch)
      }
      const report: UndoReport = {
        batch: result.batch,
        files: result.files.map(({ path, verified, code, detail }) => ({
          path,
          restored: verified,
          reason: fileReason(code, detail),
        })),
      }
      const summary = this.reports.keepUndo(report)
      this.#lastUndo = summary
      if (this.#lastBatch?.batch === report.batch) this.#lastBatch = null
      for (const { path } of report.files) {
        this.#byPath.delete(path)
        looker.touched(path)
      }
      return ok(summary)
    })
  }

  /** A report without a batch is of files that were not written. */
  #keepWritten(report: BatchReport): BatchSummary {
    return report.batch === null ? this.reports.keepBatch(report) : this.#keep(report)
  }

  #keep(report: BatchReport): BatchSummary {
    const summary = this.reports.keepBatch(report)
    this.#lastBatch = summary
    this.#lastUndo = null
    for (const file of report.files) {
      this.#options.looker.touched(file.path)
      // A photo the batch did not come to still waits.
      if (file.reason?.kind !== 'file' || file.reason.code !== 'cancelled') this.#byPath.set(file.path, file)
    }
    return summary
  }
}

const nothing = (...why: Cause<'nothingToDo'>): Outcome<never> =>
  fail<Failure>({ kind: 'nothing-to-do', why })
