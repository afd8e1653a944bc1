import { dirname, join } from 'node:path'
import type { Handlers } from '../../core/api/contract'
import type { Failure } from '../../core/api/failure'
import type { PhotosSnapshot } from '../../core/api/photos/photos-snapshot'
import { ok } from '../../core/result'
import { parseShotLog, parseTimeline } from '../../core/shots/parse-log'
import { SharedLights } from '../../core/shots/shared-lights'
import { toFailure } from '../failures'
import { openExifTool } from '../photos/exiftool/exiftool'
import type { Logger } from '../platform/logger'
import { systemClock } from '../rig/link/clock'
import { GrowingLog } from './files/growing-log'
import { Watches } from './live/watches'
import { openCameraClocks } from './look/camera-clocks'
import type { PhotoSources } from './look/photo-looker'
import { type Matcher, matchHere } from './match/matcher'
import { PhotosService } from './photos-service'
import { tagOptionsOf } from './writing/write-options'

/** Requests about photos, as a record: a forgotten one does not compile. */
export const libraryChannels = {
  'photos/open': true,
  'photos/page': true,
  'photos/runs': true,
  'photos/stack': true,
  'photos/brightness': true,
  'photos/thumbnail': true,
  'photos/write': true,
  'photos/develop': true,
  'photos/strip': true,
  'photos/cancel': true,
  'photos/undo': true,
  'photos/report': true,
  'photos/undone': true,
  'photos/axis': true,
  'photos/pin': true,
  'photos/shift': true,
  'photos/offset': true,
  'photos/hand-undo': true,
  'photos/hand-clear': true,
  'photos/watch': true,
  'photos/unwatch': true,
  'photos/watched': true,
  'photos/light': true,
  'photos/tag': true,
} as const
export type LibraryChannel = keyof typeof libraryChannels
export type LibraryHandlers = Pick<Handlers, LibraryChannel>

/** Everything about photos: on this thread, or on one of its own. */
export interface Library {
  readonly handlers: LibraryHandlers
  /** Where a settings file that could not be read was kept. */
  readonly setAside: string | null
  snapshot(): PhotosSnapshot
  onChange(listen: (snapshot: PhotosSnapshot) => void): () => void
  /** Something went wrong that nobody asked for: looking again by itself. */
  onTrouble(listen: (failure: Failure) => void): void
  /** New shots came: looks again, soon. */
  lookSoon(): void
  /** The demo camera has just saved a photo, at this time, UTC in ms: its folder is opened where none is. */
  taken(path: string, utcMs: number): void
  /** Stops writing between files. */
  cancel(): void
  close(): Promise<void>
}

export interface LibraryOptions {
  readonly dataDir: string
  readonly log: Logger
  /** Settles what a crash left half-written: before anything may be written anew. */
  readonly recover?: () => Promise<void>
  /** On this thread where none is given. */
  readonly matcher?: Matcher
}

/** New shots and photos come in bursts: one look for all of them. */
const LOOK_AFTER_MS = 300
/** Looking through ten thousand photos takes a second: the rig has at least this many times as long to itself. */
const LOOK_REST = 4

