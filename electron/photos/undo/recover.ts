import { randomBytes } from 'node:crypto'
import { stat, utimes } from 'node:fs/promises'
import { type Disk, realDisk, withFile } from '../disk/disk'
import { fingerprintFile, hashFile, shortHash } from '../disk/hash'
import { openJournal, unsettledBatches } from '../journal/journal'
import type { Intent, JournaledFile } from '../journal/journal-entry'
import { editedHeadLength, editedPlaces, undoTemp } from './restore'

export interface Recovery {
  readonly batch: string
  /** Photos whose edit had been finished. */
  readonly finished: readonly string[]
  /** Photos that are as they were before the batch. */
  readonly rolledBack: readonly string[]
  /** Photos that fit neither, because something else changed them since; left alone. */
  readonly unclear: readonly string[]
}

/** After a crash: clears away what a batch left half-done, so that every photo is either as before or as after. */
export async function recoverBatches(dataDir: string, disk: Disk = realDisk): Promise<readonly Recovery[]> {
  const recoveries: Recovery[] = []
  for (const batch of await unsettledBatches(dataDir)) {
    const recovery = {
      batch: batch.batch,
      finished: [] as string[],
      rolledBack: [] as string[],
      unclear: [] as string[],
    }
    const journal = await openJournal(dataDir, batch.batch, false)
    for (const file of batch.files) {
      await removeIfThere(undoTemp(file.intent, batch.batch), disk)
      if (file.state === 'dropped' || file.state === 'undone') continue
      const state = await settle(file, batch.undo === 'open', disk)
      if (state === 'after' && file.state === 'open') {
        const { n, way } = file.intent
        const { mtimeMs, ctimeMs } = way === 'remove' ? GONE : await stat(file.intent.target)
        // What the image data is now is all there is to know of it; from here on a change shows.
        const tail = await tailOf(file.intent)
        journal.note({ kind: 'done', n, mtimeAfterMs: mtimeMs, ctimeAfterMs: ctimeMs, tail })
        recovery.finished.push(file.intent.path)
      } else if (state === 'before') {
        const { n } = file.intent
        await putTimeBack(file)
        // Setting one time moves the inode's, so it is asked for afterwards.
        const now = await stat(file.intent.target).catch(() => null)
        if (file.state === 'done') journal.note({ kind: 'undone', n, ctimeAfterMs: now?.ctimeMs ?? null })
        else journal.note({ kind: 'dropped', n, ctimeAfterMs: now?.ctimeMs ?? null })
        recovery.rolledBack.push(file.intent.path)
      } else if (state === 'unclear' && file.state === 'open') recovery.unclear.push(file.intent.path)
    }
    if (batch.undo === 'open') await journal.sync({ kind: 'undo-end', again: true })
    if (!batch.ended) await journal.sync({ kind: 'end' })
    await journal.close()
    recoveries.push(recovery)
  }
  return recoveries
}

/** The times of a file that is not there any more. */
const GONE = { mtimeMs: 0, ctimeMs: 0 }

type State = 'before' | 'after' | 'unclear'

/** Brings one photo to a clean state and says which. A torn in-place edit goes back to the old bytes. */
async function settle(file: JournaledFile, undoing: boolean, disk: Disk): Promise<State> {
  const { intent } = file
  if (intent.temp !== null) {
    await removeIfThere(intent.temp, disk)
    await removeIfThere(`${intent.temp}_exiftool_tmp`, disk)
  }
  const now = await stat(intent.target).catch(() => null)
  if (intent.way === 'new') {
    if (now === null) return 'before'
    return (await hashFile(intent.target)) === intent.edited ? 'after' : 'unclear'
  }
  if (intent.way === 'remove') return now === null ? 'after' : originalOr(intent)
  if (now === null) return 'unclear'
  if (intent.way === 'in-place')
    return settleInPlace(intent, now.size, undoing || file.state === 'open', disk)
  if (now.size === intent.sizeBefore && now.mtimeMs === intent.mtimeBeforeMs) return 'before'
  if (intent.edited !== null || intent.copy !== null)
    return (await hashFile(intent.target)) === intent.edited ? 'after' : await originalOr(intent)
  return now.size === intent.sizeAfter && (await standEdited(intent)) ? 'after' : await originalOr(intent)
}

const tailOf = async (intent: Intent): Promise<string | null> =>
  intent.way === 'rewrite' && intent.copy === null
    ? fingerprintFile(intent.target, editedHeadLength(intent), randomBytes(16))
    : null

const originalOr = async (intent: Intent): Promise<State> => {
  const head = await withFile(intent.target, (open) => open.read(0, intent.original?.length ?? 0))
  return shortHash(head) === intent.original?.sha256 ? 'before' : 'unclear'
}

const standEdited = (intent: Intent): Promise<boolean> =>
  withFile(intent.target, async (open) => {
    for (const place of editedPlaces(intent))
      if (shortHash(await open.read(place.at, place.length)).slice(0, 16) !== place.hash) return false
    return true
  })

async function settleInPlace(intent: Intent, size: number, mayRollBack: boolean, disk: Disk): Promise<State> {
  if (size !== intent.sizeAfter) return 'unclear'
  if (await standEdited(intent)) return 'after'
  const places = editedPlaces(intent)
  const restored = await withFile(intent.target, async (open) => {
    const head = Buffer.from(await open.read(0, intent.original?.length ?? 0))
    for (const place of places) place.before.copy(head, place.at)
    return shortHash(head)
  })
  if (restored !== intent.original?.sha256 || !mayRollBack) return 'unclear'
  const patches = places.map((place) => ({ offset: place.at, bytes: place.before }))
  await disk.overwrite({ path: intent.target, patches, expect: null })
  return 'before'
}

/**
 * Where bytes were put back, by an undo that was cut off or just now, the time of content goes back with them, so that
 * backup and sync programs see an untouched photo. A photo whose rewrite never came to the rename keeps the time it has.
 */
async function putTimeBack({ intent, state }: JournaledFile): Promise<void> {
  if (state !== 'done' && intent.way !== 'in-place') return
  const now = await stat(intent.target).catch(() => null)
  if (now === null || now.mtimeMs === intent.mtimeBeforeMs) return
  // A folder on a medium that keeps no such time is no reason to call the photo unclear.
  await utimes(intent.target, now.atimeMs / 1000, intent.mtimeBeforeMs / 1000).catch(() => undefined)
}

const removeIfThere = (path: string, disk: Disk): Promise<void> => disk.remove(path).catch(() => undefined)
