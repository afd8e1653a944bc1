import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Where each system mounts a drive: folders whose subfolders are drives. On Linux a desktop puts the user's name between. */
const mountFolders: Readonly<
  Partial<Record<NodeJS.Platform, readonly (readonly [folder: string, depth: 1 | 2])[]>>
> = {
  linux: [
    ['/media', 2],
    ['/run/media', 2],
    ['/mnt', 1],
  ],
  darwin: [['/Volumes', 1]],
}

/** What tells a board's drive from a memory card: CircuitPython's file, or that of the bootloader. */
const signs = ['boot_out.txt', 'INFO_UF2.TXT']

/** The drives that a board offers now, in the order of their names. */
export async function findDrives(
  platform: NodeJS.Platform = process.platform,
  under: string = '/',
): Promise<readonly string[]> {
  const candidates =
    platform === 'win32'
      ? // A and B were floppy drives, and asking an empty one is slow.
        [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
      : (
          await Promise.all(
            (mountFolders[platform] ?? []).map(([folder, depth]) => foldersIn(join(under, folder), depth)),
          )
        ).flat()
  return candidates.filter((drive) => signs.some((sign) => existsSync(join(drive, sign)))).sort()
}

async function foldersIn(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const folders = entries
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => join(folder, name))
  if (depth === 1) return folders
  return [...folders, ...(await Promise.all(folders.map((inner) => foldersIn(inner, depth - 1)))).flat()]
}
