import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { BatchReport, FileReport } from '../../core/api/snapshots'
import type { LightRecord } from '../../core/light/light-record'
import { lightRecordSchema } from '../../core/light/light-record'
import type { CommandHost, CommonOptions } from './command'
import { unwrap } from './command'
import { CommandError, exitStatus } from './console'
import { photosOf } from './photo-arguments'
import { wholeReport } from './whole-report'

interface TagOptions extends CommonOptions {
  readonly log?: string
  readonly light?: string
  readonly from?: readonly string[]
  readonly dryRun?: boolean
  readonly sidecar: 'adobe' | 'darktable'
  readonly sidecarOnly?: boolean
}

export function addTag(program: Command, host: CommandHost): void {
  const command = program
    .command('tag')
    .description('write into each photo the light that lit it')
    .argument('<PHOTO...>', 'files, folders or globs')
    .addOption(new Option('--log <FILE>', 'find each photo’s light in this shot log').conflicts('light'))
    .option('--light <FILE>', 'give all the photos this one light record (JSON, as `show --json` prints it)')
    .option(
      '--from <PHOTO...>',
      'give the photos the light of these: a stack’s result takes its frames’ light',
    )
    .option('--dry-run', 'say what would be done and write nothing')
    .addOption(
      new Option('--sidecar <STYLE>', 'name sidecars IMG.xmp or IMG.CR3.xmp')
        .choices(['adobe', 'darktable'])
        .default('adobe'),
    )
  command.option('--sidecar-only', 'write sidecars for all photos, JPEG too; no photo is touched')
  host.action(command, async (context, options: TagOptions, photos: readonly string[]) => {
    const { cwd, signal } = context.console
    const sources = [options.log, options.light, options.from].filter((source) => source !== undefined)
    if (sources.length === 0) {
      throw new CommandError(
        'Say where the light is known from: --log FILE, --light FILE or --from PHOTO...',
        exitStatus.usage,
      )
    }
    const light = options.light === undefined ? null : await readRecord(resolve(cwd, options.light))
    const args = {
      photos: [...(await photosOf(photos, cwd))],
      log: options.log === undefined ? null : resolve(cwd, options.log),
      light,
      from: options.from === undefined ? null : [...(await photosOf(options.from, cwd))],
      dryRun: options.dryRun === true,
      sidecar: options.sidecar,
      sidecarOnly: options.sidecarOnly === true,
    }
    const bridge = await context.bridge()
    // Ctrl+C stops between files, never inside one.
    const cancel = () => void bridge.request('photos/cancel', {})
    signal.addEventListener('abort', cancel)
    const report = await wholeReport(bridge, unwrap(await bridge.request('photos/tag', args)))
    signal.removeEventListener('abort', cancel)
    return {
      value: { batch: report.batch, files: report.files },
      text: reportText(report, args.dryRun),
      status: statusOf(report),
    }
  })
}

async function readRecord(path: string): Promise<LightRecord> {
  const text = await readFile(path, 'utf8')
  try {
    return lightRecordSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new CommandError(`${path} is not a light record.`, exitStatus.failed, { cause: error })
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

function fileText({ path, action, reason }: FileReport): string {
  return `${action.padEnd(9)}  ${path}${reason === '' ? '' : `  ${reason}`}`
}
