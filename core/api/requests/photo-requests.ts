import { z } from 'zod'
import { type LightRecord, lightRecordSchema } from '../../light/light-record'
import { extrasSchema } from '../../photos/extras/extras'
import type { ShotLine } from '../../shots/shot-line'
import type { PhotoAxis } from '../photos/axis'
import type { FileReport, UndoneFile, WatchReport } from '../photos/batch-report'
import type { BatchSummary, UndoSummary } from '../photos/batch-summary'
import type { PhotoRun } from '../photos/photo-runs'
import type { FolderListing, PhotoBrightness, PhotoPicture, PhotoRow } from '../photos/photos-snapshot'
import { nothing, page, path, paths, request } from './request'

const shotKey = z.object({ rig: z.string().max(80), boot: z.string().max(80), seq: z.int() })
const reportPage = page.extend({ report: z.int() })

/** How and what is written into photos. */
export const writeOptionsSchema = extrasSchema.extend({
  /** How new sidecars are named: IMG.xmp or IMG.CR3.xmp. */
  sidecar: z.enum(['adobe', 'darktable']),
  /** Sidecars for all photos, JPEG too. */
  sidecarOnly: z.boolean().optional(),
})
export type WriteOptions = Readonly<z.infer<typeof writeOptionsSchema>>

export const tagArgsSchema = writeOptionsSchema.extend({
  photos: paths,
  log: path.nullable(),
  /** One record for all photos, instead of a log. */
  light: lightRecordSchema.nullable(),
  /** Photos whose light these photos take: a stack's frames. */
  from: paths.nullable(),
  dryRun: z.boolean(),
})
export type TagArgs = z.infer<typeof tagArgsSchema>

/** Shots, the photos that are open, and what is written into them. */
export const photoRequests = {
  'shots/page': request(page).replies<readonly ShotLine[]>(),

  'photos/folders': request(z.object({ folder: path.nullable() })).replies<FolderListing>(),
  /** Folders or files; replaces what was open. */
  'photos/open': request(z.object({ paths })).replies<null>(),
  /** Where a dropped folder lives, when the page may not know: found by the names and sizes of its files. */
  'photos/locate': request(
    z.object({
      files: z
        .array(z.object({ name: z.string().max(255), size: z.int().min(0) }))
        .min(1)
        .max(50),
    }),
  ).replies<{ readonly folder: string | null }>(),
  /** What writing would do to each is said for these options. */
  'photos/page': request(page.extend({ options: writeOptionsSchema.optional() })).replies<
    readonly PhotoRow[]
  >(),
  /** The runs among the photos that are open: each is shown as one thing. */
  'photos/runs': request(nothing).replies<readonly PhotoRun[]>(),
  /** Gives a stack's result the light of its frames: those of a run that is open, or all other photos that are. */
  'photos/stack': request(
    writeOptionsSchema.extend({ photo: path, run: z.string().max(200).nullable() }),
  ).replies<BatchSummary>(),
  /** How bright the pictures in these photos are; those without a picture that can be read are left out. */
  'photos/brightness': request(z.object({ paths: z.array(path).min(1).max(500) })).replies<
    readonly PhotoBrightness[]
  >(),
  'photos/thumbnail': request(z.object({ path })).replies<PhotoPicture>(),
  /** A dry run plans and reports, and writes nothing. */
  'photos/write': request(
    writeOptionsSchema.extend({ dryRun: z.boolean().optional() }),
  ).replies<BatchSummary>(),
  /** Takes the light record out again: of these photos, or of all that are open and carry one. */
  'photos/strip': request(
    z.object({ photos: paths.nullable(), dryRun: z.boolean() }),
  ).replies<BatchSummary>(),
  /** Exposure corrections as develop settings, into sidecars: on top of what stands there, never into a photo. */
  'photos/develop': request(
    z.object({
      corrections: z
        .array(z.object({ path, correctionEv: z.number().min(-5).max(5) }))
        .min(1)
        .max(100_000),
      sidecar: z.enum(['adobe', 'darktable']),
    }),
  ).replies<BatchSummary>(),
  'photos/cancel': request(nothing).replies<null>(),
  /** The newest batch when null. */
  'photos/undo': request(z.object({ batch: z.string().max(80).nullable() })).replies<UndoSummary>(),
  /** What became of each file of a batch, or of its undoing; empty where the report is gone. */
  'photos/report': request(reportPage).replies<readonly FileReport[]>(),
  'photos/undone': request(reportPage).replies<readonly UndoneFile[]>(),
  /** Photos and shots on one axis of true time, between two times in UTC ms; all where those are null. */
  'photos/axis': request(
    z.object({ fromMs: z.number().nullable(), toMs: z.number().nullable(), most: z.int().min(1).max(5000) }),
  ).replies<PhotoAxis>(),
  /** Decides a photo's shot by hand: that shot, the one before or after, none; `free` lets the matching decide again. */
  'photos/pin': request(
    z.object({ path, to: z.union([shotKey, z.enum(['previous', 'next', 'none', 'free'])]) }),
  ).replies<null>(),
  /** Moves every photo that has a shot by one shot; the photos of one camera, where that is named. */
  'photos/shift': request(
    z.object({ camera: z.string().max(200).nullable(), by: z.union([z.literal(1), z.literal(-1)]) }),
  ).replies<null>(),
  /** Camera minus true time, in seconds; null lets the matching find it. */
  'photos/offset': request(
    z.object({
      camera: z.string().max(200),
      offsetS: z.number().min(-4e9).max(4e9).nullable(),
    }),
  ).replies<null>(),
  'photos/hand-undo': request(nothing).replies<null>(),
  'photos/hand-clear': request(nothing).replies<null>(),
  /**
   * Tags the photos of a folder as they arrive. Without a log it is the folder that is open, or is opened, and its shots
   * are the app's; with one, a watch beside what is open, which ends when nobody asks after it for a minute.
   */
  'photos/watch': request(
    writeOptionsSchema.extend({
      folder: path,
      log: path.nullable(),
      /** The photos that are there already, too. */
      existing: z.boolean(),
    }),
  ).replies<{ readonly watch: number }>(),
  'photos/unwatch': request(z.object({ watch: z.int() })).replies<null>(),
  /** What a watch has done since its file number `from`, and how it stands. */
  'photos/watched': request(z.object({ watch: z.int(), from: z.int().min(0) })).replies<WatchReport>(),
  'photos/light': request(z.object({ path })).replies<LightRecord | null>(),

  'photos/tag': request(tagArgsSchema).replies<BatchSummary>(),
} as const
