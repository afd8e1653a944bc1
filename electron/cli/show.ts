import { resolve } from 'node:path'
import type { Command } from 'commander'
import { describeRecord } from '../../core/light/records/describe-record'
import type { CommandHost, CommonOptions } from './command'
import { unwrap } from './command'
import { exitStatus } from './console'

export function addShow(program: Command, host: CommandHost): void {
  const command = program
    .command('show')
    .description('the light record a photo or its sidecar carries')
    .argument('<PHOTO>', 'one file')
  host.action(command, async (context, _options: CommonOptions, photo: string) => {
    const path = resolve(context.console.cwd, photo)
    const bridge = await context.bridge()
    const record = unwrap(await bridge.request('photos/light', { path }))
    if (record === null) {
      context.console.stderr(`${path} carries no light record.\n`)
      return { value: null, text: '', status: exitStatus.partly }
    }
    return { value: record, text: describeRecord(record) }
  })
}
