import type { z } from 'zod'
import { type ShotLine, shotLineSchema, type TimelineLine, timelineLineSchema } from './shot-line'

export interface BadLine {
  /** Counted from 1. */
  readonly line: number
  readonly reason: string
}

export interface ParsedLog<T> {
  readonly lines: readonly T[]
  /** Lines that are whole and yet no valid entry. */
  readonly bad: readonly BadLine[]
  /** The number of a last line without its end, as a power cut leaves it: ignored. Null when there is none. */
  readonly tornLine: number | null
  /** Lines that repeat an entry already read. */
  readonly duplicates: number
}

function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'is not a valid entry'
  const where = issue.path.join('.')
  return where === '' ? issue.message : `${where}: ${issue.message}`
}

function parseLog<T>(text: string, schema: z.ZodType<T>, keyOf: (entry: T) => string): ParsedLog<T> {
  const entries = new Map<string, T>()
  const bad: BadLine[] = []
  let tornLine: number | null = null
  let duplicates = 0
  const rows = (text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n')
  rows.forEach((row, index) => {
    if (row.trim() === '') return
    const line = index + 1
    let value: unknown
    try {
      value = JSON.parse(row)
    } catch {
      if (index === rows.length - 1) tornLine = line
      else bad.push({ line, reason: 'is not JSON' })
      return
    }
    const parsed = schema.safeParse(value)
    if (!parsed.success) {
      bad.push({ line, reason: reasonOf(parsed.error) })
      return
    }
    const key = keyOf(parsed.data)
    // The first one stands: the log is append-only, and a repeat only says that a rig handed a shot over twice.
    if (entries.has(key)) duplicates += 1
    else entries.set(key, parsed.data)
  })
  return { lines: [...entries.values()], bad, tornLine, duplicates }
}

/** Reads the text of `shots.jsonl`. Never throws; what is wrong is reported beside the lines that are right. */
export function parseShotLog(text: string): ParsedLog<ShotLine> {
  return parseLog(text, shotLineSchema, ({ rig, boot, seq }) => JSON.stringify([rig, boot, seq]))
}

/** Reads the text of `timeline.jsonl`. An entry is known by rig, boot, revision and time. */
export function parseTimeline(text: string): ParsedLog<TimelineLine> {
  return parseLog(text, timelineLineSchema, ({ rig, boot, rev, time }) =>
    JSON.stringify([rig, boot, rev, time]),
  )
}
