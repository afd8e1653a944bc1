import { spawnSync } from 'node:child_process'
import { statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file system of its own at a folder, so small that it can really be full. */
export interface SmallDisk {
  /** Takes up all of it but so many bytes. */
  leave(bytes: number): void
  makeRoom(): void
  unmount(): void
}

const PAGE = 4096

/** Null where this user may not mount one. */
export function smallDisk(folder: string): SmallDisk | null {
  const mount = (...args: readonly string[]) => spawnSync('mount', [...args, folder]).status === 0
  if (!mount('-t', 'tmpfs', '-o', 'size=8m', 'lumacro-test')) return null
  const filler = join(folder, '.filler')
  return {
    leave(bytes) {
      writeFileSync(filler, '')
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, new Uint8Array(bavail * bsize - Math.ceil(bytes / PAGE) * PAGE))
    },
    makeRoom: () => writeFileSync(filler, ''),
    unmount: () => void spawnSync('umount', [folder]),
  }
}
