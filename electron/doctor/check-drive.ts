import type { BoardDrives } from '../../core/api/firmware-report'
import { compareVersions } from '../firmware-install/requirements'
import { type Check, checkOf } from './check'
import type { Remedies } from './remedies'

/** What the boards' drives say; the firmware itself is asked over its port. */
export function checkDrives(
  { shipped, drives }: BoardDrives,
  { installFirmware }: Remedies,
): readonly Check[] {
  const check = checkOf('drive')
  if (drives.length === 0) {
    return [check.note('No CIRCUITPY drive is mounted.', 'It is needed only to put firmware on the board.')]
  }
  return drives.map(({ path, firmware, circuitPython, problem }) => {
    if (problem !== '') return check.bad(problem, 'See docs/troubleshooting.md, “The board’s drive”.')
    if (firmware === null) {
      return check.bad(`The board on ${path} has no firmware yet.`, installFirmware(path))
    }
    if (compareVersions(firmware, shipped) < 0) {
      return check.note(
        `${path} carries firmware ${firmware}, and this Lumacro brings ${shipped}.`,
        installFirmware(path),
      )
    }
    return check.ok(`${path} carries firmware ${firmware} under CircuitPython ${circuitPython}.`)
  })
}
