import { mkdir, open, readdir, readFile, rename, statfs, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What the installer does to a drive; tests bring one that fails as drives do. */
export interface DriveFiles {
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** Returns once the bytes have been handed to the drive itself. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** The parent must be there: the folder of a drive that is gone must not be made anew on the disk. */
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Names; empty where there is no such folder. */
  list(path: string): Promise<readonly string[]>
  space(path: string): Promise<{ readonly freeBytes: number; readonly blockBytes: number }>
}

export const driveFiles: DriveFiles = {
  read: (path) => readFile(path).catch(nullIfMissing),
  async write(path, bytes) {
    const file = await open(path, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await syncFolder(dirname(path))
  },
  async makeFolder(path) {
    try {
      await mkdir(path)
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    }
  },
  async rename(from, to) {
    await rename(from, to)
    await syncFolder(dirname(to))
  },
  async remove(path) {
    await unlink(path).catch(nullIfMissing)
    await syncFolder(dirname(path))
  },
  list: async (path) => (await readdir(path).catch(nullIfMissing)) ?? [],
  async space(path) {
    const { bavail, bsize } = await statfs(path)
    return { freeBytes: bavail * bsize, blockBytes: bsize }
  },
}

/** A folder's entries are written like a file's bytes, except on Windows, which does it by itself and refuses. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    // Some file systems of small drives have nothing to do here and say so.
    if (!hasCode(error, 'EINVAL', 'ENOTSUP', 'EBADF')) throw error
  } finally {
    await folder.close()
  }
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

function nullIfMissing(error: unknown): null {
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null
  throw error
}
