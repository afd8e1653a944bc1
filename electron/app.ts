import { dirname, join } from 'node:path'
import { failureText } from '../core/api/failure'
import type { Snapshots, Topic } from '../core/api/snapshots'
import { parseShotLog, parseTimeline } from '../core/shots/parse-log'
import type { App, AppOptions } from './app-types'
import { toFailure } from './failures'
import { createHandlers } from './handlers'
import { openCameraClocks } from './library/camera-clocks'
import { GrowingLog } from './library/growing-log'
import { PhotosService } from './library/photos-service'
import { recover } from './library/recover-notice'
import { openLooks } from './looks/looks-service'
import { Notices } from './notices'
import { openExifTool } from './photos/exiftool'
import { openJsonFile } from './platform/json-file'
import { openProfiles } from './profiles/profiles-service'
import { systemClock } from './rig/clock'
import { openRig } from './rig/rig-service'
import { savedRigSchema } from './rig/saved-light'
import { DemoRig } from './simulator/demo-rig'

/** New shots and photos come in bursts: one look for all of them. */
const LOOK_AFTER_MS = 300
/** Looking through ten thousand photos takes a second: the rig has at least this many times as long to itself. */
const LOOK_REST = 4

/**
 * Builds the app: services, what ties them together, and the contract they offer. Rejects where the data folder cannot be
 * used; a rig that does not answer is no reason to.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const { dataDir, rig: wanted, log, demoPhotoWidthPx } = options
  const notices = new Notices()
  const clocks = await openCameraClocks(dataDir)
  const light = await openJsonFile({
    path: join(dataDir, 'light.json'),
    version: 1,
    schema: savedRigSchema.nullable(),
    initial: null,
  })
  const rig = await openRig({
    dataDir,
    clock: systemClock,
    log,
    saved: light.value(),
    save: (saved) => light.save(saved),
    onNotice: (level, text) => notices.add(level, text),
  })
  const looks = await openLooks(dataDir, rig.optics.layout, rig.optics.leds)
  const profiles = await openProfiles(dataDir)
  const demo = new DemoRig({
    folder: join(dataDir, 'Demo photos'),
    ...(demoPhotoWidthPx === undefined ? {} : { photoWidthPx: demoPhotoWidthPx }),
  })
  const exiftool = openExifTool(dataDir)
  const shots = new GrowingLog(
    join(dataDir, 'shots.jsonl'),
    parseShotLog,
    ({ rig, boot, seq }) => `${rig}/${boot}/${seq}`,
  )
  const timeline = new GrowingLog(
    join(dataDir, 'timeline.jsonl'),
    parseTimeline,
    ({ rig, boot, rev, time }) => `${rig}/${boot}/${rev}/${time}`,
  )
  const photos = new PhotosService({
    dataDir,
    exiftool,
    clocks,
    shots: () => shots.read(),
    timeline: () => timeline.read(),
    now: () => new Date(),
    random: Math.random,
    log,
  })

  for (const aside of [clocks.setAside, light.setAside, looks.setAside, profiles.setAside]) {
    if (aside !== null)
      notices.add('warning', `A file could not be read and was kept as ${aside}; Lumacro started without it.`)
  }
  await recover(dataDir, notices)

  const photosTrouble = (error: unknown) => {
    const failure = toFailure(error)
    if (failure.kind !== 'cancelled') notices.add('warning', failureText(failure))
  }
  let lookTimer: NodeJS.Timeout | null = null
  let lookTookMs = 0
  const look = async () => {
    lookTimer = null
    const startedMs = performance.now()
    await photos.refresh().catch(photosTrouble)
    lookTookMs = performance.now() - startedMs
  }
  const lookSoon = () => {
    if (photos.isOpen) lookTimer ??= setTimeout(look, Math.max(LOOK_AFTER_MS, LOOK_REST * lookTookMs))
  }
  rig.onShot(lookSoon)
  demo.onPhoto((path) => {
    photos.arrived(path)
    if (photos.isOpen) lookSoon()
    // The first photo of a first visit is worth showing without being asked for.
    else photos.open([dirname(path)]).catch(photosTrouble)
  })

  let fitted = rig.optics
  rig.onRig((snapshot) => {
    if (rig.optics !== fitted) {
      fitted = rig.optics
      looks.fit(fitted.layout, fitted.leds)
      if (snapshot.link.kind === 'connected' && snapshot.link.simulated) demo.fit(fitted.layout, fitted.leds)
    }
  })

  const snapshot = (): Snapshots => ({
    rig: rig.rig(),
    light: rig.light.snapshot(),
    looks: looks.snapshot(),
    shots: rig.shots(),
    photos: photos.snapshot(),
    camera: demo.snapshot(),
    profiles: profiles.snapshot(),
    notices: notices.snapshot(),
  })
  const topics: { readonly [T in Topic]: (listen: (value: Snapshots[T]) => void) => () => void } = {
    rig: (listen) => rig.onRig(listen),
    light: (listen) => rig.light.onChange(listen),
    looks: (listen) => looks.onChange(listen),
    shots: (listen) => rig.onShots(listen),
    photos: (listen) => photos.onChange(listen),
    camera: (listen) => demo.onChange(listen),
    profiles: (listen) => profiles.onChange(listen),
    notices: (listen) => notices.onChange(listen),
  }
  const { handlers, connect } = createHandlers({ rig, looks, demo, photos, profiles, notices, snapshot })

  // Opening does not wait for a rig: the screen says how it stands.
  if (wanted !== 'none') {
    connect(wanted).catch((error: unknown) => log.info('no rig yet', { reason: String(error) }))
  }

  const closeAll = async () => {
    photos.cancel()
    await rig.close()
    await demo.close()
    if (lookTimer) clearTimeout(lookTimer)
    await photos.close()
    await exiftool.close()
  }
  let closing: Promise<void> | null = null

  return {
    handlers,
    on: (topic, listen) => topics[topic](listen),
    snapshot,
    close() {
      closing ??= closeAll()
      return closing
    },
  }
}
