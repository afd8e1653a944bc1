import { access, constants, stat } from 'node:fs/promises'
import type { BatchReport, FileReport } from '../../../core/api/photos/batch-report'
import { fileReason, type PhotoReason } from '../../../core/api/photos/photo-reason'
import type { TagArgs } from '../../../core/api/requests/photo-requests'
import type { LightRecord } from '../../../core/light/light-record'
import { NO_FACTS } from '../../../core/photos/exif/camera-facts'
import type { ReasonCode } from '../../../core/photos/reasons'
import { fail, ok, type Result } from '../../../core/result'
import { lightFor } from '../../../core/shots/light-for'
import { matchPhotos } from '../../../core/shots/match-photos'
import { type MatchOptions, type MatchResult, sureConfidence } from '../../../core/shots/match-result'
import { stackLight } from '../../../core/shots/stack-light'
import { inParallel } from '../../photos/disk/in-parallel'
import type { ExifTool } from '../../photos/exiftool/exiftool'
import { nextBatchId } from '../../photos/journal/batch-id'
import { type PlannedPhoto, planBatch } from '../../photos/plan/plan'
import type { PlannedWrite } from '../../photos/plan/planned-file'
import { readFacts } from '../../photos/read/read-head'
import { readLight } from '../../photos/read/read-light'
import { scanPhotos } from '../../photos/read/scan'
import { planStripBatch } from '../../photos/strip/plan-strip'
import { writeStrip } from '../../photos/strip/write-strip'
import {
  type BatchOptions,
  type BatchProgress,
  type BatchResult,
  writeBatch,
  writePlans,
} from '../../photos/write/write-batch'
import { readShotFiles, type ShotFiles } from '../files/shot-files'
import { matchingFacts } from '../look/matching-facts'
import { MeasuredLevels } from '../look/measured-levels'
import { tagOptionsOf } from './write-options'

export interface TaggingTools {
  /** Where journals live. */
  readonly dataDir: string
  readonly exiftool: ExifTool
  readonly cwd: string
  readonly now: () => Date
  readonly random: () => number
  readonly signal?: AbortSignal
  /** While the batch is planned, before it is written. */
  readonly onPlanned?: (done: number, total: number) => void
  readonly onProgress?: (progress: BatchProgress) => void
}

export type TagReport = BatchReport & { readonly notes: readonly string[] }

/**
 * The `tag` command: finds each photo's light (its shot's in a log, one given record, or that of a
 * stack's frames), plans, and writes unless it is a dry run. Photos without a light are reported as refused.
 * Rejects where the log or the folder cannot be read.
 */
export async function tagPhotos(args: TagArgs, tools: TaggingTools): Promise<TagReport> {
  const paths = await scanPhotos(args.photos, { cwd: tools.cwd })
  const { lightOf, notes } = await findLights(args, paths, tools)
  const without: FileReport[] = []
  const requests: { path: string; light: LightRecord }[] = []
  for (const path of paths) {
    const found = lightOf(path)
    if (!found.ok) {
      // A file that is gone or empty has no light either, and that is the reason worth saying.
      const reason = fileReason(await whyUnreadable(path), null) ?? found.failure
      without.push({ path, action: 'refused', reason, verified: false })
    } else requests.push({ path, light: found.value })
  }
  const planned = await planBatch(requests, tagOptionsOf(args), {
    ...(tools.signal ? { signal: tools.signal } : {}),
    ...(tools.onPlanned ? { onProgress: tools.onPlanned } : {}),
  })
  if (args.dryRun) {
    return {
      batch: null,
      files: inOrder(paths, [...planned.map(reportOf), ...without]),
      cancelled: false,
      notes,
    }
  }
  const written = await writePlanned(planned, tools)
  return { ...written, files: inOrder(paths, [...written.files, ...without]), notes }
}

/** Writes what was planned, as a batch of its own; no batch where nothing would change. */
export const writePlanned = (
  planned: readonly PlannedPhoto[],
  tools: Omit<TaggingTools, 'cwd'>,
): Promise<BatchReport> => runPlanned(planned, tools, writeBatch)

