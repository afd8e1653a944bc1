import { copyFile } from 'node:fs/promises'
import { applyPlan, isInPlace, makePlan } from '../../../core/photos/byte-plan'
import { withFile } from '../disk/disk'
import { hashFile } from '../disk/hash'
import { assertModeWritable } from '../disk/writable'
import { stripWithExifTool } from '../exiftool/exiftool-write'
import { assertSamePicture } from '../exiftool/foreign-chunks'
import { type Written, written } from '../plan/planned-file'
import { readJpegHead } from '../read/read-jpeg-head'
import {
  assertUnchanged,
  headEdit,
  NO_PLACES,
  overwriteHead,
  replaceHead,
  type WriteTools,
} from '../write/replace-head'
import { rewriteWhole } from '../write/rewrite-whole'
import { PhotoRefused } from '../write/write-failure'
import type { PlannedStrip } from './plan-strip'
import { removeSidecar } from './remove-sidecar'

/** Takes the record out of one planned file. Throws PhotoRefused where it cannot be; the file stands as it was then. */
export async function writeStrip(photo: PlannedStrip, n: number, tools: WriteTools): Promise<Written> {
  const { way, action, code } = photo
  if (way.kind === 'bytes') await stripBytes(photo, way.plan, n, tools)
  if (way.kind === 'remove') await removeSidecar(photo, n, tools)
  if (way.kind === 'copy')
    await rewriteWhole(photo, n, tools, async (temp) => {
      await copyFile(way.from, temp)
      if ((await hashFile(temp)) !== way.sha256)
        throw new PhotoRefused('verify-failed', { detail: 'the kept original is damaged' })
    })
  if (way.kind === 'exiftool')
    await rewriteWhole(photo, n, tools, async (temp, original) => {
      await stripWithExifTool(tools.exiftool, temp)
      await assertSamePicture(original, temp)
    })
  return written(action, code, true)
}

async function stripBytes(
  photo: PlannedStrip,
  { patches }: Extract<PlannedStrip['way'], { kind: 'bytes' }>['plan'],
  n: number,
  tools: WriteTools,
): Promise<void> {
  const { head, was } = await withFile(photo.target, async (file) => {
    assertUnchanged(photo, file)
    const whole = photo.action === 'sidecar'
    return { head: whole ? await file.read(0, file.size) : await readJpegHead(file), was: file }
  })
  assertModeWritable(was.mode)
  const plan = makePlan(head.length, patches)
  const edited = applyPlan(head, plan)
  if (!edited.ok) throw new PhotoRefused('changed-since-plan')
  const edit =
    photo.action === 'sidecar'
      ? { head, edited: edited.value, plan, was }
      : headEdit(head, edited.value, plan, was)
  if (isInPlace(plan)) await overwriteHead(photo, n, tools, edit)
  else await replaceHead(photo, n, tools, edit, NO_PLACES)
}
