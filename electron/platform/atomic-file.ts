import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

let counter = 0

/**
 * Replaces a file in one step: a reader, or the next start after a power cut, sees the old bytes or the new ones
 * and never half of either. Rejects with the system's error, the old file untouched.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  counter += 1
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${counter}.tmp`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Makes a rename itself survive a power cut. Windows cannot open a folder and needs none of this. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
