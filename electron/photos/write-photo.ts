import { copyFile, mkdir, open, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { applyPlan, isInPlace, makePlan } from '../../core/photos/byte-plan'
import { kindOf } from '../../core/photos/file-kind'
import { copiesWritten, type JpegPlan } from '../../core/photos/jpeg/jpeg-plan'
import { walkJpeg } from '../../core/photos/jpeg/jpeg-segments'
import { imageSuspects } from '../../core/photos/jpeg/outside-images'
import { type ReasonCode, reasonSentence } from '../../core/photos/reasons'
import { equalRecords } from '../../core/photos/record-text'
import { verifyJpeg } from '../../core/photos/verify'
import { newSidecar, readXmp, spliceXmp } from '../../core/photos/xmp/xmp-splice'
import { withFile } from './disk'
import { writeWithExifTool } from './exiftool-write'
import { foreignChunks } from './foreign-chunks'
import { hashFile, shortHash } from './hash'
import {
  assertModeWritable,
  assertWritable,
  knownPlan,
  type PlannedPhoto,
  planOpenJpeg,
  type TagAction,
} from './plan'
import { readJpegHead } from './read-jpeg-head'
import {
  assertUnchanged,
  commit,
  dropOnFailure,
  equal,
  intentOf,
  overwriteHead,
  replaceHead,
  tempFor,
  type WriteTools,
} from './replace-head'
import { PhotoRefused } from './write-failure'

/** What came of one photo. */
export interface Written {
  readonly action: TagAction
  readonly code: ReasonCode | null
  readonly reason: string | null
  /** Whether the result was read back and compared. */
  readonly verified: boolean
}

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
    const known = knownPlan(photo)
    const head = await readJpegHead(file)
    return {
      was: file,
      ...(known === null ? await planOpenJpeg(file, photo.light, head) : { head, plan: known }),
    }
  })
  const { head, plan, was } = look
  if (plan.kind === 'pass') return writeThroughExifTool(photo, n, tools, plan.reason)
  if (plan.kind !== 'edit') throw new PhotoRefused('changed-since-plan')
  if (plan.action === 'unchanged') return written('unchanged', plan.note ?? 'already-has', true)
  const headPlan = makePlan(head.length, plan.plan.patches)
  assertModeWritable(was.mode)
  const edited = applyPlan(head, headPlan)
  if (!edited.ok) throw new PhotoRefused('changed-since-plan')
  const wrong = verifyJpeg(head, edited.value, expected(photo, plan), equal)
  if (wrong === 'second-image') return writeThroughExifTool(photo, n, tools, 'image-behind')
  if (wrong !== null) throw new PhotoRefused('verify-failed', { detail: wrong })
  // What is hashed, sent to threads and read back by itself ends where the image data begins.
  const walk = walkJpeg(head)
  const length = walk.ok ? walk.value.imageStart : head.length
  const growth = edited.value.length - head.length
  const edit = {
    head: head.subarray(0, length),
    edited: edited.value.slice(0, length + growth),
    plan: headPlan,
    was,
  }
  if (isInPlace(headPlan)) await overwriteHead(photo, n, tools, edit)
  else {
    const suspects = walk.ok ? imageSuspects(head, walk.value, look.was.size) : NO_PLACES
    const hit = await replaceHead(photo, n, tools, edit, suspects)
    // Some number in a maker note is the place of an image behind: seen only as the whole file went by.
    if (hit) return writeThroughExifTool(photo, n, tools, 'image-behind')
  }
  return written(plan.action, plan.note, true)
}

const NO_PLACES = new Float64Array(0)

const expected = (photo: PlannedPhoto, plan: Extract<JpegPlan, { kind: 'edit' }>) => ({
  record: photo.light,
  ...copiesWritten(plan.note),
})

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
  const { original, was } = await withFile(photo.target, async (file) => {
    assertUnchanged(photo, file)
    return { original: await file.read(0, file.size), was: file }
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
  await assertWritable(photo.target, was.mode, true)
  await replaceHead(photo, n, tools, { head: original, edited, plan, was }, NO_PLACES)
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
    const start = await withFile(copyPath, (file) => file.read(0, 32))
    await writeWithExifTool(tools.exiftool, temp, kindOf(basename(photo.path), start), photo.light)
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
