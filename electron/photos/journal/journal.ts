import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { syncFolder, withFile } from '../disk/disk'
import { type JournaledBatch, type JournalLine, parseJournal, sumUp } from './journal-entry'

export const folderOf = (dataDir: string): string => join(dataDir, 'journal')
export const fileOf = (dataDir: string, batch: string): string => join(folderOf(dataDir), `${batch}.jsonl`)

/** Where a batch keeps whole copies of originals. */
export const copiesOf = (dataDir: string, batch: string): string => join(folderOf(dataDir), batch)

/** A batch's journal, open for appending. */
export interface Journal {
  /** Resolves when the line is on disk. Lines that wait together are flushed together. */
  sync(line: JournalLine): Promise<void>
  /** Written with the next flush or at the end. */
  note(line: JournalLine): void
  close(): Promise<void>
}

/** Opens a journal for appending; a new one must not exist yet. */
export async function openJournal(dataDir: string, batch: string, isNew: boolean): Promise<Journal> {
  await mkdir(folderOf(dataDir), { recursive: true })
  const path = fileOf(dataDir, batch)
  const file = await open(path, isNew ? 'ax' : 'a')
  if (isNew) await syncFolder(folderOf(dataDir))
  let waiting: string[] = []
  // A journal that ended in a torn line must not swallow the next one.
  let torn = !isNew
  let last: Promise<void> = Promise.resolve()
  /** The flush that has not begun: it takes all lines that wait by then. */
  let next: Promise<void> | null = null

  const flushAfter = async (before: Promise<void>) => {
    await before.catch(() => undefined)
    // What is added in this turn of the loop comes along.
    await turn()
    next = null
    const lines = waiting
    waiting = []
    const text = `${torn ? '\n' : ''}${lines.join('')}`
    torn = true
    try {
      await file.appendFile(text)
      torn = false
      await file.datasync()
    } catch (error) {
      // What was noted is true whether there was room for it or not: it comes along with the next flush. Twice does no harm.
      waiting.unshift(...lines)
      throw withPath(error, path)
    }
  }
  const flush = (): Promise<void> => {
    next ??= flushAfter(last)
    last = next
    return next
  }
  return {
    sync(line) {
      waiting.push(`${JSON.stringify(line)}\n`)
      return flush()
    },
    note(line) {
      waiting.push(`${JSON.stringify(line)}\n`)
    },
    async close() {
      try {
        // Without a line that waits, what was flushed stands.
        await (waiting.length === 0 ? last.catch(() => undefined) : flush())
      } finally {
        await file.close()
      }
    },
  }
}

/** An open file's errors do not say which file it was. */
const withPath = (error: unknown, path: string): unknown =>
  error instanceof Error ? Object.assign(error, { path }) : error

/** The names of all batches that have a journal, in order. */
export async function batchIds(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => [])
  return names
    .filter((each) => each.endsWith('.jsonl'))
    .sort()
    .map((each) => each.slice(0, -'.jsonl'.length))
}

/** All batches in the journal, oldest first. */
export async function readBatches(dataDir: string): Promise<readonly JournaledBatch[]> {
  const batches: JournaledBatch[] = []
  for (const id of await batchIds(dataDir)) {
    const batch = await readOne(dataDir, id)
    if (batch !== null) batches.push(batch)
  }
  return batches
}

/** Batches whose writing or undoing was begun and not ended, oldest first: what a crash leaves. */
export async function unsettledBatches(dataDir: string): Promise<readonly JournaledBatch[]> {
  const batches: JournaledBatch[] = []
  for (const id of await batchIds(dataDir)) {
    if (await isSettled(fileOf(dataDir, id))) continue
    const batch = await readOne(dataDir, id)
    if (batch !== null && (!batch.ended || batch.undo === 'open')) batches.push(batch)
  }
  return batches
}

/** Longer than the last lines of a journal that is settled, a torn one behind them included. */
const TAIL_BYTES = 4096

/** Whether the last whole line ends a batch or its undo. Reading all of a year's journals would cost every start seconds. */
const isSettled = (path: string): Promise<boolean> =>
  withFile(path, async (file) => {
    const tail = Buffer.from(await file.read(Math.max(0, file.size - TAIL_BYTES), TAIL_BYTES)).toString()
    const last = tail.slice(0, tail.lastIndexOf('\n')).split('\n').at(-1) ?? ''
    return last === '{"kind":"end"}' || last.startsWith('{"kind":"undo-end",')
  })

const readOne = async (dataDir: string, id: string): Promise<JournaledBatch | null> =>
  sumUp(parseJournal(await readFile(fileOf(dataDir, id), 'utf8')))

/** One batch by its id, or the last one that can still be undone; null where there is none. */
export async function readBatch(dataDir: string, id: string | null): Promise<JournaledBatch | null> {
  if (id !== null) {
    // The id comes from outside and becomes a file name.
    if (!/^[\w-]+$/.test(id)) return null
    const text = await readFile(fileOf(dataDir, id), 'utf8').catch(() => null)
    return text === null ? null : sumUp(parseJournal(text))
  }
  // The last is nearly always the one.
  for (const each of [...(await batchIds(dataDir))].reverse()) {
    const batch = await readOne(dataDir, each)
    if (batch !== null && batch.undo !== 'ended' && batch.files.some((f) => f.state === 'done')) return batch
  }
  return null
}
