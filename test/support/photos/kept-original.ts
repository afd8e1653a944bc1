import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Intent } from '../../../electron/photos/journal/journal-entry'

/** Puts whole originals beside a batch’s journal, as photos that exiftool writes have them. */
export function keepOriginals(data: string, batch: string, names: readonly string[]): void {
  const journal = join(data, 'journal')
  mkdirSync(join(journal, batch), { recursive: true })
  for (const [at, copy] of names.entries()) {
    const intent: Intent = {
      kind: 'intent',
      n: 100 + at,
      path: `/elsewhere/${copy}`,
      target: `/elsewhere/${copy}`,
      way: 'rewrite',
      temp: null,
      sizeBefore: 11,
      mtimeBeforeMs: 0,
      ctimeBeforeMs: null,
      sizeAfter: 12,
      original: { length: 11, sha256: 'of the original' },
      patches: [],
      copy,
      edited: 'of what it became',
    }
    appendFileSync(join(journal, `${batch}.jsonl`), `${JSON.stringify(intent)}\n`)
    writeFileSync(join(journal, batch, copy), 'an original')
  }
}
