import { dirname } from 'node:path'
import type { ReasonCode } from '../../../core/photos/reasons'
import { type Disk, realDisk, syncFolder } from '../disk/disk'
import { inParallel } from '../disk/in-parallel'
import { type ExifTool, openExifTool } from '../exiftool/exiftool'
import { inCompany } from '../journal/in-company'
import { copiesOf, openJournal } from '../journal/journal'
import type { PlannedPhoto } from '../plan/plan'
import { type PlannedWrite, type TagAction, type Written, written } from '../plan/planned-file'
import type { WriteTools } from './replace-head'
import { toRefusal } from './write-failure'
import { writePhoto } from './write-photo'

export interface FileResult {
  readonly path: string
  readonly action: TagAction
  readonly code: ReasonCode | null
  readonly detail: string | null
  readonly verified: boolean
}

export interface BatchResult {
  readonly batch: string
  readonly files: readonly FileResult[]
  readonly cancelled: boolean
}

export interface BatchProgress {
  readonly name: string
  readonly done: number
  readonly total: number
  readonly filesPerSecond: number
}

export interface BatchOptions {
  /** Where journals live. */
  readonly dataDir: string
  /** Names the batch; `newBatchId` makes one. */
  readonly batch: string
  readonly time: Date
  /** Photos written at once. */
  readonly parallel?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BatchProgress) => void
  /** One that is already running; otherwise one is started when needed and closed at the end. */
  readonly exiftool?: ExifTool
  readonly disk?: Disk
}

/** Photos on their way at once: many, so that their journal lines reach the disk together. */
const PARALLEL = 16
/** So many keep the threads busy until the next group's lines are on disk. */
const ENOUGH_UNDER_WAY = 8

/** Writes the light into the photos of a planned batch. */
export const writeBatch = (planned: readonly PlannedPhoto[], options: BatchOptions): Promise<BatchResult> =>
  writePlans(planned, options, writePhoto)

/**
 * Does what was planned for each file of a batch. Each is done wholly or not at all: cancelling counts between files.
 * Never throws for what a photo or disk may do, `write` throws PhotoRefused where it cannot be; each file's fate stands
 * in the result, in the plan's order.
 */
export async function writePlans<P extends PlannedWrite>(
  planned: readonly P[],
  options: BatchOptions,
  write: (photo: P, n: number, tools: WriteTools) => Promise<Written>,
): Promise<BatchResult> {
  const { dataDir, batch, signal } = options
  const journal = inCompany(await openJournal(dataDir, batch, true), ENOUGH_UNDER_WAY)
  const exiftool = options.exiftool ?? openExifTool(dataDir)
  const tools = {
    disk: options.disk ?? realDisk,
    journal,
    exiftool,
    copies: copiesOf(dataDir, batch),
    batch,
  }
  const startedMs = performance.now()
  let done = 0
  try {
    await journal.sync({
      kind: 'begin',
      v: 1,
      batch,
      time: options.time.toISOString(),
      files: planned.length,
    })
    const files = await inParallel(planned, options.parallel ?? PARALLEL, async (photo, n) => {
      // No step of the work: it is not counted as done.
      if (signal?.aborted === true) return { path: photo.path, ...notStarted(photo) }
      const outcome = await attempt(photo, () => write(photo, n, tools)).finally(() => journal.over(n))
      done++
      const seconds = (performance.now() - startedMs) / 1000
      const filesPerSecond = seconds > 0 ? done / seconds : 0
      options.onProgress?.({ name: photo.path, done, total: planned.length, filesPerSecond })
      return { path: photo.path, ...outcome }
    })
    const folders = new Set(
      files.flatMap((f, i) => (changedFolder(f) ? [dirname(planned[i]?.target ?? '.')] : [])),
    )
    for (const folder of folders) await syncFolder(folder).catch(() => undefined)
    await journal.sync({ kind: 'end' })
    return { batch, files, cancelled: signal?.aborted === true && files.some((f) => f.code === 'cancelled') }
  } finally {
    await journal.close()
    if (options.exiftool === undefined) await exiftool.close()
  }
}

const changedFolder = (file: FileResult): boolean =>
  file.action !== 'refused' && file.action !== 'unchanged' && file.action !== 'in-place'

async function attempt(photo: PlannedWrite, write: () => Promise<Written>): Promise<Written> {
  if (photo.action === 'refused' || photo.action === 'unchanged')
    return {
      action: photo.action,
      code: photo.code,
      detail: photo.detail,
      verified: photo.action === 'unchanged',
    }
  try {
    return await write()
  } catch (error) {
    const refusal = toRefusal(error)
    return { action: 'refused', code: refusal.code, detail: refusal.detail, verified: false }
  }
}

const notStarted = (photo: PlannedWrite): Written =>
  photo.action === 'refused'
    ? { action: 'refused', code: photo.code, detail: photo.detail, verified: false }
    : written('refused', 'cancelled', false)
