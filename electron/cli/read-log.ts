import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ParsedLog } from '../../core/shots/parse-log'
import { parseShotLog, parseTimeline } from '../../core/shots/parse-log'
import type { ShotLine, TimelineLine } from '../../core/shots/shot-line'
import { fileReason } from '../failures'
import { commandError } from './command'

export async function readShotLog(path: string): Promise<ParsedLog<ShotLine>> {
  return parseShotLog(await readTextFile(path))
}

/** The timeline stands beside the shot log; without one, no light comes from it. */
export async function readTimelineBeside(shotLog: string): Promise<ParsedLog<TimelineLine>> {
  return parseTimeline(await readFile(join(dirname(shotLog), 'timeline.jsonl'), 'utf8').catch(() => ''))
}

/** Rejects with a sentence that names the file. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw commandError({ kind: 'file', path, reason: fileReason(error) ?? 'unreadable' })
  }
}

/** What was passed over in a log, as lines for stderr. */
export function logWarnings(path: string, log: ParsedLog<unknown>): readonly string[] {
  const bad = log.bad.map(({ line, reason }) => `${path}, line ${line}, was passed over: ${reason}.`)
  if (log.tornLine === null) return bad
  return [
    ...bad,
    `${path}, line ${log.tornLine}, is torn and was passed over: the power went while it was written.`,
  ]
}
