import { z } from 'zod'

/**
 * Lines of a batch's journal, one JSON object each. A file's `intent` is on disk before its photo is touched;
 * `done` or `dropped` says what came of it. A torn last line is ignored on reading.
 */
const patchSchema = z.tuple([
  /** Where in the original. */
  z.int().min(0),
  /** The original's bytes there, Base64. */
  z.string(),
  /** How many bytes stand there after the edit. */
  z.int().min(0),
  /** SHA-256 of those, first 16 hex digits. */
  z.string(),
])

export const intentSchema = z.object({
  kind: z.literal('intent'),
  n: z.int().min(0),
  path: z.string(),
  target: z.string(),
  /** in-place: bytes are overwritten. rewrite: temp file and rename. new: was not there. remove: is not there after. */
  way: z.enum(['in-place', 'rewrite', 'new', 'remove']),
  temp: z.string().nullable(),
  sizeBefore: z.int().min(0),
  mtimeBeforeMs: z.number(),
  /** The inode's time, where bytes are patched: undone batches lead back to it (restore.ts). */
  ctimeBeforeMs: z.number().nullable().default(null),
  sizeAfter: z.int().min(0),
  /** SHA-256 of the original's first `length` bytes: the head that is edited, or all of a small file. */
  original: z.object({ length: z.int().min(0), sha256: z.string() }).nullable(),
  /** How to get the original back from the edited file; empty where `copy` holds it whole. */
  patches: z.array(patchSchema),
  /** Name of a whole copy of the original in the batch's folder. */
  copy: z.string().nullable(),
  /** SHA-256 of the edited file, where there are no patches to tell it by. */
  edited: z.string().nullable(),
})

const schema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begin'),
    v: z.literal(1),
    batch: z.string(),
    time: z.string(),
    files: z.int().min(0),
  }),
  intentSchema,
  z.object({
    kind: z.literal('done'),
    n: z.int().min(0),
    /** Times of content and of inode right after the write: what tells a later change of the image data. */
    mtimeAfterMs: z.number(),
    ctimeAfterMs: z.number(),
    /** Fingerprint (hash.ts) of what follows the edited head; null where it was not read. */
    tail: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('dropped'),
    n: z.int().min(0),
    /** The inode's time once old bytes had been put back; null where none had been touched. */
    ctimeAfterMs: z.number().nullable().default(null),
  }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('undo') }),
  z.object({
    kind: z.literal('undone'),
    n: z.int().min(0),
    /** The inode's time when the original was back. */
    ctimeAfterMs: z.number().nullable().default(null),
  }),
  /** `again`: cancelled, or the disk was full, so that the rest may still be undone by the next plain undo. */
  z.object({ kind: z.literal('undo-end'), again: z.boolean() }),
])

export type JournalLine = z.infer<typeof schema>
export type Intent = z.infer<typeof intentSchema>

/** The lines of a journal; those that cannot be read are left out. */
export function parseJournal(text: string): readonly JournalLine[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return []
    try {
      const parsed = schema.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}

/** One file's fate in a batch, as the journal's lines add up. */
export interface JournaledFile {
  readonly intent: Intent
  readonly state: 'open' | 'done' | 'dropped' | 'undone'
  /** Null until the write is done. */
  readonly after: { readonly mtimeMs: number; readonly ctimeMs: number; readonly tail: string | null } | null
  /** The inode's time once the old bytes were back, by undo or because the write failed; else null. */
  readonly undoneCtimeMs: number | null
}

export interface JournaledBatch {
  readonly batch: string
  readonly time: string
  readonly files: readonly JournaledFile[]
  readonly ended: boolean
  /** none: never asked for; open: begun and not ended. */
  readonly undo: 'none' | 'open' | 'ended'
}

export function sumUp(lines: readonly JournalLine[]): JournaledBatch | null {
  const first = lines[0]
  if (first?.kind !== 'begin') return null
  const files = new Map<number, JournaledFile>()
  let ended = false
  let undo: JournaledBatch['undo'] = 'none'
  for (const line of lines) {
    if (line.kind === 'intent')
      files.set(line.n, { intent: line, state: 'open', after: null, undoneCtimeMs: null })
    else if (line.kind === 'end') ended = true
    else if (line.kind === 'undo') undo = 'open'
    else if (line.kind === 'undo-end') undo = line.again ? 'none' : 'ended'
    else if (line.kind !== 'begin') {
      const file = files.get(line.n)
      if (file === undefined) continue
      const after =
        line.kind === 'done'
          ? { mtimeMs: line.mtimeAfterMs, ctimeMs: line.ctimeAfterMs, tail: line.tail }
          : file.after
      const undoneCtimeMs = line.kind === 'done' ? null : line.ctimeAfterMs
      files.set(line.n, { ...file, state: line.kind, after, undoneCtimeMs })
    }
  }
  return { batch: first.batch, time: first.time, files: [...files.values()], ended, undo }
}
