import { basename } from 'node:path'
import { applyPlan, isInPlace, makePlan } from '../../../core/photos/byte-plan'
import { kindOf } from '../../../core/photos/file-kind'
import { copiesWritten, type JpegPlan } from '../../../core/photos/jpeg/jpeg-plan'
import { walkJpeg } from '../../../core/photos/jpeg/jpeg-segments'
import { imageSuspects } from '../../../core/photos/jpeg/outside-images'
import type { ReasonCode } from '../../../core/photos/reasons'
import { verifyJpeg } from '../../../core/photos/verify'
import { withFile } from '../disk/disk'
import { assertModeWritable } from '../disk/writable'
import { writeWithExifTool } from '../exiftool/exiftool-write'
import { assertSamePicture } from '../exiftool/foreign-chunks'
import { knownPlan, type PlannedPhoto, planOpenJpeg } from '../plan/plan'
import { type Written, written } from '../plan/planned-file'
import { readJpegHead } from '../read/read-jpeg-head'
import {
  assertUnchanged,
  equal,
  headEdit,
  NO_PLACES,
  overwriteHead,
  replaceHead,
  type WriteTools,
} from './replace-head'
import { rewriteWhole } from './rewrite-whole'
import { PhotoRefused } from './write-failure'
import { writeSidecar } from './write-sidecar'

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
      ...(known === null ? await planOpenJpeg(file, photo.light, photo.extras, head) : { head, plan: known }),
    }
  })
  const { plan, was } = look
  if (plan.kind === 'pass') return writeThroughExifTool(photo, n, tools, plan.reason)
  if (plan.kind !== 'edit') throw new PhotoRefused('changed-since-plan')
  if (plan.action === 'unchanged') return written('unchanged', plan.note ?? 'already-has', true)
  const head = upToImage(look.head)
  const headPlan = makePlan(head.length, plan.plan.patches)
  assertModeWritable(was.mode)
  const edited = applyPlan(head, headPlan)
  if (!edited.ok) throw new PhotoRefused('changed-since-plan')
  const wrong = verifyJpeg(head, edited.value, expected(photo, plan), equal)
  if (wrong === 'second-image') return writeThroughExifTool(photo, n, tools, 'image-behind')
  if (wrong !== null) throw new PhotoRefused('verify-failed', { detail: wrong })
  const walk = walkJpeg(head)
  const edit = headEdit(head, edited.value, headPlan, was)
  if (isInPlace(headPlan)) await overwriteHead(photo, n, tools, edit)
  else {
    const suspects = walk.ok ? imageSuspects(head, walk.value, look.was.size) : NO_PLACES
    const hit = await replaceHead(photo, n, tools, edit, suspects)
    // Some number in a maker note is the place of an image behind: seen only as the whole file went by.
    if (hit) return writeThroughExifTool(photo, n, tools, 'image-behind')
  }
  return written(plan.action, plan.note, true)
}

/** No edit reaches into the image data, so no more of it is handled than the bytes that show where it begins. */
function upToImage(head: Uint8Array): Uint8Array {
  const walk = walkJpeg(head)
  return walk.ok ? head.subarray(0, walk.value.imageStart + MARKER_BYTES) : head
}

const MARKER_BYTES = 2

const expected = (photo: PlannedPhoto, plan: Extract<JpegPlan, { kind: 'edit' }>) => ({
  record: photo.light,
  extras: photo.extras,
  ...copiesWritten(plan.note),
})

/** What the edit passes on: exiftool works on a copy, and its result is judged. */
async function writeThroughExifTool(
  photo: PlannedPhoto,
  n: number,
  tools: WriteTools,
  code: ReasonCode | null,
): Promise<Written> {
  await rewriteWhole(photo, n, tools, async (temp, original) => {
    const start = await withFile(original, (file) => file.read(0, 32))
    await writeWithExifTool(tools.exiftool, temp, kindOf(basename(photo.path), start), photo)
    await assertSamePicture(original, temp)
  })
  return written('exiftool', code, true)
}
