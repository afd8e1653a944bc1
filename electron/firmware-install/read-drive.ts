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
    if ((await text(files, join(path, 'INFO_UF2.TXT'))) !== null)
      throw new InstallError(['bootloader', path, requirements.download])
    throw new InstallError(['noBootOut', path])
  }
  const board = parseBootOut(bootOut)
  if (board === null) {
    throw new InstallError(['otherBootOut', path])
  }
  if (board.boardId !== requirements.boardId) {
    throw new InstallError(['otherBoard', path, board.boardId, requirements.boardName])
  }
  if (!isNewEnough(board)) {
    const wanted = requirements.circuitPython.join('.')
    throw new InstallError(['oldCircuitPython', path, board.circuitPython, wanted, requirements.download])
  }
  const version = await text(files, join(path, 'lumacro', 'version.py'))
  return { path, board, firmware: version === null ? null : firmwareVersion(version) }
}

/** The one drive to use. `given` wins over what was found. */
export function chooseDrive(found: readonly string[], given: string | null): string {
  if (given !== null) return given
  const [only, ...others] = found
  if (only === undefined) {
    throw new InstallError(['noDrive'])
  }
  if (others.length > 0) {
    throw new InstallError(['severalDrives', found.join(', ')])
  }
  return only
}

async function text(files: DriveFiles, path: string): Promise<string | null> {
  const bytes = await files.read(path)
  return bytes === null ? null : Buffer.from(bytes).toString('utf8')
}
