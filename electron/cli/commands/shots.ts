import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { describeRecord } from '../../../core/light/records/describe-record'
import { shotsCsv } from '../../../core/shots/csv'
import type { ShotLine } from '../../../core/shots/shot-line'
import { readShotFiles } from '../../library/files/shot-files'
import type { CommandHost, CommonOptions } from '../command'

interface ShotsOptions extends CommonOptions {
  readonly log?: string
  readonly csv?: boolean
}

export function addShots(program: Command, host: CommandHost): void {
  const command = program
    .command('shots')
    .description('the shot log: every closing of the hot-shoe contact, and the light that was applied')
    .option('--log <FILE>', 'read this log instead of the app’s own')
    .option('--csv', 'print a table for spreadsheets, one line a shot')
  host.action(command, async ({ console, dataDir }, { log, csv }: ShotsOptions) => {
    // Append-only and public: it can be read at any time, whoever is writing it.
    const path = log === undefined ? join(dataDir(), 'shots.jsonl') : resolve(console.cwd, log)
    // A new user's own log is not there before the first shot; a log that was named must be.
    const none = log === undefined && !existsSync(path)
    const { shots, notes } = none ? { shots: [], notes: [] } : await readShotFiles(path)
    for (const note of notes) console.stderr(`${note}\n`)
    // The last line's end is printed with the answer.
    if (csv === true) return { value: { log: path, shots, notes }, text: shotsCsv(shots).trimEnd() }
    return {
      value: { log: path, shots, notes },
      text: shots.length === 0 ? 'No shot yet.' : shots.map(shotText).join('\n'),
    }
  })
}

function shotText({ seq, time, closedUs, light }: ShotLine): string {
  const closed = closedUs === null ? 'pulse only' : `${(closedUs / 1000).toFixed(1)} ms`
  return `${String(seq).padStart(5)}  ${time}  ${closed.padStart(10)}  ${describeRecord(light)}`
}
