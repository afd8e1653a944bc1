import type { BoardDrives } from '../../core/api/firmware-report'
import { compareVersions } from '../firmware-install/requirements'
import { type Check, checkOf } from './check'

/** What the boards' drives say; the firmware itself is asked over its port. */
export function checkDrives({ shipped, drives }: BoardDrives): readonly Check[] {
  const check = checkOf('drive')
  if (drives.length === 0) {
    return [check.note(['noDrive'], ['driveNeeded'])]
  }
  return drives.map(({ path, firmware, circuitPython, problem }) => {
    if (problem !== null) return check.bad(problem, ['seeDrive'])
    if (firmware === null) {
      return check.bad(['noFirmware', path], ['installFirmware', path])
    }
    if (compareVersions(firmware, shipped) < 0) {
      return check.note(['driveOlder', path, firmware, shipped], ['installFirmware', path])
    }
    return check.ok(['driveFits', path, firmware, String(circuitPython)])
  })
}
