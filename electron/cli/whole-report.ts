import type { Bridge } from '../../core/api/contract'
import type { BatchReport, UndoReport } from '../../core/api/photos/batch-report'
import type { BatchSummary, UndoSummary } from '../../core/api/photos/batch-summary'
import { unwrap } from './command'

const PAGE = 500

/** The report behind a summary, fetched by pages: one of 100,000 files must not hold up the app. */
export async function wholeReport(bridge: Bridge, summary: BatchSummary): Promise<BatchReport> {
  const { report, batch, cancelled, total } = summary
  const fetch = async (from: number) =>
    unwrap(await bridge.request('photos/report', { report, from, count: PAGE }))
  return { batch, files: await pages(total, fetch), cancelled }
}

export async function wholeUndo(bridge: Bridge, { report, batch, total }: UndoSummary): Promise<UndoReport> {
  const fetch = async (from: number) =>
    unwrap(await bridge.request('photos/undone', { report, from, count: PAGE }))
  return { batch, files: await pages(total, fetch) }
}

async function pages<T>(
  total: number,
  fetch: (from: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const all: T[] = []
  while (all.length < total) {
    const page = await fetch(all.length)
    if (page.length === 0) break
    all.push(...page)
  }
  return all
}
