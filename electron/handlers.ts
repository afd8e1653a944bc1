import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Handlers } from '../core/api/contract'
import type { Failure } from '../core/api/failure'
import type { PortInfo } from '../core/api/rig-snapshot'
import type { Snapshots } from '../core/api/snapshots'
import { fail, ok } from '../core/result'
import { doctorHandlers } from './doctor/doctor-handlers'
import type { DoctorService } from './doctor/doctor-service'
import { firmwareHandlers } from './firmware-install/firmware-handlers'
import { listFolder, locateFolder } from './library/files/folders'
import type { Library } from './library/library'
import { looksHandlers } from './looks/looks-handlers'
import type { LooksService } from './looks/looks-service'
import type { Notices } from './notices'
import { profileHandlers } from './profiles/profile-handlers'
import type { ProfilesService } from './profiles/profiles-service'
import { careHandlers } from './rig/care/care-handlers'
import { systemClock } from './rig/link/clock'
import { listPorts, SerialTarget } from './rig/link/discovery'
import { RigCancelledError } from './rig/link/rig-errors'
import type { RigService } from './rig/rig-service'
import { runHandlers } from './rig/run/run-handlers'
import type { RunService } from './rig/run/run-service'
import type { SequencesService } from './rig/run/sequences-service'
import type { RigSettingsStore } from './rig/settings/rig-settings'
import { saidOfRig } from './rig/settings/said-of-rig'
import { settingsHandlers } from './settings/settings-handlers'
import type { SettingsService } from './settings/settings-service'
import type { DemoRig } from './simulator/demo-rig'
import { parseSimulatorCommand } from './simulator/rig/command-language'

export interface Services {
  readonly rig: RigService
  readonly rigSettings: RigSettingsStore
  readonly looks: LooksService
  readonly sequences: SequencesService
  readonly run: RunService
  readonly demo: DemoRig
  readonly photos: Library
  readonly profiles: ProfilesService
  readonly notices: Notices
  readonly doctor: DoctorService
  readonly settings: SettingsService
  /** Where firmware/ lies. */
  readonly root: string
  readonly snapshot: () => Snapshots
}

/** The contract, one line a request: what each does is in the service it calls. */
export function createHandlers(services: Services): {
  readonly handlers: Handlers
  /** `sim` or a port's path. Rejects with why the rig does not answer. */
  readonly connect: (port: string) => Promise<void>
} {
  const { rig, looks, demo, photos, notices, snapshot } = services
  const { light } = rig
  const noSimulatedRig = fail<Failure>({ kind: 'not-simulated' })

  /** The newest wish counts: an older one that is still letting go of something must not undo it. */
  let wishes = 0
  const connect = async (port: string) => {
    const wish = ++wishes
    if (port === 'sim') return rig.connect(demo.target)
    await letGo()
    if (wish !== wishes) throw new RigCancelledError('another rig was chosen')
    await rig.connect(new SerialTarget(port))
  }
  const letGo = async () => {
    const wish = wishes
    await rig.disconnect()
    if (wish === wishes) await demo.stop()
  }

  const handlers: Handlers = {
    'app/state': async () => ok(snapshot()),
    'app/dismiss': async ({ id }) => {
      notices.dismiss(id)
      return ok(null)
    },

    'light/edit': async ({ edit, gesture, fadeMs }) => light.edit(edit, gesture, fadeMs),
    'light/sync': async ({ sync }) => light.setSync(sync),
    'light/modelling': async ({ modelling, gesture }) => light.setModelling(modelling, gesture),
    'light/blackout': async ({ on }) => light.setBlackout(on),
    'light/undo': async () => light.undo(),
    'light/redo': async () => light.redo(),

    ...looksHandlers(looks, light),
    ...runHandlers(services.sequences, services.run, light.history),

    'rig/ports': async () => ok(await ports()),
    'rig/connect': async ({ port }) => {
      await connect(port)
      return ok(null)
    },
    'rig/disconnect': async () => {
      wishes++
      await letGo()
      return ok(null)
    },
    'rig/settings': async ({ settings }) => {
      const { info } = rig.rig()
      if (!info) return fail<Failure>({ kind: 'no-rig' })
      const said = saidOfRig(services.rigSettings, info.uid, () => rig.refit())
      if (said.is(settings)) return ok(null)
      await light.history.alongside(said, said.label(settings), said.key(settings), () => said.say(settings))
      return ok(null)
    },
    'rig/simulate': async ({ command }) => {
      const parsed = parseSimulatorCommand(command)
      if (!parsed.ok) return fail<Failure>({ kind: 'bad-request', detail: parsed.failure.replace(/\.$/, '') })
      if (parsed.value.kind === 'quit') {
        return fail<Failure>({ kind: 'bad-request', detail: 'this rig ends when it is disconnected' })
      }
      const answer = await demo.command(command)
      return answer === null ? noSimulatedRig : ok({ answer })
    },

    'camera/shutter': async ({ exposureS }) => {
      const photo = await demo.shoot(exposureS)
      return photo === null ? noSimulatedRig : ok({ photo })
    },
    'camera/settings': async (settings) => {
      demo.set(settings)
      return ok(null)
    },

    'shots/page': async ({ from, count }) => ok(await rig.shotsPage(from, count)),

    'photos/folders': async ({ folder }) => ok(await listFolder(folder)),
    'photos/locate': async ({ files }) => ok({ folder: await locateFolder(files, likelyFolders(services)) }),
    ...photos.handlers,

    ...careHandlers(rig),
    ...doctorHandlers({ doctor: services.doctor, snapshot, exchanges: () => rig.exchanges() }),
    ...settingsHandlers(services.settings, light.history),

    ...firmwareHandlers({ root: services.root, rig, letGo }),

    ...profileHandlers(services.profiles, light.history),
  }
  return { handlers, connect }
}

/** By what the system says of them: no port is opened, least of all the one that is in use. */
async function ports(): Promise<readonly PortInfo[]> {
  const found = await listPorts({ clock: systemClock, ask: 'none' })
  return found.map(({ path, manufacturer, likelyRig }) => ({ path, label: manufacturer ?? path, likelyRig }))
}

/** Where a dropped folder may lie: what is open, what lies beside it, the demo photos, the usual places. */
function likelyFolders({ photos, demo }: Services): readonly string[] {
  const { folder } = photos.snapshot()
  const open = folder === null ? [] : [folder, dirname(folder)]
  const home = homedir()
  return [
    ...open,
    demo.snapshot().folder,
    join(home, 'Pictures'),
    join(home, 'Desktop'),
    join(home, 'Downloads'),
  ]
}
