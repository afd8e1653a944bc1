import { resolve } from 'node:path'
import type { Command } from 'commander'
import { matchCsv } from '../../../core/shots/csv'
import type { MatchReason, ShotReason } from '../../../core/shots/match-reason'
import type { MatchResult } from '../../../core/shots/match-result'
import { sureConfidence } from '../../../core/shots/match-result'
import { matchSentence } from '../../../core/shots/match-words'
import { readShotFiles } from '../../library/files/shot-files'
import { matchFiles } from '../../library/writing/tagging'
import { openExifTool } from '../../photos/exiftool/exiftool'
import type { CommandHost, CommonOptions } from '../command'
import { exitStatus } from '../console'
import { photosOf } from '../photo-arguments'

interface MatchOptions extends CommonOptions {
  readonly log: string
  readonly csv?: boolean
}

export function addMatch(program: Command, host: CommandHost): void {
  const command = program
    .command('match')
    .description('which photo is which shot; writes nothing')
    .argument('<PHOTO...>', 'files, folders or globs')
    .requiredOption('--log <FILE>', 'the shot log; the light timeline is read beside it')
    .option('--csv', 'print a table for spreadsheets, one line a photo')
  // It reads and changes nothing, so it never needs the running app.
  host.action(command, async ({ console, dataDir }, options: MatchOptions, given: readonly string[]) => {
    const photos = await photosOf(given, console.cwd)
    const files = await readShotFiles(resolve(console.cwd, options.log))
    for (const note of files.notes) console.stderr(`${note}\n`)
    const exiftool = openExifTool(dataDir())
    try {
      const result = await matchFiles(photos, files, exiftool)
      const text = options.csv === true ? matchCsv(result).trimEnd() : toText(result)
      return { value: toValue(result), text, status: statusOf(result) }
    } finally {
      await exiftool.close()
    }
  })
}

/** The public shape: fields are only ever added. */
function toValue(result: MatchResult) {
  return {
    cameras: result.cameras,
    pairs: result.pairs.map(({ light: _, ...pair }) => worded(pair)),
    fromTimeline: result.fromTimeline.map(({ light: _, ...photo }) => worded(photo)),
    unmatchedPhotos: result.unmatchedPhotos.map(worded),
    unmatchedShots: result.unmatchedShots.map(worded),
  }
}

const worded = <T extends { readonly reason: MatchReason | ShotReason }>(
  found: T,
): Omit<T, 'reason'> & { readonly reason: string } => ({ ...found, reason: matchSentence(found.reason) })

function statusOf({ pairs, fromTimeline, unmatchedPhotos }: MatchResult) {
  const unsure = [...pairs, ...fromTimeline].some(({ lightConfidence }) => lightConfidence < sureConfidence)
  return unsure || unmatchedPhotos.length > 0 ? exitStatus.partly : exitStatus.done
}

function toText({ cameras, pairs, fromTimeline, unmatchedPhotos, unmatchedShots }: MatchResult): string {
  const percent = (confidence: number) => `${(Math.floor(confidence * 1000) / 10).toFixed(1)} %`
  return [
    ...cameras.map(
      ({ id, offsetS, driftPpm }) =>
        `${id}: clock ${offsetS >= 0 ? '+' : ''}${offsetS.toFixed(3)} s, ${driftPpm.toFixed(1)} ppm`,
    ),
    ...pairs.map(
      ({ photo, seq, boot, confidence, lightConfidence }) =>
        `${photo}  shot ${seq} of boot ${boot}, ${percent(confidence)} sure; its light ${percent(lightConfidence)}`,
    ),
    ...fromTimeline.map(
      ({ photo, lightConfidence }) => `${photo}  light from the timeline, ${percent(lightConfidence)} sure`,
    ),
    ...unmatchedPhotos.map(({ photo, reason }) => `${photo}  no light: ${matchSentence(reason)}`),
    ...unmatchedShots.map(
      ({ seq, boot, reason }) => `shot ${seq} of boot ${boot}  no photo: ${matchSentence(reason)}`,
    ),
  ].join('\n')
}
