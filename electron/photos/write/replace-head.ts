import { lstat, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import type { BytePlan } from '../../../core/photos/byte-plan'
import { walkJpeg } from '../../../core/photos/jpeg/jpeg-segments'
import type { Disk, OpenFile } from '../disk/disk'
import { shortHash } from '../disk/hash'
import type { ExifTool } from '../exiftool/exiftool'
import type { Journal } from '../journal/journal'
import type { Intent } from '../journal/journal-entry'
import type { PhotoTarget } from '../plan/planned-file'
import { PhotoRefused } from './write-failure'

export interface WriteTools {
  readonly disk: Disk
  readonly journal: Journal
  readonly exiftool: ExifTool
  /** Where whole copies of originals are kept for undo. */
  readonly copies: string
  readonly batch: string
}

export const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** An edit of a file's head; what follows it is not read into memory. */
export interface HeadEdit {
  readonly head: Uint8Array
  readonly edited: Uint8Array
  readonly plan: BytePlan
  /** The file as it was when the head was read. */
  readonly was: Pick<OpenFile, 'mode' | 'owner' | 'ctimeMs'>
}

/** What is hashed, sent to threads and read back by itself ends where the image data begins. */
export function headEdit(
  head: Uint8Array,
  edited: Uint8Array,
  plan: BytePlan,
  was: HeadEdit['was'],
): HeadEdit {
  const walk = walkJpeg(head)
  const length = walk.ok ? walk.value.imageStart : head.length
  const growth = edited.length - head.length
  return { head: head.subarray(0, length), edited: edited.slice(0, length + growth), plan, was }
}

/** Nowhere in particular must a JPEG not begin. */
export const NO_PLACES = new Float64Array(0)

/** The file is the one the plan was made for, as far as size and time tell. */
export function assertUnchanged(
  photo: PhotoTarget,
  now: { readonly size: number; readonly mtimeMs: number },
): void {
  if (photo.seen === null || photo.seen.size !== now.size || photo.seen.mtimeMs !== now.mtimeMs)
    throw new PhotoRefused('changed-since-plan')
}

export const tempFor = (photo: PhotoTarget, n: number, batch: string): string =>
  // Short, for names may be as long as the file system allows; the ending tells exiftool the kind of file.
  join(dirname(photo.target), `.lumacro-${batch}-${n}${extname(photo.target).slice(0, 12)}`)

const journaledPatches = (plan: BytePlan): Intent['patches'] =>
  plan.patches.map((patch) => [
    patch.offset,
    Buffer.from(patch.before).toString('base64'),
    patch.after.length,
    shortHash(patch.after).slice(0, 16),
  ])

export function intentOf(
  photo: PhotoTarget,
  n: number,
  more: Partial<Intent> & Pick<Intent, 'way' | 'sizeAfter'>,
): Intent {
  return {
    kind: 'intent',
    n,
    path: photo.path,
    target: photo.target,
    temp: null,
    sizeBefore: photo.seen?.size ?? 0,
    mtimeBeforeMs: photo.seen?.mtimeMs ?? 0,
    ctimeBeforeMs: null,
    original: null,
    patches: [],
    copy: null,
    edited: null,
    ...more,
  }
}

/** In place: old bytes into the journal, new bytes over them, flush, read back; on any doubt the old ones again. */
export async function overwriteHead(
  photo: PhotoTarget,
  n: number,
  tools: WriteTools,
  edit: HeadEdit,
): Promise<void> {
  const { head, plan } = edit
  await tools.journal.sync(
    intentOf(photo, n, {
      way: 'in-place',
      sizeAfter: photo.seen?.size ?? 0,
      ctimeBeforeMs: edit.was.ctimeMs,
      original: { length: head.length, sha256: shortHash(head) },
      patches: journaledPatches(plan),
    }),
  )
  const put = (side: 'before' | 'after', expect: Uint8Array | null) =>
    tools.disk.overwrite({
      path: photo.target,
      patches: plan.patches.map((patch) => ({ offset: patch.offset, bytes: patch[side] })),
      expect,
    })
  try {
    const now = await put('after', edit.edited)
    if (!now.same) throw new PhotoRefused('verify-failed', { detail: 'read back' })
    tools.journal.note(doneLine(n, now, null))
  } catch (error) {
    const { ctimeMs } = await put('before', null)
    tools.journal.note({ kind: 'dropped', n, ctimeAfterMs: ctimeMs })
    throw error
  }
}

const doneLine = (
  n: number,
  stats: { readonly mtimeMs: number; readonly ctimeMs: number },
  tail: string | null,
) => ({
  kind: 'done' as const,
  n,
  mtimeAfterMs: stats.mtimeMs,
  ctimeAfterMs: stats.ctimeMs,
  tail,
})

/**
 * Temp file in the same folder, of the edited head and the rest as it is; flush, read back and check every
 * byte, rename over the original. True where nothing was done because an image behind would have been lost.
 */
export async function replaceHead(
  photo: PhotoTarget,
  n: number,
  tools: WriteTools,
  edit: HeadEdit,
  suspects: Float64Array,
): Promise<boolean> {
  const { head, edited, plan, was } = edit
  const temp = tempFor(photo, n, tools.batch)
  const sizeAfter = (photo.seen?.size ?? 0) + plan.sizeAfter - plan.sizeBefore
  const original = { length: head.length, sha256: shortHash(head) }
  const patches = journaledPatches(plan)
  const ctimeBeforeMs = was.ctimeMs
  await tools.journal.sync(
    intentOf(photo, n, { way: 'rewrite', temp, sizeAfter, ctimeBeforeMs, original, patches }),
  )
  const { seen, target } = photo
  if (seen === null) throw new Error('expected a file to replace, got none')
  return dropOnFailure(n, temp, tools, async () => {
    const { mode, owner } = was
    const job = { from: photo.target, skip: head.length, to: temp, head: edited }
    const { hit, tail } = await tools.disk.writeWithTail({ ...job, mode, owner, suspects, like: null })
    if (hit) {
      await tools.disk.remove(temp)
      tools.journal.note({ kind: 'dropped', n, ctimeAfterMs: null })
      return true
    }
    const whole = { path: temp, head: edited, tail, size: sizeAfter }
    const now = await tools.disk.finish({ ...whole, target, seen })
    if (now.kind === 'unlike') throw new PhotoRefused('verify-failed', { detail: 'read back' })
    if (now.kind === 'changed') throw new PhotoRefused('changed-since-plan')
    tools.journal.note(doneLine(n, now, tail))
    return false
  })
}

/** Renames the temp file over the target, which must still be the one that was read, or still not be there. */
export async function commit(photo: PhotoTarget, n: number, temp: string, tools: WriteTools): Promise<void> {
  if (photo.seen === null) {
    const appeared = await lstat(photo.target).catch(() => null)
    if (appeared !== null) throw new PhotoRefused('changed-since-plan')
  } else assertUnchanged(photo, await stat(photo.target))
  await tools.disk.rename(temp, photo.target)
  // A rename changes the inode's time, so it is asked for afterwards.
  tools.journal.note(doneLine(n, await stat(photo.target), null))
}

export async function dropOnFailure<T>(
  n: number,
  temp: string,
  tools: WriteTools,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await tools.disk.remove(temp).catch(() => undefined)
    tools.journal.note({ kind: 'dropped', n, ctimeAfterMs: null })
    throw error
  }
}
