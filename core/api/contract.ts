import { z } from 'zod'
import { rigSettingsSchema } from '../light/layouts/rig-settings'
import type { LightRecord } from '../light/light-record'
import { lightRecordSchema } from '../light/light-record'
import { lookEditSchema, lookSchema, modellingSchema, syncSettingsSchema } from '../light/looks/look'
import { taggedLookSchema } from '../light/looks/looks-file'
import { sequenceSchema } from '../light/sequences/sequence'
import { profileKindSchema, profileSchema, settingSchema } from '../optics/profile'
import { extrasSchema } from '../photos/extras/extras'
import type { ShotLine } from '../shots/shot-line'
import { remoteActions } from '../wire/messages'
import { releaseSchema } from '../wire/release-schema'
import type { PhotoAxis } from './axis'
import type { FileReport, UndoneFile, WatchReport } from './batch-report'
import type { BatchSummary, UndoSummary } from './batch-summary'
import type { Exchange } from './exchange'
import type { Outcome } from './failure'
import type { BoardAnswer, BoardDrives, InstallReport } from './firmware-report'
import type { MeasuredFrame } from './measured-frame'
import { settingsChangeSchema } from './settings'
import {
  demoSubjects,
  type FolderListing,
  type LightSnapshot,
  type PhotoBrightness,
  type PhotoRow,
  type PortInfo,
  type RigMeasured,
  type Snapshots,
  type Topic,
} from './snapshots'

/**
 * The contract between the app and whoever drives it: the page in either shell, and the command line.
 * One entry a request; channel names, arguments and replies are all inferred from here.
 */
function request<S extends z.ZodType>(args: S) {
  return {
    /** `reply` exists for the type only. */
    replies: <R>() => ({ args, reply: undefined as unknown as R }),
  }
}

/** A longer fade is no fade between two looks any more. */
export const MAX_FADE_MS = 10_000

const nothing = z.object({})
const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => !text.includes('\0'), 'a path holds no zero byte')
const paths = z.array(path).max(1_000_000)
const page = z.object({ from: z.int().min(0), count: z.int().min(1).max(500) })
const shotKey = z.object({ rig: z.string().max(80), boot: z.string().max(80), seq: z.int() })
/** A message of the browser shell holds 32 MB. */
const MOST_BASE64 = 31 << 20
const keyCode = z.string().regex(/^[0-9a-f]{8}$/)
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

