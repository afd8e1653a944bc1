import type { Stats } from 'node:fs'
import { copyFile, lstat, readFile, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Disk, withFile } from '../disk/disk'
import { hashFile, isFingerprint, shortHash } from '../disk/hash'
import { checkOnThread } from '../disk/photo-threads'
import { assertFolderWritable, assertWritable } from '../disk/writable'
import { copiesOf } from '../journal/journal'
import type { Intent, JournaledBatch, JournaledFile } from '../journal/journal-entry'
import { PhotoRefused } from '../write/write-failure'

export interface RestoreTools {
  readonly disk: Disk
  readonly dataDir: string
  readonly batch: string
  /** All batches; read only where a file's history is in doubt. */
  readonly batches: () => Promise<readonly JournaledBatch[]>
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

/**
 * Puts one photo's original bytes back; resolves to the inode's time then, null where the file is gone as it
 * should be. Throws PhotoRefused where the photo is no longer as it was written.
 */
export async function restorePhoto(file: JournaledFile, tools: RestoreTools): Promise<number | null> {
  const { disk, batch } = tools
  const { intent } = file
  if (intent.way === 'remove') return restoreRemoved(intent, tools)
  const now = await stat(intent.target)
  const isNew = intent.way === 'new'
  await assertWritable(intent.target, now.mode, intent.way !== 'in-place')
  if (now.size !== intent.sizeAfter) throw new PhotoRefused('changed-since-write')
  if (isNew) {
    if ((await hashFile(intent.target)) !== intent.edited) throw new PhotoRefused('changed-since-write')
    await disk.remove(intent.target)
    return null
  }
  if (intent.copy !== null)
    await restoreCopy(intent, now, join(copiesOf(tools.dataDir, batch), intent.copy), batch, disk)
  else {
    const head = await originalHead(intent)
    if (intent.way === 'in-place') {
      await assertTailUntouched(file, now, tools)
      await disk.overwrite({ path: intent.target, patches: patchesBack(intent), expect: head })
    } else {
      // Where the rest was fingerprinted, its bytes decide; else nothing may have happened to the file since.
      if (!isFingerprint(file.after?.tail ?? null)) await assertTailUntouched(file, now, tools)
      await restoreRewritten(file, head, now, batch, disk)
    }
  }
  await utimes(intent.target, now.atimeMs / 1000, intent.mtimeBeforeMs / 1000)
  return (await stat(intent.target)).ctimeMs
}

/**
 * An edit in place does not read the image data, so nothing is known of it but the inode's time, which no
 * program can set: it must be the one right after the write, or lead back to it through batches that were
 * undone since, or whose write failed and was put right.
 */
async function assertTailUntouched(file: JournaledFile, now: Stats, tools: RestoreTools): Promise<void> {
  const then = file.after?.ctimeMs
  if (now.ctimeMs === then) return
  const later = (await tools.batches())
    .flatMap(({ files }) => files)
    .filter((each) => each.undoneCtimeMs !== null && each.intent.target === file.intent.target)
    .filter((each) => each.undoneCtimeMs !== each.intent.ctimeBeforeMs)
  let ctime: number | null | undefined = now.ctimeMs
  // Each step uses up one undone batch, so no two times that are alike can make it run for ever.
  for (let steps = 0; steps <= later.length; steps++) {
    if (ctime === then && then !== undefined) return
    ctime = later.find((each) => each.undoneCtimeMs === ctime)?.intent.ctimeBeforeMs
    if (ctime == null) break
  }
  throw new PhotoRefused('changed-since-write')
}

const patchesBack = (intent: Intent) =>
  editedPlaces(intent).map((place) => ({ offset: place.at, bytes: place.before }))

/** The original's head, put together from the edited file and the journal, and checked by its hash. */
async function originalHead(intent: Intent): Promise<Uint8Array> {
  const edited = await withFile(intent.target, (open) => open.read(0, editedHeadLength(intent)))
  const head = headBefore(intent, edited)
  if (head === null) throw new PhotoRefused('changed-since-write')
  return head
}

/** What a head was before the edit; null where it is not what the edit left, or does not lead back to the hash. */
export function headBefore(intent: Intent, edited: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = []
  let at = 0
  for (const place of editedPlaces(intent)) {
    if (shortHash(edited.subarray(place.at, place.at + place.length)).slice(0, 16) !== place.hash) return null
    pieces.push(edited.subarray(at, place.at), place.before)
    at = place.at + place.length
  }
  const head = Buffer.concat([...pieces, edited.subarray(at, editedHeadLength(intent))])
  return shortHash(head) === intent.original?.sha256 ? head : null
}

/** How long the edited head is: as long as the original's, and what the edit added. */
export const editedHeadLength = (intent: Intent): number =>
  (intent.original?.length ?? 0) + intent.sizeAfter - intent.sizeBefore

async function restoreRewritten(
  file: JournaledFile,
  head: Uint8Array,
  now: Stats,
  batch: string,
  disk: Disk,
): Promise<void> {
  const { intent } = file
  const temp = undoTemp(intent, batch)
  await disk.remove(temp).catch(() => undefined)
  try {
    const skip = editedHeadLength(intent)
    const known = file.after?.tail ?? null
    const like = isFingerprint(known) ? known : null
    const job = { from: intent.target, skip, to: temp, head }
    const { mode, uid, gid } = now
    const more = { mode, owner: { uid, gid }, suspects: new Float64Array(0), like }
    const { tail } = await disk.writeWithTail({ ...job, ...more })
    if (like !== null && tail !== like) throw new PhotoRefused('changed-since-write')
    if (!(await checkOnThread({ path: temp, head, tail, size: intent.sizeBefore })))
      throw new PhotoRefused('verify-failed')
    await disk.rename(temp, intent.target)
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  }
}

async function restoreCopy(
  intent: Intent,
  now: Stats,
  copy: string,
  batch: string,
  disk: Disk,
): Promise<void> {
  if ((await hashFile(intent.target)) !== intent.edited) throw new PhotoRefused('changed-since-write')
  const temp = undoTemp(intent, batch)
  await disk.remove(temp).catch(() => undefined)
  try {
    await disk.writeNew(temp, [], now.mode)
    await copyFile(copy, temp)
    if ((await hashFile(temp)) !== intent.original?.sha256)
      throw new PhotoRefused('verify-failed', { detail: 'the kept original is damaged' })
    await disk.overwrite({ path: temp, patches: [], expect: null })
    await disk.rename(temp, intent.target)
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  }
}

/** Puts back a file that was taken away, unless another has come into its place. */
async function restoreRemoved(intent: Intent, { disk, dataDir, batch }: RestoreTools): Promise<number> {
  if ((await lstat(intent.target).catch(() => null)) !== null) throw new PhotoRefused('changed-since-write')
  await assertFolderWritable(dirname(intent.target))
  const bytes = await readFile(join(copiesOf(dataDir, batch), intent.copy ?? ''))
  if (shortHash(bytes) !== intent.original?.sha256)
    throw new PhotoRefused('verify-failed', { detail: 'the kept original is damaged' })
  const temp = undoTemp(intent, batch)
  await disk.remove(temp).catch(() => undefined)
  try {
    await disk.writeNew(temp, [bytes], null)
    await utimes(temp, intent.mtimeBeforeMs / 1000, intent.mtimeBeforeMs / 1000)
    await disk.rename(temp, intent.target)
  } catch (error) {
    await disk.remove(temp).catch(() => undefined)
    throw error
  }
  return (await stat(intent.target)).ctimeMs
}

export const undoTemp = (intent: Intent, batch: string): string =>
  join(dirname(intent.target), `.lumacro-${batch}-${intent.n}-undo`)
