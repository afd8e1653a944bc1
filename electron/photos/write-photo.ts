import { copyFile, lstat, mkdir, open, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { applyPlan, type BytePlan, isInPlace, makePlan } from '../../core/photos/byte-plan'
import { copiesWritten, type JpegPlan } from '../../core/photos/jpeg-plan'
import { walkJpeg } from '../../core/photos/jpeg-segments'
import { imageSuspects } from '../../core/photos/outside-images'
import { type ReasonCode, reasonSentence } from '../../core/photos/reasons'
import { equalRecords } from '../../core/photos/record-text'
import { verifyJpeg } from '../../core/photos/verify'
import { newSidecar, readXmp, spliceXmp } from '../../core/photos/xmp-splice'
import { type Disk, withFile } from './disk'
import type { ExifTool } from './exiftool'
import { writeWithExifTool } from './exiftool-write'
import { foreignChunks } from './foreign-chunks'
import { hashFile, shortHash } from './hash'
import type { Journal } from './journal'
import type { Intent } from './journal-entry'
import { assertWritable, type PlannedPhoto, planOpenJpeg, type TagAction } from './plan'
import type { TailCopier } from './tail-copier'
import { PhotoRefused } from './write-failure'

/** What came of one photo. */
export interface Written {
  readonly action: TagAction
  readonly code: ReasonCode | null
  readonly reason: string | null
  /** Whether the result was read back and compared. */
  readonly verified: boolean
}

export interface WriteTools {
  readonly disk: Disk
  readonly journal: Journal
  readonly exiftool: ExifTool
  readonly copier: TailCopier
  /** Where whole copies of originals are kept for undo. */
  readonly copies: string
  readonly batch: string
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const written = (action: TagAction, code: ReasonCode | null, verified: boolean): Written => ({
  action,
  code,
  reason: code === null ? null : reasonSentence(code),
  verified,
})

/** Writes one planned photo. Throws PhotoRefused where it cannot be; the original stands then. */
export async function writePhoto(photo: PlannedPhoto, n: number, tools: WriteTools): Promise<Written> {
  if (photo.action === 'sidecar') return writeSidecar(photo, n, tools)
  if (photo.action === 'exiftool') return writeThroughExifTool(photo, n, tools, photo.code)
  return writeJpeg(photo, n, tools)
}

async function writeJpeg(photo: PlannedPhoto, n: number, tools: WriteTools): Promise<Written> {
  const look = await withFile(photo.target, async (file) => {
    assertUnchanged(photo, file)
    return { ...(await planOpenJpeg(file, photo.light)), mode: file.mode }
  })
  const { head, plan, mode } = look
  if (plan.kind === 'pass') return writeThroughExifTool(photo, n, tools, plan.reason)
  if (plan.kind !== 'edit') throw new PhotoRefused('changed-since-plan')
  if (plan.action === 'unchanged') return written('unchanged', plan.note ?? 'already-has', true)
  const headPlan = makePlan(head.length, plan.plan.patches)
  await assertWritable(photo.target, mode, !isInPlace(headPlan))
  const edited = applyPlan(head, headPlan)
  if (!edited.ok) throw new PhotoRefused('changed-since-plan')
  const wrong = verifyJpeg(head, edited.value, expected(photo, plan), equal)
  if (wrong === 'second-image') return writeThroughExifTool(photo, n, tools, 'image-behind')
  if (wrong !== null) throw new PhotoRefused('verify-failed', { detail: wrong })
  const edit = { head, edited: edited.value, plan: headPlan, mode }
  if (isInPlace(headPlan)) await overwriteHead(photo, n, tools, edit)
  else {
    const hit = await replaceHead(photo, n, tools, edit)
    // Some number in a maker note is the place of an image behind: seen only as the whole file went by.
    if (hit) return writeThroughExifTool(photo, n, tools, 'image-behind')
  }
  return written(plan.action, plan.note, true)
}

/** An edit of a file's head; what follows it is not read into memory. */
interface HeadEdit {
  readonly head: Uint8Array
  readonly edited: Uint8Array
  readonly plan: BytePlan
  readonly mode: number
}

const expected = (photo: PlannedPhoto, plan: Extract<JpegPlan, { kind: 'edit' }>) => ({
  record: photo.light,
  ...copiesWritten(plan.note),
})

/** The file is the one the plan was made for, as far as size and time tell. */
function assertUnchanged(
  photo: PlannedPhoto,
  now: { readonly size: number; readonly mtimeMs: number },
): void {
  if (photo.seen === null || photo.seen.size !== now.size || photo.seen.mtimeMs !== now.mtimeMs)
    throw new PhotoRefused('changed-since-plan')
}

const tempFor = (photo: PlannedPhoto, n: number, batch: string): string =>
  // Short, for names may be as long as the file system allows; the ending tells exiftool the kind of file.
  join(dirname(photo.target), `.lumacro-${batch}-${n}${extname(photo.target).slice(0, 12)}`)

const journaledPatches = (plan: BytePlan): Intent['patches'] =>
  plan.patches.map((patch) => [
    patch.offset,
    Buffer.from(patch.before).toString('base64'),
    patch.after.length,
    shortHash(patch.after).slice(0, 16),
  ])

function intentOf(
  photo: PlannedPhoto,
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
    original: null,
    patches: [],
    copy: null,
    edited: null,
    ...more,
  }
}

/** In place: old bytes into the journal, new bytes over them, flush, read back; on any doubt the old ones again. */
async function overwriteHead(
  photo: PlannedPhoto,
  n: number,
  tools: WriteTools,
  edit: HeadEdit,
): Promise<void> {
  const { head, plan } = edit
  const original = { length: head.length, sha256: shortHash(head) }
  const sizeAfter = photo.seen?.size ?? 0
  await tools.journal.sync(
    intentOf(photo, n, { way: 'in-place', sizeAfter, original, patches: journaledPatches(plan) }),
  )
  const put = (side: 'before' | 'after') =>
    tools.disk.overwrite(
      photo.target,
      plan.patches.map((patch) => ({ offset: patch.offset, bytes: patch[side] })),
    )
  try {
    await put('after')
    await withFile(photo.target, async (file) => {
      if (!equal(await file.read(0, head.length), edit.edited)) throw new PhotoRefused('verify-failed')
      tools.journal.note(doneLine(n, file, null))
    })
  } catch (error) {
    await put('before')
    tools.journal.note({ kind: 'dropped', n })
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
 * Temp file in the same folder, of the edited head and the rest as it is; flush, read back, rename over the
 * original. True where nothing was done because an image behind would have been lost.
 */
async function replaceHead(
  photo: PlannedPhoto,
  n: number,
  tools: WriteTools,
  edit: HeadEdit,
): Promise<boolean> {
  const { head, edited, plan, mode } = edit
  const temp = tempFor(photo, n, tools.batch)
  const size = photo.seen?.size ?? 0
  const sizeAfter = size + plan.sizeAfter - plan.sizeBefore
  const original = { length: head.length, sha256: shortHash(head) }
  await tools.journal.sync(
    intentOf(photo, n, { way: 'rewrite', temp, sizeAfter, original, patches: journaledPatches(plan) }),
  )
  const walk = walkJpeg(head)
  const suspects = walk.ok ? imageSuspects(head, walk.value, size) : new Float64Array(0)
  return dropOnFailure(n, temp, tools, async () => {
    const job = { from: photo.target, skip: head.length, to: temp, head: edited, mode, suspects }
    const { hit, tail } = await tools.disk.writeWithTail(tools.copier, job)
    if (hit) {
      await tools.disk.remove(temp)
      tools.journal.note({ kind: 'dropped', n })
      return true
    }
    await assertReadsBack(temp, edited, sizeAfter)
    await commit(photo, n, temp, tools, tail)
    return false
  })
}

async function assertReadsBack(path: string, head: Uint8Array, size: number): Promise<void> {
  await withFile(path, async (file) => {
    if (file.size !== size || !equal(await file.read(0, head.length), head))
      throw new PhotoRefused('verify-failed', { detail: 'read back' })
  })
}

/** Renames the temp file over the target, which must still be the one that was read. */
async function commit(
  photo: PlannedPhoto,
  n: number,
  temp: string,
  tools: WriteTools,
  tail: string | null,
): Promise<void> {
  if (photo.seen === null) {
    const appeared = await lstat(photo.target).catch(() => null)
    if (appeared !== null) throw new PhotoRefused('changed-since-plan')
  } else assertUnchanged(photo, await stat(photo.target))
  await tools.disk.rename(temp, photo.target)
  // A rename changes the inode's time, so it is asked for afterwards.
  tools.journal.note(doneLine(n, await stat(photo.target), tail))
}

async function dropOnFailure<T>(
  n: number,
  temp: string,
  tools: WriteTools,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await tools.disk.remove(temp).catch(() => undefined)
    tools.journal.note({ kind: 'dropped', n })
    throw error
  }
}

async function writeSidecar(photo: PlannedPhoto, n: number, tools: WriteTools): Promise<Written> {
  if (photo.seen === null) {
    const bytes = newSidecar(photo.light)
    const temp = tempFor(photo, n, tools.batch)
    const edited = shortHash(bytes)
    await tools.journal.sync(intentOf(photo, n, { way: 'new', temp, sizeAfter: bytes.length, edited }))
    await dropOnFailure(n, temp, tools, async () => {
      await tools.disk.writeNew(temp, [bytes], null)
      await assertSidecarReads(temp, photo)
      await commit(photo, n, temp, tools, null)
    })
    return written('sidecar', photo.code, true)
  }
  const { original, mode } = await withFile(photo.target, async (file) => {
    assertUnchanged(photo, file)
    return { original: await file.read(0, file.size), mode: file.mode }
  })
  const edit = spliceXmp(original, photo.light)
  if (!edit.ok) throw new PhotoRefused('sidecar-damaged')
  const plan = makePlan(original.length, edit.value.patches)
  if (plan.patches.length === 0) return written('unchanged', 'already-has', true)
  const spliced = applyPlan(original, plan)
  if (!spliced.ok) throw new PhotoRefused('changed-since-plan')
  const edited = spliced.value
  const carried = readXmp(edited)
  if (carried === null || !equalRecords(carried, photo.light)) throw new PhotoRefused('verify-failed')
  await assertWritable(photo.target, mode, true)
  await replaceHead(photo, n, tools, { head: original, edited, plan, mode })
  return written('sidecar', photo.code, true)
}

async function assertSidecarReads(path: string, photo: PlannedPhoto): Promise<void> {
  const carried = readXmp(await readFile(path))
  if (carried === null || !equalRecords(carried, photo.light)) throw new PhotoRefused('verify-failed')
}

/** exiftool works on a copy; the original goes whole into the journal's folder, for its changes are not ours to know. */
async function writeThroughExifTool(
  photo: PlannedPhoto,
  n: number,
  tools: WriteTools,
  code: ReasonCode | null,
): Promise<Written> {
  const before = await stat(photo.target)
  assertUnchanged(photo, before)
  await assertWritable(photo.target, before.mode, true)
  const temp = tempFor(photo, n, tools.batch)
  const copy = `${n}-${basename(photo.target).slice(-40)}`
  await mkdir(tools.copies, { recursive: true })
  const copyPath = join(tools.copies, copy)
  await copyFile(photo.target, copyPath)
  await syncFile(copyPath)
  const original = { length: before.size, sha256: await hashFile(copyPath) }
  await tools.journal.sync(intentOf(photo, n, { way: 'rewrite', temp, sizeAfter: 0, original, copy }))
  await dropOnFailure(n, temp, tools, async () => {
    await copyFile(copyPath, temp)
    await writeWithExifTool(tools.exiftool, temp, photo.light)
    await assertSamePicture(copyPath, temp)
    await syncFile(temp)
    // The edited file's hash is known only now; until then the journal tells it by the temp file's absence.
    const { size } = await stat(temp)
    const edited = await hashFile(temp)
    await tools.journal.sync(
      intentOf(photo, n, { way: 'rewrite', temp, sizeAfter: size, original, copy, edited }),
    )
    await commit(photo, n, temp, tools, null)
  })
  return written('exiftool', code, true)
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** PNG and WebP: every chunk that is no metadata is the same. exiftool's own hash stands for the other kinds. */
async function assertSamePicture(before: string, after: string): Promise<void> {
  const start = await withFile(before, (file) => file.read(0, 16))
  if (foreignChunks(start) === null) return
  const was = foreignChunks(await readFile(before)) ?? []
  const is = foreignChunks(await readFile(after)) ?? []
  if (was.length !== is.length || !was.every((chunk, i) => equal(chunk, is[i] ?? new Uint8Array(0))))
    throw new PhotoRefused('verify-failed', { detail: 'image data' })
}
