import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { withFile } from '../disk/disk'
import { shortHash } from '../disk/hash'
import { assertFolderWritable } from '../disk/writable'
import type { PlannedWrite } from '../plan/planned-file'
import { assertUnchanged, intentOf, type WriteTools } from '../write/replace-head'

/** Takes a whole sidecar away. A copy of it stands beside the journal before, for undo. */
export async function removeSidecar(photo: PlannedWrite, n: number, tools: WriteTools): Promise<void> {
  const { disk, journal, copies } = tools
  await assertFolderWritable(dirname(photo.target))
  const bytes = await withFile(photo.target, (file) => {
    assertUnchanged(photo, file)
    return file.read(0, file.size)
  })
  const copy = `${n}-${basename(photo.target).slice(-40)}`
  await mkdir(copies, { recursive: true })
  await disk.writeNew(join(copies, copy), [bytes], null).catch(async (error: unknown) => {
    await disk.remove(join(copies, copy)).catch(() => undefined)
    throw error
  })
  const original = { length: bytes.length, sha256: shortHash(bytes) }
  await journal.sync(intentOf(photo, n, { way: 'remove', sizeAfter: 0, original, copy }))
  await withFile(photo.target, async (file) => assertUnchanged(photo, file))
  await disk.remove(photo.target)
  journal.note({ kind: 'done', n, mtimeAfterMs: 0, ctimeAfterMs: 0, tail: null })
}
