import type { Bridge } from '../../core/api/contract'
import type { Outcome } from '../../core/api/failure'
import type { BatchReport } from '../../core/api/photos/batch-report'
import type { BatchSummary } from '../../core/api/photos/batch-summary'
import { type Answer, unwrap } from './command'
import { exitStatus } from './console'
import { fileText, worded } from './file-report'
import { wholeReport } from './whole-report'

/** Runs a batch to its end and answers with the whole report. Ctrl+C stops between files, never inside one. */
export async function batchAnswer(
  bridge: Bridge,
  signal: AbortSignal,
  dryRun: boolean,
  run: () => Promise<Outcome<BatchSummary>>,
): Promise<Answer> {
  const cancel = () => void bridge.request('photos/cancel', {})
  signal.addEventListener('abort', cancel)
  try {
    const report = await wholeReport(bridge, unwrap(await run()))
    return {
      value: { batch: report.batch, files: report.files.map(worded) },
      text: reportText(report, dryRun),
      status: statusOf(report),
    }
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

function statusOf(report: BatchReport) {
  if (report.cancelled) return exitStatus.failed
  return report.files.some(({ action }) => action === 'refused') ? exitStatus.partly : exitStatus.done
}

function reportText({ batch, files, cancelled }: BatchReport, dryRun: boolean): string {
  const refused = files.filter(({ action }) => action === 'refused').length
  const unchanged = files.filter(({ action }) => action === 'unchanged').length
  const written = files.length - refused - unchanged
  const sums = `${written} ${dryRun ? 'would be written' : 'written'}, ${unchanged} unchanged, ${refused} refused.`
  const undo = batch !== null && written > 0 && !dryRun ? ` \`lumacro undo ${batch}\` takes it back.` : ''
  return [...files.map(fileText), `${cancelled ? 'Cancelled. ' : ''}${sums}${undo}`].join('\n')
}