/** The `strip` command: takes the record out of photos and their sidecars again, as a batch that can be undone. */
export async function stripPhotos(
  paths: readonly string[],
  dryRun: boolean,
  tools: Omit<TaggingTools, 'cwd'>,
): Promise<BatchReport> {
  const { dataDir, exiftool, signal, onPlanned } = tools
  const planned = await planStripBatch(paths, {
    dataDir,
    exiftool,
    ...(signal ? { signal } : {}),
    ...(onPlanned ? { onProgress: onPlanned } : {}),
  })
  if (dryRun) return { batch: null, files: planned.map(reportOf), cancelled: false }
  return runPlanned(planned, tools, (files, options) => writePlans(files, options, writeStrip))
}

async function runPlanned<P extends PlannedWrite>(
  planned: readonly P[],
  tools: Omit<TaggingTools, 'cwd'>,
  run: (planned: readonly P[], options: BatchOptions) => Promise<BatchResult>,
): Promise<BatchReport> {
  if (planned.every(({ action }) => action === 'refused' || action === 'unchanged')) {
    return { batch: null, files: planned.map(reportOf), cancelled: false }
  }
  const time = tools.now()
  const result = await run(planned, {
    ...tools,
    time,
    batch: await nextBatchId(tools.dataDir, time, tools.random()),
  })
  return { batch: result.batch, files: result.files.map(reportOf), cancelled: result.cancelled }
}

/** The `match` command: which photo is which shot. */
export async function matchFiles(
  paths: readonly string[],
  files: Pick<ShotFiles, 'shots' | 'timeline'>,
  exiftool: ExifTool,
  options: MatchOptions = {},
): Promise<MatchResult> {
  const heads = await inParallel(paths, 8, async (path) =>
    // A photo that cannot be read matches nothing; its plan will say why.
    ({ path, head: await readFacts(path, exiftool).catch(() => NO_FACTS) }),
  )
  const levels = new MeasuredLevels()
  const match = () => {
    const facts = heads.map(({ path, head }) => matchingFacts(path, head, { level: levels.of(path) }))
    return matchPhotos(facts, files.shots, files.timeline, options)
  }
  const found = match()
  // Where times alone leave doubt the pictures are looked at.
  const doubtful = found.pairs.filter(({ lightConfidence }) => lightConfidence < sureConfidence)
  return (await levels.measure(doubtful.map(({ photo }) => photo))) ? match() : found
}

/** Why a file is nothing to look into, or null where it can be read. */
async function whyUnreadable(path: string): Promise<ReasonCode | null> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return 'not-a-file'
    if (found.size === 0) return 'empty'
    await access(path, constants.R_OK)
    return null
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing ? 'missing' : 'cannot-read'
  }
}

interface Lights {
  /** The photo's light, or why it has none. */
  readonly lightOf: (path: string) => Result<LightRecord, PhotoReason>
  readonly notes: readonly string[]
}

async function findLights(args: TagArgs, paths: readonly string[], tools: TaggingTools): Promise<Lights> {
  const { light, from, log } = args
  if (light !== null) return { lightOf: () => ok(light), notes: [] }
  if (from !== null) return { lightOf: await lightOfStack(from, tools), notes: [] }
  if (log === null) return { lightOf: () => fail({ kind: 'no-source' }), notes: [] }
  const files = await readShotFiles(log)
  const result = await matchFiles(paths, files, tools.exiftool)
  const lightOf = (path: string) => {
    const found = lightFor(result, path)
    return found.ok ? ok(found.record) : fail(found.reason)
  }
  return { lightOf, notes: files.notes }
}

async function lightOfStack(from: readonly string[], tools: TaggingTools): Promise<Lights['lightOf']> {
  const frames = await scanPhotos(from, { cwd: tools.cwd })
  const lights = await inParallel(frames, 8, (frame) => readLight(frame, tools.exiftool))
  const bare = frames[lights.indexOf(null)]
  if (bare !== undefined) return () => fail({ kind: 'bare-frame', frame: bare })
  const light = stackLight(lights.flatMap((each) => each ?? []))
  return () => (light === null ? fail({ kind: 'no-frames' }) : ok(light))
}

export const reportOf = ({
  path,
  action,
  code,
  detail,
  verified,
}: Pick<PlannedWrite, 'path' | 'action' | 'code' | 'detail'> & {
  readonly verified?: boolean
}): FileReport => ({
  path,
  action,
  reason: fileReason(code, detail),
  verified: verified ?? false,
})

function inOrder(paths: readonly string[], reports: readonly FileReport[]): readonly FileReport[] {
  const place = new Map(paths.map((path, index) => [path, index]))
  return [...reports].sort((a, b) => (place.get(a.path) ?? 0) - (place.get(b.path) ?? 0))
}
