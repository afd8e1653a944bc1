import type { BatchReport, FileReport, UndoneFile, UndoReport } from '../../../core/api/photos/batch-report'
import {
  type BatchSummary,
  summarizeBatch,
  summarizeUndo,
  type UndoSummary,
} from '../../../core/api/photos/batch-summary'

/** Older reports than this are of no use to anyone any more. */
const MOST_KEPT = 8

/** The whole reports behind the summaries, to be read by pages. */
export class ReportShelf {
  readonly #batches = new Map<number, readonly FileReport[]>()
  readonly #undone = new Map<number, readonly UndoneFile[]>()
  #last = 0

  keepBatch(report: BatchReport): BatchSummary {
    keep(this.#batches, ++this.#last, report.files)
    return summarizeBatch(report, this.#last)
  }

  keepUndo(report: UndoReport): UndoSummary {
    keep(this.#undone, ++this.#last, report.files)
    return summarizeUndo(report, this.#last)
  }

  batch(report: number, from: number, count: number): readonly FileReport[] {
    return this.#batches.get(report)?.slice(from, from + count) ?? []
  }

  undone(report: number, from: number, count: number): readonly UndoneFile[] {
    return this.#undone.get(report)?.slice(from, from + count) ?? []
  }
}

function keep<T>(shelf: Map<number, T>, report: number, files: T): void {
  shelf.set(report, files)
  const [oldest] = shelf.keys()
  if (shelf.size > MOST_KEPT && oldest !== undefined) shelf.delete(oldest)
}
