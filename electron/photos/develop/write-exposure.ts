import { readFile } from 'node:fs/promises'
import { applyPlan, makePlan } from '../../../core/photos/byte-plan'
import { newExposureSidecar, readExposure, spliceExposure } from '../../../core/photos/xmp/xmp-exposure'
import { withFile } from '../disk/disk'
import { shortHash } from '../disk/hash'
import { assertWritable } from '../disk/writable'
import type { Written } from '../plan/planned-file'
import {
  assertUnchanged,
  commit,
  dropOnFailure,
  intentOf,
  replaceHead,
  tempFor,
  type WriteTools,
} from '../write/replace-head'
import { PhotoRefused } from '../write/write-failure'
import type { PlannedExposure } from './plan-develop'

const DONE: Written = { action: 'sidecar', code: null, detail: null, verified: true }

/** Writes one planned exposure. Throws PhotoRefused where it cannot be; the sidecar stands as it was then. */
export async function writeExposure(photo: PlannedExposure, n: number, tools: WriteTools): Promise<Written> {
  if (photo.seen === null) {
    const bytes = newExposureSidecar(photo.correctionEv)
    const temp = tempFor(photo, n, tools.batch)
    const edited = shortHash(bytes)
    await tools.journal.sync(intentOf(photo, n, { way: 'new', temp, sizeAfter: bytes.length, edited }))
    await dropOnFailure(n, temp, tools, async () => {
      await tools.disk.writeNew(temp, [bytes], null)
      if (Buffer.compare(await readFile(temp), bytes) !== 0) throw new PhotoRefused('verify-failed')
      await commit(photo, n, temp, tools)
    })
    return DONE
  }
  const { original, was } = await withFile(photo.target, async (file) => {
    assertUnchanged(photo, file)
    return { original: await file.read(0, file.size), was: file }
  })
  const edit = spliceExposure(original, photo.correctionEv)
  if (!edit.ok) throw new PhotoRefused('sidecar-damaged')
  const plan = makePlan(original.length, edit.value.patches)
  const spliced = applyPlan(original, plan)
  if (!spliced.ok) throw new PhotoRefused('changed-since-plan')
  // Read back by what anybody reads: our part, and the exposure as it was with that on top.
  const [before, after] = [readExposure(original), readExposure(spliced.value)]
  if (before === null || after?.exposureEv == null || after.correctionEv == null)
    throw new PhotoRefused('verify-failed')
  const kept = (before.exposureEv ?? 0) - (before.correctionEv ?? 0)
  if (Math.abs(after.exposureEv - after.correctionEv - kept) > ROUNDING)
    throw new PhotoRefused('verify-failed')
  await assertWritable(photo.target, was.mode, true)
  await replaceHead(photo, n, tools, { head: original, edited: spliced.value, plan, was }, NO_PLACES)
  return DONE
}

const NO_PLACES = new Float64Array(0)
/** Both are written to the hundredth. */
const ROUNDING = 0.0101
