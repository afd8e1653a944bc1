import { copyFile, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Disk, withFile } from './disk'
import { hashFile, hashOf, shortHash } from './hash'
import { copiesOf } from './journal'
import type { Intent, JournaledFile } from './journal-entry'
import { assertWritable } from './plan'
import { PhotoRefused } from './write-failure'

/** File systems keep times more or less exactly: FAT in steps of two seconds. */
const MTIME_TOLERANCE_MS = 2000

/** Where each patch stands in the edited file. */
export function editedPlaces(
  intent: Intent,
): readonly { at: number; before: Buffer; length: number; hash: string }[] {
  let shift = 0
  return intent.patches.map(([offset, base64, length, hash]) => {
    const before = Buffer.from(base64, 'base64')
    const place = { at: offset + shift, before, length, hash }
    shift += length - before.length
    return place
  })
}

/** Puts one photo's original bytes back. Throws PhotoRefused where the photo is no longer as it was written. */
export async function restorePhoto(
  file: JournaledFile,
  dataDir: string,
  batch: string,
  disk: Disk,
): Promise<void> {
  const { intent } = file
  const now = await stat(intent.target)
  const isNew = intent.way === 'new'
  await assertWritable(intent.target, now.mode, intent.way !== 'in-place')
  if (now.size !== intent.sizeAfter) throw new PhotoRefused('changed-since-write')
  if (isNew) {
    if ((await hashFile(intent.target)) !== intent.edited) throw new PhotoRefused('changed-since-write')
    await disk.remove(intent.target)
    return
  }
  if (intent.copy !== null)
    await restoreCopy(intent, now.mode, join(copiesOf(dataDir, batch), intent.copy), batch, disk)
  else if (intent.way === 'in-place') await restoreInPlace(file, now.mtimeMs, disk)
  else await restoreRewritten(intent, now.mode, batch, disk)
  await utimes(intent.target, now.atimeMs / 1000, intent.mtimeBeforeMs / 1000)
}

async function restoreInPlace(file: JournaledFile, mtimeMs: number, disk: Disk): Promise<void> {
  const { intent } = file
  // Only the head is known by hash; a change of the rest without a change of time is not to be feared.
  if (file.mtimeAfterMs === null || Math.abs(mtimeMs - file.mtimeAfterMs) > MTIME_TOLERANCE_MS)
    throw new PhotoRefused('changed-since-write')
  const places = editedPlaces(intent)
  await withFile(intent.target, async (open) => {
    const head = Buffer.from(await open.read(0, intent.original?.length ?? 0))
    for (const place of places) {
      if (shortHash(head.subarray(place.at, place.at + place.length)).slice(0, 16) !== place.hash)
        throw new PhotoRefused('changed-since-write')
      place.before.copy(head, place.at)
    }
    if (shortHash(head) !== intent.original?.sha256) throw new PhotoRefused('changed-since-write')
  })
  await disk.overwrite(
    intent.target,
    places.map((place) => ({ offset: place.at, bytes: place.before })),
  )
}

async function restoreRewritten(intent: Intent, mode: number, batch: string, disk: Disk): Promise<void> {
  const edited = await withFile(intent.target, (open) => open.read(0, open.size))
  const pieces: Uint8Array[] = []
  let at = 0
  for (const place of editedPlaces(intent)) {
    if (shortHash(edited.subarray(place.at, place.at + place.length)).slice(0, 16) !== place.hash)
      throw new PhotoRefused('changed-since-write')
    pieces.push(edited.subarray(at, place.at), place.before)
    at = place.at + place.length
  }
  pieces.push(edited.subarray(at))
  if ((await hashOf(Buffer.concat(pieces))) !== intent.original?.sha256)
    throw new PhotoRefused('changed-since-write')
  const temp = undoTemp(intent, batch)
  await disk.remove(temp).catch(() => undefined)
  try {
    await disk.writeNew(temp, pieces, mode)
    await disk.rename(temp, intent.target)
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  }
}

async function restoreCopy(
  intent: Intent,
  mode: number,
  copy: string,
  batch: string,
  disk: Disk,
): Promise<void> {
  if ((await hashFile(intent.target)) !== intent.edited) throw new PhotoRefused('changed-since-write')
  const temp = undoTemp(intent, batch)
  await disk.remove(temp).catch(() => undefined)
  try {
    await disk.writeNew(temp, [], mode)
    await copyFile(copy, temp)
    if ((await hashFile(temp)) !== intent.original?.sha256)
      throw new PhotoRefused('verify-failed', { detail: 'the kept original is damaged' })
    await disk.overwrite(temp, [])
    await disk.rename(temp, intent.target)
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  }
}

export const undoTemp = (intent: Intent, batch: string): string =>
  join(dirname(intent.target), `.lumacro-${batch}-${intent.n}-undo`)
