import { join } from 'node:path'
import type { DriveFiles } from './drive-files'
import { InstallError } from './install-error'
import { type BootOut, isNewEnough, parseBootOut, requirements } from './requirements'
import { firmwareVersion } from './shipped-firmware'

/** A drive that takes our firmware. */
export interface Drive {
  readonly path: string
  readonly board: BootOut
  /** The firmware on it, or null where there is none yet. */
  readonly firmware: string | null
}

/** Looks at a drive. Rejects with an `InstallError` where its board is not one for our firmware. */
export async function readDrive(path: string, files: DriveFiles): Promise<Drive> {
  const bootOut = await text(files, join(path, 'boot_out.txt'))
  if (bootOut === null) {
    if ((await text(files, join(path, 'INFO_UF2.TXT'))) !== null) throw inBootloader(path)
    throw new InstallError(
      'not-a-drive',
      `${path} is not the drive of a board with CircuitPython: there is no boot_out.txt on it. Name the drive called CIRCUITPY.`,
    )
  }
  const board = parseBootOut(bootOut)
  if (board === null) {
    throw new InstallError(
      'not-a-drive',
      `The boot_out.txt on ${path} is not CircuitPython’s. Press the board’s reset button once, then try again.`,
    )
  }
  if (board.boardId !== requirements.boardId) {
    throw new InstallError(
      'wrong-board',
      `The board on ${path} is a “${board.boardId}”. This firmware is for the ${requirements.boardName} only; nothing was changed.`,
    )
  }
  if (!isNewEnough(board)) {
    throw new InstallError(
      'old-circuitpython',
      `${path} runs CircuitPython ${board.circuitPython}, and the firmware needs ${requirements.circuitPython.join('.')} or newer. Get it from ${requirements.download}, then try again.`,
    )
  }
  const version = await text(files, join(path, 'lumacro', 'version.py'))
  return { path, board, firmware: version === null ? null : firmwareVersion(version) }
}

function inBootloader(path: string): InstallError {
  return new InstallError(
    'bootloader',
    `The board on ${path} is in its bootloader. Press its reset button once; where no drive CIRCUITPY appears then, copy the UF2 file of ${requirements.download} to this drive first.`,
  )
}

/** The one drive to use. `given` wins over what was found. */
export function chooseDrive(found: readonly string[], given: string | null): string {
  if (given !== null) return given
  const [only, ...others] = found
  if (only === undefined) {
    throw new InstallError(
      'no-drive',
      'There is no CIRCUITPY drive. Plug the board in with a data cable (many only charge) and wait for its drive, or name it: lumacro firmware install DRIVE.',
    )
  }
  if (others.length > 0) {
    throw new InstallError(
      'several-drives',
      `There are several boards: ${found.join(', ')}. Name the one you mean: lumacro firmware install DRIVE.`,
    )
  }
  return only
}

async function text(files: DriveFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path)
  return bytes === null ? null : Buffer.from(bytes).toString('utf8')
}
