import type { Stats } from 'node:fs'
import { chown, copyFile, mkdir, open, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hashFile } from '../disk/hash'
import { assertWritable } from '../disk/writable'
import type { PlannedWrite } from '../plan/planned-file'
import { assertUnchanged, commit, dropOnFailure, intentOf, tempFor, type WriteTools } from './replace-head'

/**
 * Replaces a photo by what `make` makes of a copy. The original goes whole into the journal's folder, for the changes
 * are not ours to know.
 */
export async function rewriteWhole(
  photo: PlannedWrite,
  n: number,
  tools: WriteTools,
  make: (temp: string, original: string) => Promise<void>,
): Promise<void> {
  const before = await stat(photo.target)
  assertUnchanged(photo, before)
  await assertWritable(photo.target, before.mode, true)
  const temp = tempFor(photo, n, tools.batch)
  const copy = `${n}-${basename(photo.target).slice(-40)}`
  await mkdir(tools.copies, { recursive: true })
  const copyPath = join(tools.copies, copy)
  try {
    await copyFile(photo.target, copyPath)
    await syncFile(copyPath)
    const original = { length: before.size, sha256: await hashFile(copyPath) }
    await tools.journal.sync(intentOf(photo, n, { way: 'rewrite', temp, sizeAfter: 0, original, copy }))
    await dropOnFailure(n, temp, tools, async () => {
      await copyFile(copyPath, temp)
      await make(temp, copyPath)
      await syncFile(temp)
      // Only root may give a file away; else it is the writer's, as with any program that saves by renaming.
      await chown(temp, before.uid, before.gid).catch(() => undefined)
      // The edited file's hash is known only now; until then the journal tells it by the temp file's absence.
      const { size } = await stat(temp)
      const edited = await hashFile(temp)
      await tools.journal.sync(
        intentOf(photo, n, { way: 'rewrite', temp, sizeAfter: size, original, copy, edited }),
      )
      await commit(photo, n, temp, tools)
    })
  } catch (error) {
    await letGo(photo, before, copyPath)
    throw error
  }
}

/** A copy, or what there is of one, of a photo that was not written in the end. It stays where the photo is not what it was. */
async function letGo(photo: PlannedWrite, before: Stats, copyPath: string): Promise<void> {
  const now = await stat(photo.target).catch(() => null)
  if (now === null || now.ino !== before.ino || now.size !== before.size || now.mtimeMs !== before.mtimeMs)
    return
  await rm(copyPath, { force: true }).catch(() => undefined)
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
