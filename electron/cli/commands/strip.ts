import type { Command } from 'commander'
import { batchAnswer } from '../batch-answer'
import type { CommandHost, CommonOptions } from '../command'
import { photosOf } from '../photo-arguments'

interface StripOptions extends CommonOptions {
  readonly dryRun?: boolean
}

export function addStrip(program: Command, host: CommandHost): void {
  const command = program
    .command('strip')
    .description(
      'take the light record out of photos again, back to their original bytes where those are known',
    )
    .argument('<PHOTO...>', 'files, folders or globs')
    .option('--dry-run', 'say what would be done and write nothing')
  host.action(command, async (context, options: StripOptions, given: readonly string[]) => {
    const { cwd, signal } = context.console
    const args = { photos: [...(await photosOf(given, cwd))], dryRun: options.dryRun === true }
    const bridge = await context.bridge()
    return batchAnswer(bridge, signal, args.dryRun, () => bridge.request('photos/strip', args))
  })
}
