import { passes, type ReasonCode } from '../../../core/photos/reasons'
import { type Disk, realDisk } from '../disk/disk'
import { inParallel } from '../disk/in-parallel'
import { openJournal, readBatch, readBatches } from '../journal/journal'
import type { JournaledFile } from '../journal/journal-entry'
import { toRefusal } from '../write/write-failure'
import { type RestoreTools, restorePhoto } from './restore'

export interface UndoResult {
  readonly batch: string
  readonly files: readonly {
    readonly path: string
    readonly action: 'restored' | 'refused'
    readonly code: ReasonCode | null
    readonly detail: string | null
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
  let batches: ReturnType<typeof readBatches> | undefined
  const tools: RestoreTools = {
    disk: options.disk ?? realDisk,
    dataDir,
    batch: found.batch,
    batches: () => {
      batches ??= readBatches(dataDir)
      return batches
    },
  }
  const journal = await openJournal(dataDir, found.batch, false)
  try {
    await journal.sync({ kind: 'undo' })
    const written = found.files.filter((each) => each.state === 'done')
    const files = await inParallel(
      [...written].sort((a, b) => a.intent.n - b.intent.n),
      PARALLEL,
      async (file): Promise<UndoResult['files'][number]> => {
        const outcome = options.signal?.aborted === true ? CANCELLED : await attempt(file, tools)
        const { n, path } = file.intent
        if (!('code' in outcome)) {
          journal.note({ kind: 'undone', n, ctimeAfterMs: outcome.ctimeMs })
          return { path, action: 'restored', code: null, detail: null, verified: true }
        }
        return { path, action: 'refused', code: outcome.code, detail: outcome.detail, verified: false }
      },
    )
    const again = files.some(({ code }) => code !== null && passes(code))
    await journal.sync({ kind: 'undo-end', again })
    return { batch: found.batch, files }
  } finally {
    await journal.close()
  }
}

/** Photos restored at once. */
const PARALLEL = 4

const CANCELLED: { readonly code: ReasonCode; readonly detail: null } = {
  code: 'cancelled',
  detail: null,
}

async function attempt(file: JournaledFile, tools: RestoreTools) {
  try {
    return { ctimeMs: await restorePhoto(file, tools) }
  } catch (error) {
    return toRefusal(error)
  }
}
