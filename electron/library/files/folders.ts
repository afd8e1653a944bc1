import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { FolderListing } from '../../../core/api/photos/photos-snapshot'
import { isTemporaryName, kindByName } from '../../../core/photos/file-kind'

/** What stands in a folder, for choosing one: the home folder when null. Rejects with the system's error. */
export async function listFolder(folder: string | null): Promise<FolderListing> {
  const path = resolve(folder ?? homedir())
  const folders: string[] = []
  let photos = 0
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const isFolder =
      entry.isDirectory() || (entry.isSymbolicLink() && (await isDirectory(join(path, entry.name))))
    if (isFolder) folders.push(entry.name)
    else if (kindByName(entry.name) !== 'unknown' && !isTemporaryName(entry.name)) photos++
  }
  const parent = dirname(path)
  return { folder: path, parent: parent === path ? null : parent, folders: folders.sort(byName), photos }
}

/** `~/Pictures/2026/11-23` is found from `~/Pictures`. */
const LOCATE_DEPTH = 2
/** A drop is answered in a moment, however many folders there are. */
const LOCATE_FOLDERS = 2000

/**
 * A page in a browser is not told where a dropped folder lives, only its files' names and sizes. Looks for a folder
 * that holds all of them: each candidate and the folders in it, in turn. Null where none does.
 */
export async function locateFolder(
  files: readonly { readonly name: string; readonly size: number }[],
  candidates: readonly string[],
): Promise<string | null> {
  // SECURITY: a name from the page is a bare name, never a path.
  if (files.length === 0 || files.some(({ name }) => name === '..' || /[\\/\0]/.test(name))) return null
  const seen = new Set<string>()
  let level = candidates.map((path) => resolve(path))
  for (let depth = 0; depth <= LOCATE_DEPTH; depth++) {
    for (const folder of level) {
      if (seen.has(folder) || seen.size >= LOCATE_FOLDERS) continue
      seen.add(folder)
      if (await holds(folder, files)) return folder
    }
    if (depth < LOCATE_DEPTH)
      level = (await Promise.all(level.slice(0, LOCATE_FOLDERS).map(foldersIn))).flat()
  }
  return null
}

async function holds(
  folder: string,
  files: readonly { readonly name: string; readonly size: number }[],
): Promise<boolean> {
  for (const { name, size } of files) {
    const stats = await stat(join(folder, name)).catch(() => null)
    if (stats?.isFile() !== true || stats.size !== size) return false
  }
  return true
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(byName)
    .map((name) => join(folder, name))
}

const { compare: byName } = new Intl.Collator(undefined, { numeric: true })

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
