import { join } from 'node:path'
import type { Snapshots, Topic } from '../core/api/snapshots'
import { fail, ok } from '../core/result'
import type { App, AppOptions } from './app-types'
import { DoctorService } from './doctor/doctor-service'
import { runDoctor } from './doctor/run-doctor'
import { toFailure } from './failures'
import { describeDrives } from './firmware-install/describe-drives'
import { createHandlers } from './handlers'
import { startLibrary } from './library/start-library'
import { recover } from './library/writing/recover-notice'
import { openLooks } from './looks/looks-service'
import { Notices } from './notices'
import { openJsonFile } from './platform/json-file'
import { openProfiles } from './profiles/profiles-service'
import { SetupHistory } from './profiles/setup-history'
import { openMeasured } from './rig/care/measured-store'
import { savedRigSchema } from './rig/light/saved-light'
import { systemClock } from './rig/link/clock'
import { openRig } from './rig/rig-service'
import { rigRelease } from './rig/run/rig-release'
import { RunService } from './rig/run/run-service'
import { openSequences } from './rig/run/sequences-service'
import { openRigSettings } from './rig/settings/rig-settings'
import { openSettings } from './settings/settings-service'
import { DemoRig } from './simulator/demo-rig'

/**
 * Builds the app: services, what ties them together, and the contract they offer. Rejects where the data folder cannot be
 * used; a rig that does not answer is no reason to.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const { dataDir, root, rig: wanted, log, photoWidthPx = null } = options
  const notices = new Notices()
  const light = await openJsonFile({
    path: join(dataDir, 'light.json'),
    version: 1,
    schema: savedRigSchema.nullable(),
    initial: null,
  })
  const rigSettings = await openRigSettings(dataDir)
  const measured = await openMeasured(dataDir)
  const profiles = await openProfiles(dataDir)
  const setups = new SetupHistory(profiles, systemClock)
  const rig = await openRig({
    dataDir,
    clock: systemClock,
    log,
    saved: light.value(),
    save: (saved) => light.save(saved),
    settings: rigSettings.of,
    measured,
    macroAt: (utcMs) => setups.at(utcMs),
    onNotice: (level, said) => notices.add(level, said),
  })
  const looks = await openLooks(dataDir, rig.optics.layout, rig.optics.leds)
  const demo = new DemoRig({
    folder: join(dataDir, 'Demo photos'),
    ...(photoWidthPx === null ? {} : { photoWidthPx }),
  })
  const sequences = await openSequences(dataDir)
  const settings = await openSettings(dataDir, rig.shots().total > 0)
  const run = new RunService({
    rig,
    clock: systemClock,
    release: (exposureS) => demo.shoot(exposureS),
    rigRelease: rigRelease(rig.care, () => settings.snapshot().release),
  })
  const photos = await startLibrary({ dataDir, log, recover: () => recover(dataDir, notices, Date.now()) })

  for (const aside of [
    photos.setAside,
    light.setAside,
    rigSettings.setAside,
    measured.setAside,
    settings.setAside,
    ...looks.setAside,
    sequences.setAside,
    profiles.setAside,
  ]) {
    if (aside !== null) notices.add('warning', ['keptAside', aside])
  }
  photos.onTrouble((failure) => notices.add('warning', failure))
  setups.onChange(() => rig.setupChanged())
  rig.onShot(() => photos.lookSoon())
  demo.onPhoto((path) => photos.taken(path, Date.now()))

  let fitted = rig.optics
  rig.onRig((snapshot) => {
    if (rig.optics !== fitted) {
      fitted = rig.optics
      looks.fit(fitted.layout, fitted.leds)
      if (snapshot.link.kind === 'connected' && snapshot.link.simulated) demo.fit(fitted.layout, fitted.leds)
    }
  })

  const doctor = new DoctorService((run, waiting) =>
    runDoctor({
      ...run,
      ...waiting,
      rig: null,
      openData: () => dataDir,
      app: {
        state: async () => snapshot(),
        onShots: (listen) => {
          const remove = rig.onShots(listen)
          listen(rig.shots())
          return remove
        },
        test: () => rig.test().then(ok, (error: unknown) => fail(toFailure(error))),
      },
      boards: () => describeDrives(root),
    }),
  )

  const snapshot = (): Snapshots => ({
    rig: rig.rig(),
    light: rig.light.snapshot(),
    looks: looks.snapshot(),
    sequences: sequences.snapshot(),
    run: run.snapshot(),
    shots: rig.shots(),
    photos: photos.snapshot(),
    camera: demo.snapshot(),
    profiles: profiles.snapshot(),
    notices: notices.snapshot(),
    care: rig.care.snapshot(),
    doctor: doctor.snapshot(),
    settings: settings.snapshot(),
  })
  const topics: { readonly [T in Topic]: (listen: (value: Snapshots[T]) => void) => () => void } = {
    rig: (listen) => rig.onRig(listen),
    light: (listen) => rig.light.onChange(listen),
    looks: (listen) => looks.onChange(listen),
    sequences: (listen) => sequences.onChange(listen),
    run: (listen) => run.onChange(listen),
    shots: (listen) => rig.onShots(listen),
    photos: (listen) => photos.onChange(listen),
    camera: (listen) => demo.onChange(listen),
    profiles: (listen) => profiles.onChange(listen),
    notices: (listen) => notices.onChange(listen),
    care: (listen) => rig.care.onChange(listen),
    doctor: (listen) => doctor.onChange(listen),
    settings: (listen) => settings.onChange(listen),
  }
  const { handlers, connect } = createHandlers({
    rig,
    rigSettings,
    looks,
    sequences,
    run,
    demo,
    photos,
    profiles,
    notices,
    doctor,
    settings,
    root,
    snapshot,
  })

  // Opening does not wait for a rig: the screen says how it stands.
  if (wanted !== 'none') {
    connect(wanted).catch((error: unknown) => log.info('no rig yet', { reason: String(error) }))
  }

  const closeAll = async () => {
    photos.cancel()
    doctor.stop()
    run.close()
    await rig.close()
    await demo.close()
    await photos.close()
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
