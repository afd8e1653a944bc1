import type { BatchReport, FileReport, PhotoAction, UndoReport } from './batch-report'
import type { PhotoReason } from './photo-reason'

/** What came of a batch, small enough to be published: the files of a big one are asked for by pages. */
export interface BatchSummary {
  /** Names the whole report, for `photos/report`. */
  readonly report: number
  readonly batch: string | null
  readonly cancelled: boolean
  readonly total: number
  /** Files by what was done with them; an action that was not needed is left out. */
  readonly counts: Readonly<Partial<Record<PhotoAction, number>>>
  readonly reasons: Reasons
}

export interface UndoSummary {
  /** Names the whole report, for `photos/undone`. */
  readonly report: number
  readonly batch: string
  readonly total: number
  readonly restored: number
  readonly reasons: Reasons
}

/** Why files were treated otherwise than usual: the commonest reasons, each with the first names it is true of. */
export interface Reasons {
  readonly first: readonly ReasonCount[]
  /** How many different ones there are in all. */
  readonly different: number
}

export interface ReasonCount {
  readonly reason: PhotoReason
  readonly count: number
  readonly names: readonly string[]
}

const MOST_REASONS = 8
const MOST_NAMES = 4

export function summarizeBatch({ batch, cancelled, files }: BatchReport, report: number): BatchSummary {
  const counts: Partial<Record<PhotoAction, number>> = {}
  for (const { action } of files) counts[action] = (counts[action] ?? 0) + 1
  return { report, batch, cancelled, total: files.length, counts, reasons: countReasons(files) }
}

export function summarizeUndo({ batch, files }: UndoReport, report: number): UndoSummary {
  const left = files.filter(({ restored }) => !restored)
  return {
    report,
    batch,
    total: files.length,
    restored: files.length - left.length,
    reasons: countReasons(left),
  }
}

function countReasons(files: readonly Pick<FileReport, 'path' | 'reason'>[]): Reasons {
  const found = new Map<string, { readonly reason: PhotoReason; count: number; readonly names: string[] }>()
  for (const { path, reason } of files) {
    if (reason === null) continue
    const key = JSON.stringify(reason)
    const of = found.get(key) ?? { reason, count: 0, names: [] }
    of.count++
    if (of.names.length < MOST_NAMES) of.names.push(path.split(/[/\\]/).at(-1) ?? path)
    found.set(key, of)
  }
  const all = [...found.values()]
  return {
    first: all.sort((a, b) => b.count - a.count).slice(0, MOST_REASONS),
    different: all.length,
  }
}
