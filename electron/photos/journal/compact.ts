import { readdir, readFile, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../disk/disk'
import { batchTimeMs } from './batch-id'
import { copiesOf, fileOf, folderOf } from './journal'
import { parseJournal, sumUp } from './journal-entry'

/** How long a batch can be undone (docs/decisions/0055-how-long-undo-lasts.md). */
export interface UndoLimits {
  /** Batches older than this are let go, but for the newest `batches`. */
  readonly days: number
  readonly batches: number
  /** Where all that is kept for undo takes more than this, the oldest batches go sooner, but none younger than `heavyDays`. */
  readonly bytes: number
  readonly heavyDays: number
}

export const undoLimits: UndoLimits = { days: 365, batches: 100, bytes: 4 * 2 ** 30, heavyDays: 30 }

export interface KeptBatch {
  readonly atMs: number
  /** Of its journal and of the whole originals beside it. */
  readonly bytes: number
}

const DAY_MS = 86_400_000

/**
 * How many of these batches, oldest first, are to be let go: always the oldest, for undo leads from the newest back and needs what
 * came after. A clock that runs ahead makes nothing old by itself: ages count to the newest batch where that is earlier than now.
 */
export function overLimits(oldestFirst: readonly KeptBatch[], nowMs: number, limits: UndoLimits): number {
  const endMs = Math.min(nowMs, oldestFirst.at(-1)?.atMs ?? nowMs)
  let kept = oldestFirst.reduce((sum, { bytes }) => sum + bytes, 0)
  let count = 0
  for (const { atMs, bytes } of oldestFirst) {
    const days = (endMs - atMs) / DAY_MS
    const isOld = days > limits.days && oldestFirst.length - count > limits.batches
    const isHeavy = kept > limits.bytes && days > limits.heavyDays
    if (!isOld && !isHeavy) break
    kept -= bytes
    count++
  }
  return count
}

/** What changes the journal's folder. Tests die in the middle of it. */
export interface JournalDisk {
  remove(path: string): Promise<void>
  /** With all that is in it. */
  removeFolder(path: string): Promise<void>
  /** What was removed stays so after a power cut. */
  sync(folder: string): Promise<void>
}

const realDisk: JournalDisk = {
  remove: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  sync: syncFolder,
}

/**
 * Lets go of batches that are over the limits, and of whole originals that nothing will be restored from. To be called while no
 * batch is under way, once recovery is through. A journal goes first and its originals after, so that cut short at any step each
 * batch that is left has all it had; what is left over goes the next time. Gives the batches that went.
 */
export async function compactJournal(
  dataDir: string,
  nowMs: number,
  limits: UndoLimits = undoLimits,
  disk: JournalDisk = realDisk,
): Promise<readonly string[]> {
  const entries = await readdir(folderOf(dataDir), { withFileTypes: true }).catch(() => [])
  const ids = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map(({ name }) => name.slice(0, -'.jsonl'.length))
    .sort()
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  for (const id of folders) if (ids.includes(id)) await dropSpent(dataDir, id, disk)
  const kept: KeptBatch[] = []
  for (const id of ids) {
    const copies = folders.includes(id) ? await sizeOf(copiesOf(dataDir, id)) : 0
    // A name without a time is nobody's guess: it is as young as can be.
    kept.push({ atMs: batchTimeMs(id) ?? nowMs, bytes: (await stat(fileOf(dataDir, id))).size + copies })
  }
  const gone = ids.slice(0, overLimits(kept, nowMs, limits))
  for (const id of gone) await disk.remove(fileOf(dataDir, id))
  if (gone.length > 0) await disk.sync(folderOf(dataDir))
  const left = new Set(ids.slice(gone.length))
  for (const folder of folders) if (!left.has(folder)) await disk.removeFolder(copiesOf(dataDir, folder))
  return gone
}

/** Whole originals of a batch that were put back, or never came to be needed. */
async function dropSpent(dataDir: string, batch: string, disk: JournalDisk): Promise<void> {
  const found = sumUp(parseJournal(await readFile(fileOf(dataDir, batch), 'utf8')))
  if (found === null || !found.ended || found.undo === 'open') return
  const needed = new Set(
    found.files.flatMap(({ state, intent }) => (state === 'undone' ? [] : (intent.copy ?? []))),
  )
  const copies = copiesOf(dataDir, batch)
  if (needed.size === 0) return disk.removeFolder(copies)
  for (const name of await readdir(copies)) if (!needed.has(name)) await disk.remove(join(copies, name))
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const name of await readdir(folder).catch(() => [])) bytes += (await stat(join(folder, name))).size
  return bytes
}