export const requests = {
  'app/state': request(nothing).replies<Snapshots>(),
  'app/dismiss': request(z.object({ id: z.int() })).replies<null>(),

  'light/edit': request(
    z.object({
      edit: lookEditSchema,
      /** Edits with the same gesture are one step of undo: one drag, one turn. */
      gesture: z.string().max(60).optional(),
      /** The light goes over to another look in that time. */
      fadeMs: z.int().min(0).max(MAX_FADE_MS).optional(),
    }),
  ).replies<LightSnapshot>(),
  'light/sync': request(z.object({ sync: syncSettingsSchema })).replies<LightSnapshot>(),
  'light/modelling': request(
    z.object({ modelling: modellingSchema, gesture: z.string().max(60).optional() }),
  ).replies<LightSnapshot>(),
  'light/blackout': request(z.object({ on: z.boolean() })).replies<LightSnapshot>(),
  'light/undo': request(nothing).replies<LightSnapshot>(),
  'light/redo': request(nothing).replies<LightSnapshot>(),

  'looks/save': request(z.object({ look: lookSchema })).replies<null>(),
  /** Renames a look of one's own or gives it tags; one that was removed comes back to its place. */
  'looks/put': request(
    z.object({ id: z.string().max(60), tagged: taggedLookSchema, at: z.int().min(0).nullable() }),
  ).replies<null>(),
  'looks/add': request(z.object({ looks: z.array(taggedLookSchema).min(1).max(1000) })).replies<{
    readonly added: number
  }>(),
  /** The look a number key recalls. */
  'looks/key': request(
    z.object({ key: z.int().min(1).max(9), id: z.string().max(60).nullable() }),
  ).replies<null>(),
  'looks/remove': request(z.object({ id: z.string().max(60) })).replies<null>(),

  /** One of the same id is replaced. */
  'sequences/save': request(
    z.object({
      sequence: sequenceSchema,
      /** What the change is called when it is undone. */
      label: z.string().max(80).optional(),
      /** Changes with the same gesture are one step of undo. */
      gesture: z.string().max(60).optional(),
    }),
  ).replies<null>(),
  'sequences/remove': request(z.object({ id: z.string().max(60) })).replies<null>(),
  'sequences/undo': request(nothing).replies<null>(),
  'sequences/redo': request(nothing).replies<null>(),
  'run/start': request(
    z.object({ sequence: z.string().max(60), from: z.int().min(1).max(64).optional() }),
  ).replies<null>(),
  /** From this step of this round on, both counted from 1. */
  'run/resume': request(
    z.object({ from: z.int().min(1).max(64), round: z.int().min(1).max(9999).optional() }),
  ).replies<null>(),
  'run/stop': request(nothing).replies<null>(),
  /** The demo camera takes the rest of the run. */
  'run/shoot': request(
    z.object({
      exposureS: z
        .number()
        .min(1 / 8000)
        .max(30)
        .optional(),
    }),
  ).replies<{ readonly photos: number }>(),

  'rig/ports': request(nothing).replies<readonly PortInfo[]>(),
  /** A port's path, or `sim`. */
  'rig/connect': request(z.object({ port: path })).replies<null>(),
  'rig/disconnect': request(nothing).replies<null>(),
  /** Where the pixels of the rig sit and what they are; kept with the rig. */
  'rig/settings': request(z.object({ settings: rigSettingsSchema })).replies<null>(),
  /** Has the rig say how it is; it comes with the snapshot. */
  'rig/health': request(nothing).replies<null>(),
  /** Has the rig test itself, which takes some seconds and changes the mode meanwhile. */
  'rig/test': request(nothing).replies<RigMeasured>(),
  'rig/test-end': request(nothing).replies<null>(),
  /** The last exchanges with the rig, oldest first. */
  'rig/exchanges': request(nothing).replies<readonly Exchange[]>(),

  /** The next key of the remote is heard instead of obeyed, so that it can be given a meaning. */
  'remote/listen': request(nothing).replies<null>(),
  'remote/cancel': request(nothing).replies<null>(),
  'remote/learn': request(z.object({ code: keyCode, act: z.enum(remoteActions) })).replies<null>(),
  /** All that was learned when null. */
  'remote/forget': request(z.object({ code: keyCode.nullable() })).replies<null>(),

  /** The rig takes frames by the camera's release. */
  'release/start': request(z.object({ run: releaseSchema })).replies<null>(),
  'release/stop': request(nothing).replies<null>(),

  /** Looks at everything that keeps people from working; findings come with the snapshot. */
  'doctor/run': request(
    z.object({
      /** A folder whose photos are to be tagged. */
      photos: path.nullable(),
      /** Wait so long for somebody to press the shutter. */
      shutterS: z.number().min(1).max(600).nullable(),
    }),
  ).replies<null>(),
  'doctor/stop': request(nothing).replies<null>(),
  /** All that helps to help, as text without private paths. */
  'doctor/diagnostics': request(nothing).replies<{ readonly text: string }>(),

  /** Only what changes. */
  'settings/change': request(z.object({ change: settingsChangeSchema })).replies<null>(),

  /** A hand on the simulated rig: `knob +3`, `press`, `unplug`, `replug`, `power-cycle`. */
  'rig/simulate': request(z.object({ command: z.string().min(1).max(100) })).replies<{
    readonly answer: string
  }>(),

  /** Drives of boards that are plugged in, and whether the firmware may go there. */
  'firmware/drives': request(nothing).replies<BoardDrives>(),
  /** Puts the firmware on a drive, or on the only one there is. A rig on that board is let go of first. */
  'firmware/install': request(
    z.object({ drive: path.nullable(), older: z.boolean() }),
  ).replies<InstallReport>(),
  /** Waits for the board to answer with that firmware; null when it did not within the time. */
  'firmware/hello': request(
    z.object({
      uid: z.string().max(64).nullable(),
      version: z.string().max(40),
      ms: z.int().min(0).max(300_000),
    }),
  ).replies<BoardAnswer | null>(),

  'camera/shutter': request(
    z.object({
      exposureS: z
        .number()
        .min(1 / 8000)
        .max(30)
        .optional(),
    }),
  ).replies<{
    readonly photo: string
  }>(),
  /** Only what changes. */
  'camera/settings': request(
    z.object({
      exposureS: z
        .number()
        .min(1 / 8000)
        .max(30)
        .exactOptional(),
      subject: z.enum(demoSubjects).exactOptional(),
      /** Stops brighter than for the full ring. */
      compensationEv: z.number().min(-5).max(5).exactOptional(),
    }),
  ).replies<null>(),

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
  /** How bright the pictures in these photos are; those without a picture that can be read are left out. */
  'photos/brightness': request(z.object({ paths: z.array(path).min(1).max(500) })).replies<
    readonly PhotoBrightness[]
  >(),
  'photos/thumbnail': request(z.object({ path })).replies<{ readonly dataUrl: string | null }>(),
  'photos/write': request(writeOptionsSchema).replies<BatchSummary>(),
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

  /** A profile of the same id is replaced; a preset is covered by it. */
  'profiles/save': request(z.object({ profile: profileSchema })).replies<null>(),
  /** A preset that was edited returns to what it was. */
  'profiles/remove': request(z.object({ kind: profileKindSchema, id: z.string().max(60) })).replies<null>(),
  'profiles/choose': request(z.object({ kind: profileKindSchema, id: z.string().max(60) })).replies<null>(),
  /** What is set on the camera now; only what changes. */
  'profiles/setting': request(z.object({ setting: settingSchema.partial() })).replies<null>(),

  /** A photo to measure by: where it lies, or its bytes where the page may not know. A newer one ends the older. */
  'measure/frame': request(
    z.object({
      photo: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('path'), path }),
        z.object({
          kind: z.literal('bytes'),
          name: z.string().max(255),
          base64: z.string().max(MOST_BASE64),
        }),
      ]),
    }),
  ).replies<MeasuredFrame>(),
  'measure/cancel': request(nothing).replies<null>(),
} as const

export type Channel = keyof typeof requests
export type Args<C extends Channel> = z.infer<(typeof requests)[C]['args']>
export type Reply<C extends Channel> = (typeof requests)[C]['reply']

/** Every topic, as a record: a forgotten one does not compile. */
export const topics: Readonly<Record<Topic, true>> = {
  rig: true,
  light: true,
  looks: true,
  sequences: true,
  run: true,
  shots: true,
  photos: true,
  camera: true,
  profiles: true,
  notices: true,
  care: true,
  doctor: true,
  settings: true,
}

/** What a page or the command line holds: the same face over Electron's IPC, the browser's socket and in process. */
export interface Bridge {
  request<C extends Channel>(channel: C, args: Args<C>): Promise<Outcome<Reply<C>>>
  on<T extends Topic>(topic: T, listen: (snapshot: Snapshots[T]) => void): () => void
}

/** What the app gives a shell: one handler a request. */
export type Handlers = { readonly [C in Channel]: (args: Args<C>) => Promise<Outcome<Reply<C>>> }
