import { type ReasonCode, reasonSentence } from '../../core/photos/reasons'
import { type Disk, realDisk } from './disk'
import { openJournal, readBatch } from './journal'
import type { JournaledFile } from './journal-entry'
import { type RestoreTools, restorePhoto } from './restore'
import { openTailCopier } from './tail-copier'
import { toRefusal } from './write-failure'

export interface UndoResult {
  readonly batch: string
  readonly files: readonly {
    readonly path: string
    readonly action: 'restored' | 'refused'
    readonly code: ReasonCode | null
    readonly reason: string | null
    /** The original's hash was met. */
    readonly verified: boolean
  }[]
}

/**
 * Puts the original bytes of a batch back, the last one that can be undone where none is named. Null where
 * there is no such batch. A photo changed since is left alone, and says so.
 */
export async function undoBatch(
  dataDir: string,
  batch: string | null,
  options: { readonly signal?: AbortSignal; readonly disk?: Disk } = {},
): Promise<UndoResult | null> {
  const found = await readBatch(dataDir, batch)
  if (found === null) return null
  const tools = { disk: options.disk ?? realDisk, copier: openTailCopier(1) }
  const journal = await openJournal(dataDir, found.batch, false)
  try {
    await journal.sync({ kind: 'undo' })
    const files: UndoResult['files'][number][] = []
    const written = found.files.filter((each) => each.state === 'done')
    for (const file of [...written].sort((a, b) => a.intent.n - b.intent.n)) {
      const refusal =
        options.signal?.aborted === true ? CANCELLED : await attempt(file, dataDir, found.batch, tools)
      if (refusal === null) journal.note({ kind: 'undone', n: file.intent.n })
      files.push({
        path: file.intent.path,
        action: refusal === null ? 'restored' : 'refused',
        code: refusal?.code ?? null,
        reason: refusal?.message ?? null,
        verified: refusal === null,
      })
    }
    await journal.sync({ kind: 'undo-end', again: options.signal?.aborted === true })
    return { batch: found.batch, files }
  } finally {
    await tools.copier.close()
    await journal.close()
  }
}

const CANCELLED: { readonly code: ReasonCode; readonly message: string } = {
  code: 'cancelled',
  message: reasonSentence('cancelled'),
}

async function attempt(file: JournaledFile, dataDir: string, batch: string, tools: RestoreTools) {
  try {
    await restorePhoto(file, dataDir, batch, tools)
    return null
  } catch (error) {
    return toRefusal(error)
  }
}