/** The library on this thread. */
export async function openLibrary({
  dataDir,
  log,
  recover,
  matcher = matchHere,
}: LibraryOptions): Promise<Library> {
  await recover?.()
  const clocks = await openCameraClocks(dataDir)
  const exiftool = openExifTool(dataDir)
  const now = () => new Date()
  const photos = new PhotosService({
    dataDir,
    exiftool,
    matcher,
    clocks,
    ...logsAt(join(dataDir, 'shots.jsonl')),
    now,
    random: Math.random,
    log,
  })

  const watches = new Watches({
    photos,
    open: (logPath) =>
      new PhotosService({
        dataDir,
        exiftool,
        matcher,
        clocks,
        ...logsAt(logPath),
        now,
        random: Math.random,
        log,
      }),
    clock: systemClock,
    onTrouble: (error) => trouble(error),
  })

  const listeners: ((failure: Failure) => void)[] = []
  const trouble = (error: unknown) => {
    const failure = toFailure(error)
    if (failure.kind !== 'cancelled') for (const listen of listeners) listen(failure)
  }
  let lookTimer: NodeJS.Timeout | null = null
  let opening: Promise<unknown> = Promise.resolve()
  let lookTookMs = 0
  const look = async () => {
    lookTimer = null
    const startedMs = performance.now()
    await photos.refresh().catch(trouble)
    lookTookMs = performance.now() - startedMs
  }
  const lookSoon = () => {
    if (photos.isOpen) lookTimer ??= setTimeout(look, Math.max(LOOK_AFTER_MS, LOOK_REST * lookTookMs))
  }

  return {
    handlers: handlersOf(photos, watches),
    setAside: clocks.setAside,
    snapshot: () => photos.snapshot(),
    onChange: (listen) => photos.onChange(listen),
    onTrouble: (listen) => void listeners.push(listen),
    lookSoon,
    taken(path, utcMs) {
      photos.arrived(path, utcMs)
      if (photos.isOpen) lookSoon()
      // The first photo of a first visit is worth showing without being asked for.
      else opening = photos.open([dirname(path)]).catch(trouble)
    },
    cancel: () => photos.cancel(),
    async close() {
      if (lookTimer) clearTimeout(lookTimer)
      await watches.close()
      await photos.close()
      await matcher.close()
      await opening
      await exiftool.close()
    },
  }
}

/** A shot log and the light timeline beside it, read as they grow. */
function logsAt(path: string): Pick<PhotoSources, 'shots' | 'timeline'> {
  const lights = new SharedLights()
  const shots = new GrowingLog(
    path,
    (text) => lights.shareAll(parseShotLog(text)),
    ({ rig, boot, seq }) => `${rig}/${boot}/${seq}`,
  )
  const timeline = new GrowingLog(
    join(dirname(path), 'timeline.jsonl'),
    (text) => lights.shareAll(parseTimeline(text)),
    ({ rig, boot, rev, time }) => `${rig}/${boot}/${rev}/${time}`,
  )
  return { shots: () => shots.read(), timeline: () => timeline.read() }
}

function handlersOf(photos: PhotosService, watches: Watches): LibraryHandlers {
  return {
    'photos/open': async ({ paths }) => photos.open(paths),
    'photos/page': async ({ from, count, options }) =>
      ok(await photos.page(from, count, options ? tagOptionsOf(options) : undefined)),
    'photos/runs': async () => ok(await photos.runs()),
    'photos/stack': async ({ photo, run, ...options }) =>
      photos.writer.giveStack(photo, run, tagOptionsOf(options)),
    'photos/brightness': async ({ paths }) => ok(await photos.brightness(paths)),
    'photos/thumbnail': async ({ path }) => ok(await photos.thumbnail(path)),
    'photos/write': async ({ dryRun, ...options }) =>
      dryRun === true
        ? photos.writer.tryOut(tagOptionsOf(options))
        : photos.writer.write(tagOptionsOf(options)),
    'photos/strip': async (args) => photos.writer.strip(args.photos, args.dryRun),
    'photos/develop': async ({ corrections, sidecar }) => photos.writer.develop(corrections, sidecar),
    'photos/cancel': async () => {
      photos.cancel()
      return ok(null)
    },
    'photos/undo': async ({ batch }) => photos.writer.undo(batch),
    'photos/report': async ({ report, from, count }) => ok(photos.writer.reports.batch(report, from, count)),
    'photos/undone': async ({ report, from, count }) => ok(photos.writer.reports.undone(report, from, count)),
    'photos/axis': async ({ fromMs, toMs, most }) => ok(await photos.hand.axis(fromMs, toMs, most)),
    'photos/pin': async ({ path, to }) => photos.hand.pin(path, to),
    'photos/shift': async ({ camera, by }) => photos.hand.shift(camera, by),
    'photos/offset': async ({ camera, offsetS }) => photos.hand.setOffset(camera, offsetS),
    'photos/hand-undo': async () => photos.hand.undo(),
    'photos/hand-clear': async () => photos.hand.clear(),
    'photos/watch': async (wanted) => watches.start(wanted),
    'photos/unwatch': async ({ watch }) => ok(await watches.stop(watch)),
    'photos/watched': async ({ watch, from }) => ok(watches.report(watch, from)),
    'photos/light': async ({ path }) => ok(await photos.light(path)),
    'photos/tag': async (args) => photos.writer.tag(args),
  }
}
