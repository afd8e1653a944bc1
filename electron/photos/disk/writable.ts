import { access, constants, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PhotoRefused } from '../write/write-failure'

/** Root may write anything, so the mode is asked first: a photographer who locked a file means it. */
export function assertModeWritable(mode: number): void {
  if ((mode & 0o222) === 0) throw new PhotoRefused('read-only')
}

/** Whether a file, and where an edit needs a temporary file its folder too, may be written. */
export async function assertWritable(target: string, mode: number, needsFolder: boolean): Promise<void> {
  assertModeWritable(mode)
  await access(target, constants.W_OK).catch(() => {
    throw new PhotoRefused('read-only')
  })
  if (needsFolder) await assertFolderWritable(dirname(target))
}

export async function assertFolderWritable(folder: string): Promise<void> {
  const { mode } = await stat(folder)
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable || (process.platform !== 'win32' && (mode & 0o222) === 0))
    throw new PhotoRefused('folder-read-only')
}
