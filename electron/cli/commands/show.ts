import { resolve } from 'node:path'
import type { Command } from 'commander'
import { describeRecord } from '../../../core/light/records/describe-record'
import { openExifTool } from '../../photos/exiftool/exiftool'
import { readLight } from '../../photos/read/read-light'
import type { CommandHost, CommonOptions } from '../command'
import { exitStatus } from '../console'

export function addShow(program: Command, host: CommandHost): void {
  const command = program
    .command('show')
    .description('the light record a photo or its sidecar carries')
    .argument('<PHOTO>', 'one file')
  // It reads and changes nothing, so it never needs the running app.
  host.action(command, async ({ console, dataDir }, _options: CommonOptions, photo: string) => {
    const path = resolve(console.cwd, photo)
    const exiftool = openExifTool(dataDir())
    try {
      const record = await readLight(path, exiftool)
      if (record !== null) return { value: record, text: describeRecord(record) }
      console.stderr(`${path} carries no light record.\n`)
      return { value: null, text: '', status: exitStatus.partly }
    } finally {
      await exiftool.close()
    }
  })
}
