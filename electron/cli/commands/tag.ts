import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { Option } from 'commander'
import type { LightRecord } from '../../../core/light/light-record'
import { lightRecordSchema } from '../../../core/light/light-record'
import { batchAnswer } from '../batch-answer'
import type { CommandHost, CommonOptions } from '../command'
import { CommandError, exitStatus } from '../console'
import { photosOf } from '../photo-arguments'

interface TagOptions extends CommonOptions {
  readonly log?: string
  readonly light?: string
  readonly from?: readonly string[]
  readonly dryRun?: boolean
  readonly sidecar: 'adobe' | 'darktable'
  readonly sidecarOnly?: boolean
  readonly keywords?: boolean
  readonly description?: boolean
  readonly lightSource?: boolean
  readonly lens?: boolean
  readonly replaceLens?: boolean
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
  command
    .option('--sidecar-only', 'write sidecars for all photos, JPEG too; no photo is touched')
    .option('--keywords', 'add words of the light to the keywords (XMP dc:subject)')
    .option('--description', 'describe the light (XMP dc:description) where the photo has no caption')
    .option('--light-source', 'set EXIF LightSource to the LED code of the key light (Exif 3.1)')
    .option('--lens', 'set EXIF FocalLength and FNumber of a manual lens, where the camera wrote none')
    .option('--replace-lens', 'the same in place of what the camera wrote (a chipped adapter’s 50 mm)')
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
      keywords: options.keywords === true,
      description: options.description === true,
      lightSource: options.lightSource === true,
      lens: options.lens === true,
      replaceLens: options.replaceLens === true,
    }
    const bridge = await context.bridge()
    return batchAnswer(bridge, signal, args.dryRun, () => bridge.request('photos/tag', args))
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
