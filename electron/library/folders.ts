import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { FolderListing } from '../../core/api/snapshots'
import { isTemporaryName, kindByName } from '../../core/photos/file-kind'

/** What stands in a folder, for choosing one: the home folder when null. Rejects with the system's error. */
export async function listFolder(folder: string | null): Promise<FolderListing> {
  const path = resolve(folder ?? homedir())
  const entries = await readdir(path, { withFileTypes: true })
  const folders: string[] = []
  let photos = 0
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const isFolder =
      entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(join(path, entry.name))))
    if (isFolder) folders.push(entry.name)
    else if (kindByName(entry.name) !== 'unknown' && !isTemporaryName(entry.name)) photos++
  }
  const parent = dirname(path)
  return {
    folder: path,
    parent: parent === path ? null : parent,
    folders: folders.sort((a, b) => a.localeCompare(b, undefined, { numeric: true })),
    photos,
  }
}

/**
 * A page in a browser is not told where a dropped folder lives, only its files' names and sizes. Looks for a folder
 * that holds all of them among `candidates`; null where none does.
 */
export async function locateFolder(
  files: readonly { readonly name: string; readonly size: number }[],
  candidates: readonly string[],
): Promise<string | null> {
  for (const folder of candidates) {
    const found = await Promise.all(
      files.map(async ({ name, size }) => {
        // SECURITY: a name from the page is a bare name, never a path.
        if (/[\\/]/.test(name) || name === '..') return false
        const stats = await stat(join(folder, name)).catch(() => null)
        return stats?.isFile() === true && stats.size === size
      }),
    )
    if (found.length > 0 && found.every((here) => here)) return folder
  }
  return null
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
