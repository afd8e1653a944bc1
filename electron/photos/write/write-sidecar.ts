import { readFile } from 'node:fs/promises'
import { applyPlan, makePlan } from '../../../core/photos/byte-plan'
import { equalRecords } from '../../../core/photos/record-text'
import { newSidecar, readXmp, spliceXmp } from '../../../core/photos/xmp/xmp-splice'
import { withFile } from '../disk/disk'
import { shortHash } from '../disk/hash'
import { assertWritable } from '../disk/writable'
import type { PlannedPhoto } from '../plan/plan'
import { type Written, written } from '../plan/planned-file'
import {
  assertUnchanged,
  commit,
  dropOnFailure,
  intentOf,
  NO_PLACES,
  replaceHead,
  tempFor,
  type WriteTools,
} from './replace-head'
import { PhotoRefused } from './write-failure'

/** Writes the light into a sidecar: a new one, or the one that is there with every other byte kept. */
export async function writeSidecar(photo: PlannedPhoto, n: number, tools: WriteTools): Promise<Written> {
  if (photo.seen === null) {
    const bytes = newSidecar(photo.light, photo.extras)
    const temp = tempFor(photo, n, tools.batch)
    const edited = shortHash(bytes)
    await tools.journal.sync(intentOf(photo, n, { way: 'new', temp, sizeAfter: bytes.length, edited }))
    await dropOnFailure(n, temp, tools, async () => {
      await tools.disk.writeNew(temp, [bytes], null)
      await assertSidecarReads(temp, photo)
      await commit(photo, n, temp, tools)
    })
    return written('sidecar', photo.code, true)
  }
  const { original, was } = await withFile(photo.target, async (file) => {
    assertUnchanged(photo, file)
    return { original: await file.read(0, file.size), was: file }
  })
  const edit = spliceXmp(original, photo.light, photo.extras)
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
