import type { Handlers } from '../../core/api/contract'
import { ok } from '../../core/result'
import { systemClock } from '../rig/link/clock'
import { listPorts } from '../rig/link/discovery'
import type { RigService } from '../rig/rig-service'
import { type Answer, awaitHello } from './await-hello'
import { describeDrives } from './describe-drives'
import { driveFiles } from './drive-files'
import { findDrives } from './find-drives'
import { installFirmware } from './install-firmware'
import { chooseDrive, readDrive } from './read-drive'
import { readShippedFirmware } from './shipped-firmware'

export interface FirmwareServices {
  /** Where firmware/ lies. */
  readonly root: string
  readonly rig: Pick<RigService, 'rig'>
  readonly letGo: () => Promise<void>
}

type FirmwareChannel = 'firmware/drives' | 'firmware/install' | 'firmware/hello'

/** Putting the firmware on a board, as requests. */
export function firmwareHandlers({ root, rig, letGo }: FirmwareServices): Pick<Handlers, FirmwareChannel> {
  return {
    'firmware/drives': async () => ok(await describeDrives(root)),
    'firmware/install': async ({ drive, older }) => {
      const shipped = await readShippedFirmware(root)
      const chosen = chooseDrive(drive === null ? await findDrives() : [], drive)
      const { board } = await readDrive(chosen, driveFiles)
      // The board starts anew with each file that changes, and its port must be free for its hello.
      const { link, info } = rig.rig()
      if (link.kind === 'connected' && !link.simulated && info?.uid === board.uid) await letGo()
      return ok(await installFirmware({ drive: chosen, shipped, files: driveFiles, older }))
    },
    'firmware/hello': async ({ uid, version, ms }) => {
      const found = await awaitHello({ clock: systemClock, look: answers, uid, version, ms })
      return ok(found && { port: found.port, firmware: found.firmware })
    },
  }
}

/** The ports that answer as a rig now. One that the app holds does not: it is in use. */
async function answers(): Promise<readonly Answer[]> {
  const ports = await listPorts({ clock: systemClock, ask: 'likely' })
  return ports.flatMap(({ path, answersAsRig }) =>
    answersAsRig ? [{ port: path, uid: answersAsRig.uid, firmware: answersAsRig.firmware }] : [],
  )
}
