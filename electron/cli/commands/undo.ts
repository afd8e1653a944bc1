import type { Command } from 'commander'
import { photoReasonText } from '../../../core/api/photos/photo-reason'
import type { CommandHost, CommonOptions } from '../command'
import { unwrap } from '../command'
import { exitStatus } from '../console'
import { worded } from '../file-report'
import { wholeUndo } from '../whole-report'

export function addUndo(program: Command, host: CommandHost): void {
  const command = program
    .command('undo')
    .description('give photos their original bytes back, for a year after the batch')
    .argument('[BATCH]', 'what `tag` called the batch; the newest when left out')
  host.action(command, async (context, _options: CommonOptions, batch: string | undefined) => {
    const bridge = await context.bridge()
    const summary = unwrap(await bridge.request('photos/undo', { batch: batch ?? null }))
    const report = await wholeUndo(bridge, summary)
    const kept = report.files.filter(({ restored }) => !restored)
    const lines = kept.map(({ path, reason }) => `left as it is  ${path}  ${photoReasonText(reason)}`)
    const sums = `${report.files.length - kept.length} restored, ${kept.length} left as they are.`
    return {
      value: { ...report, files: report.files.map(worded) },
      text: [...lines, sums].join('\n'),
      status: kept.length > 0 ? exitStatus.partly : exitStatus.done,
    }
  })
}
