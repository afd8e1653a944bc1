import { join } from 'node:path'
import { readJpegRecords } from '../../../core/photos/read-record'
import { withFile } from '../disk/disk'
import { hashFile } from '../disk/hash'
import { copiesOf } from '../journal/journal'
import type { Intent, JournaledBatch } from '../journal/journal-entry'
import { editedHeadLength, headBefore } from './restore'

/** What a photo was before Lumacro wrote into it: its head instead of its first `length` bytes, or a whole copy. */
export type Past =
  | { readonly kind: 'head'; readonly head: Uint8Array; readonly length: number }
  | { readonly kind: 'copy'; readonly path: string; readonly sha256: string }

/**
 * Goes back through the journals from what a photo is now to the oldest state that carried no record, as far as every
 * step proves itself by its hashes; null where none does.
 */
export async function pastOf(
  target: string,
  batches: readonly JournaledBatch[],
  dataDir: string,
): Promise<Past | null> {
  const steps = batches.flatMap(({ batch, files }) =>
    files
      .filter(({ state, intent }) => state === 'done' && intent.target === target && intent.way !== 'new')
      .map(({ intent }) => ({ batch, intent })),
  )
  const newest = steps.at(-1)
  if (newest === undefined) return null
  if (newest.intent.copy === null) return headPast(target, steps.map(({ intent }) => intent).reverse())
  const { copy, original, edited } = newest.intent
  if (original === null || (await hashFile(target)) !== edited) return null
  return { kind: 'copy', path: join(copiesOf(dataDir, newest.batch), copy), sha256: original.sha256 }
}

async function headPast(target: string, newestFirst: readonly Intent[]): Promise<Past | null> {
  const [newest] = newestFirst
  if (newest === undefined) return null
  const length = editedHeadLength(newest)
  let head = await withFile(target, (file) => file.read(0, length))
  let past: Past | null = null
  for (const intent of newestFirst) {
    const before = intent.copy === null ? headBefore(intent, head) : null
    if (before === null) break
    head = before
    const { exif, xmp } = readJpegRecords(head)
    if (exif === null && xmp === null) past = { kind: 'head', head, length }
  }
  return past
}
