import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { Bridge } from '../../../core/api/contract'
import type { FileReport, WatchReport } from '../../../core/api/photos/batch-report'
import type { CommandHost, CommonOptions } from '../command'
import { unwrap } from '../command'
import type { Console } from '../console'
import { exitStatus } from '../console'
import { fileText, worded } from '../file-report'

interface WatchOptions extends CommonOptions {
  readonly log: string
  readonly existing?: boolean
  readonly sidecar: 'adobe' | 'darktable'
}

const POLL_MS = 400

export function addWatch(program: Command, host: CommandHost): void {
  const command = program
    .command('watch')
    .description('tag photos as they arrive in a folder, each as soon as its light is sure; Ctrl+C ends it')
    .argument('<DIR>', 'the folder; its subfolders are watched too')
    .requiredOption('--log <FILE>', 'the shot log; the light timeline is read beside it')
    .option('--existing', 'tag the photos that are there already, too')
    .addOption(
      new Option('--sidecar <STYLE>', 'name sidecars IMG.xmp or IMG.CR3.xmp')
        .choices(['adobe', 'darktable'])
        .default('adobe'),
    )
  host.action(command, async (context, options: WatchOptions, dir: string) => {
    const { console, json } = context
    const bridge = await context.bridge()
    const { watch } = unwrap(
      await bridge.request('photos/watch', {
        folder: resolve(console.cwd, dir),
        log: resolve(console.cwd, options.log),
        sidecar: options.sidecar,
        existing: options.existing === true,
      }),
    )
    console.stderr(`Watching ${dir}. Ctrl+C ends it.\n`)
    const { files, waiting } = await follow(bridge, watch, console, json)
    const refused = files.filter(({ action }) => action === 'refused').length
    const left = waiting === 0 ? '' : ` ${waiting} still waited for sure light.`
    return {
      value: { files: files.map(worded), waiting },
      text: `${files.length - refused} tagged, ${refused} refused.${left}`,
      status: refused > 0 || waiting > 0 ? exitStatus.partly : exitStatus.done,
    }
  })
}

/** Prints each photo as it is done, until Ctrl+C. */
async function follow(
  bridge: Bridge,
  watch: number,
  console: Console,
  json: boolean,
): Promise<Pick<WatchReport, 'files' | 'waiting'>> {
  const files: FileReport[] = []
  let trouble: WatchReport['trouble'] = null
  const take = async (): Promise<WatchReport> => {
    const report = unwrap(await bridge.request('photos/watched', { watch, from: files.length }))
    files.push(...report.files)
    if (report.trouble !== trouble) console.stderr(`${troubleText(report.trouble)}\n`)
    trouble = report.trouble
    if (!json) for (const file of report.files) console.stdout(`${fileText(file)}\n`)
    return report
  }
  let last = await take()
  while (!console.signal.aborted && last.running) {
    await setTimeout(POLL_MS, undefined, { signal: console.signal }).catch(() => undefined)
    last = await take()
  }
  await bridge.request('photos/unwatch', { watch })
  return { files, waiting: last.waiting + last.growing }
}

/** What the watch waits for, and what to do about it. */
function troubleText(trouble: WatchReport['trouble']): string {
  switch (trouble) {
    case 'gone':
      return 'The folder is gone: plug its disk or card in again. The watch goes on by itself, and nothing is lost.'
    case 'read-only':
      return 'Nothing may be written into the folder: unlock it. Photos that arrive wait and are tagged then.'
    case null:
      return 'The folder can be worked in again.'
  }
}
