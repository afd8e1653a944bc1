import type { Stats } from 'node:fs'
import { copyFile, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Disk, withFile } from './disk'
import { hashFile, shortHash } from './hash'
import { copiesOf } from './journal'
import type { Intent, JournaledFile } from './journal-entry'
import { assertWritable } from './plan'
import type { TailCopier } from './tail-copier'
import { PhotoRefused } from './write-failure'

/** FAT forgets all but whole, even seconds once the file's entry has left the cache. */
const isSameTime = (nowMs: number, thenMs: number): boolean =>
  Math.abs(nowMs - thenMs) < 0.01 || (nowMs % 1000 === 0 && Math.abs(nowMs - thenMs) <= 2000)

export interface RestoreTools {
  readonly disk: Disk
  readonly copier: TailCopier
}

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
  tools: RestoreTools,
): Promise<void> {
  const { disk } = tools
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
  else {
    assertTailUntouched(file, now)
    const head = await originalHead(intent)
    if (intent.way === 'in-place') await disk.overwrite(intent.target, patchesBack(intent))
    else await restoreRewritten(file, head, now.mode, batch, tools)
  }
  await utimes(intent.target, now.atimeMs / 1000, intent.mtimeBeforeMs / 1000)
}

/**
 * What follows the edited head is not kept, so it must not have been written to since: no write leaves the
 * time of content as it was.
 */
function assertTailUntouched(file: JournaledFile, now: Stats): void {
  const { after } = file
  if (after === null) throw new PhotoRefused('changed-since-write')
  const sameInode = now.ctimeMs === after.ctimeMs
  if (!sameInode && !isSameTime(now.mtimeMs, after.mtimeMs)) throw new PhotoRefused('changed-since-write')
}

const patchesBack = (intent: Intent) =>
  editedPlaces(intent).map((place) => ({ offset: place.at, bytes: place.before }))

/** The original's head, put together from the edited file and the journal, and checked by its hash. */
export async function originalHead(intent: Intent): Promise<Buffer> {
  const places = editedPlaces(intent)
  const length = editedHeadLength(intent)
  const edited = await withFile(intent.target, (open) => open.read(0, length))
  const pieces: Uint8Array[] = []
  let at = 0
  for (const place of places) {
    if (shortHash(edited.subarray(place.at, place.at + place.length)).slice(0, 16) !== place.hash)
      throw new PhotoRefused('changed-since-write')
    pieces.push(edited.subarray(at, place.at), place.before)
    at = place.at + place.length
  }
  const head = Buffer.concat([...pieces, edited.subarray(at)])
  if (shortHash(head) !== intent.original?.sha256) throw new PhotoRefused('changed-since-write')
  return head
}

/** How long the edited head is: as long as the original's, and what the edit added. */
const editedHeadLength = (intent: Intent): number =>
  (intent.original?.length ?? 0) + intent.sizeAfter - intent.sizeBefore

async function restoreRewritten(
  file: JournaledFile,
  head: Buffer,
  mode: number,
  batch: string,
  { disk, copier }: RestoreTools,
): Promise<void> {
  const { intent } = file
  const temp = undoTemp(intent, batch)
  await disk.remove(temp).catch(() => undefined)
  try {
    const skip = editedHeadLength(intent)
    const job = { from: intent.target, skip, to: temp, head, mode, suspects: new Float64Array(0) }
    const { tail } = await disk.writeWithTail(copier, job)
    if (file.after?.tail != null && tail !== file.after.tail) throw new PhotoRefused('changed-since-write')
    const { size } = await stat(temp)
    if (size !== intent.sizeBefore) throw new PhotoRefused('verify-failed')
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
