import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BadLine, parseShotLog, parseTimeline } from '../../../core/shots/parse-log'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'

/** A shot log and the light timeline that lies beside it. */
export interface ShotFiles {
  readonly shots: readonly ShotLine[]
  readonly timeline: readonly TimelineLine[]
  /** What could not be read, a sentence each. */
  readonly notes: readonly string[]
}

/** Rejects with the system's error where the log cannot be read; a missing timeline is an empty one. */
export async function readShotFiles(logPath: string): Promise<ShotFiles> {
  const log = parseShotLog(await readFile(logPath, 'utf8'))
  const timelinePath = join(dirname(logPath), 'timeline.jsonl')
  const timeline = parseTimeline(await readIfThere(timelinePath))
  return {
    shots: log.lines,
    timeline: timeline.lines,
    notes: [...notesOn(logPath, log), ...notesOn(timelinePath, timeline)],
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

function notesOn(
  path: string,
  { bad, tornLine }: { readonly bad: readonly BadLine[]; readonly tornLine: number | null },
): readonly string[] {
  const notes: string[] = []
  const [first] = bad
  if (first) {
    const count = bad.length === 1 ? 'One line' : `${bad.length} lines`
    notes.push(
      `${count} of ${path} could not be read and were left out, the first of them line ${first.line}: ${first.reason}.`,
    )
  }
  if (tornLine !== null) {
    notes.push(`The last line of ${path} (line ${tornLine}) was never finished and was left out.`)
  }
  return notes
}
