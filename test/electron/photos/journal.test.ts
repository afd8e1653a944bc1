import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inCompany } from '../../../electron/photos/journal/in-company'
import { openJournal, readBatch, unsettledBatches } from '../../../electron/photos/journal/journal'
import { intentSchema, type JournalLine } from '../../../electron/photos/journal/journal-entry'
import { temporaryFolder } from '../../support/temporary-folder'

const intent = (n: number, way: 'rewrite' | 'in-place' = 'rewrite'): JournalLine =>
  intentSchema.parse({
    kind: 'intent',
    n,
    path: `${n}.jpg`,
    target: `${n}.jpg`,
    way,
    temp: null,
    sizeBefore: 1,
    mtimeBeforeMs: 1,
    sizeAfter: 2,
    original: null,
    patches: [],
    copy: null,
    edited: null,
  })
const begin: JournalLine = { kind: 'begin', v: 1, batch: 'a', time: '2026-01-01T00:00:00.000Z', files: 20 }

it('a line is in the file when its sync is through, also where many wait and a flush is under way', async () => {
  const data = temporaryFolder()
  const text = () => readFileSync(join(data, 'journal', 'a.jsonl'), 'utf8')
  const journal = await openJournal(data, 'a', true)
  const first = journal.sync(begin)
  journal.note({ kind: 'dropped', n: 99, ctimeAfterMs: null })
  const early = [0, 1, 2].map((n) =>
    journal.sync(intent(n)).then(() => expect(text()).toContain(`"n":${n},`)),
  )
  await first
  expect(text()).toContain('"dropped"')
  const late = [3, 4, 5].map((n) => journal.sync(intent(n)).then(() => expect(text()).toContain(`"n":${n},`)))
  await Promise.all([...early, ...late])
  journal.note({ kind: 'end' })
  await journal.close()
  const batch = await readBatch(data, 'a')
  expect(batch?.files.map((file) => file.intent.n)).toEqual([0, 1, 2, 3, 4, 5])
  expect(batch?.ended).toBe(true)
})

it('a journal that ended in a torn line does not swallow the next one, and opening it alone writes nothing', async () => {
  const data = temporaryFolder()
  const path = join(data, 'journal', 'a.jsonl')
  const journal = await openJournal(data, 'a', true)
  await journal.sync(begin)
  await journal.close()
  appendFileSync(path, '{"kind":"int')
  const torn = readFileSync(path, 'utf8')
  await (await openJournal(data, 'a', false)).close()
  expect(readFileSync(path, 'utf8')).toBe(torn)
  const again = await openJournal(data, 'a', false)
  await again.sync(intent(7))
  await again.sync({ kind: 'end' })
  await again.close()
  expect(await readBatch(data, 'a')).toMatchObject({ ended: true, files: [{ intent: { n: 7 } }] })
})

it('while enough photos are under way, intents wait for each other and go to the disk together', async () => {
  const turns: number[][] = []
  const journal = inCompany(
    {
      sync: async (line) => {
        // All of one turn of the loop are one flush of the real journal.
        if (turns.length === 0 || turns.at(-1)?.length === 0) turns.push([])
        turns.at(-1)?.push('n' in line ? line.n : -1)
        await new Promise(setImmediate)
        if (turns.at(-1)?.length !== 0) turns.push([])
      },
      note: () => undefined,
      close: async () => undefined,
    },
    2,
  )
  const through: number[] = []
  const write = async (n: number) => {
    await journal.sync(intent(n))
    through.push(n)
  }
  await Promise.all([write(0), write(1)])
  const waiting = [write(2), write(3), write(4)]
  await new Promise(setImmediate)
  expect(through).toEqual([0, 1])
  // The second intent of one photo, edits in place, and all other lines are not held.
  await journal.sync(intent(1))
  await journal.sync(intent(60, 'in-place'))
  await journal.sync({ kind: 'end' })
  journal.over(0)
  await Promise.all(waiting)
  expect(turns.filter((each) => each.length > 0)).toEqual([[0, 1], [1], [60], [-1], [2, 3, 4]])
  // A photo whose intent never came is through as well.
  journal.over(50)
  for (const n of [1, 2, 3]) journal.over(n)
  await write(5)
  expect(through).toEqual([0, 1, 2, 3, 4, 5])
})

it('after a crash those batches are looked at whose writing or undoing was begun and not ended, and no other', async () => {
  const data = temporaryFolder()
  const end: JournalLine = { kind: 'end' }
  const undo: JournalLine = { kind: 'undo' }
  const over = (again: boolean): JournalLine => ({ kind: 'undo-end', again })
  const batches: Readonly<Record<string, readonly JournalLine[]>> = {
    'a-written': [intent(1), end],
    'b-half': [intent(1)],
    'c-undone': [intent(1), end, undo, over(false)],
    'd-half-undone': [intent(1), end, undo],
    'e-cancelled': [intent(1), end, undo, over(true)],
    'f-again': [intent(1), end, undo, over(true), undo],
    // By the start after a crash.
    'g-settled': [intent(1), undo, over(true), end],
    'h-begun': [],
    // A photo may be called what it likes.
    'i-named': [{ ...intentSchema.parse(intent(1)), path: '\n{"kind":"end"}\n' }],
  }
  for (const [id, lines] of Object.entries(batches)) {
    const journal = await openJournal(data, id, true)
    await journal.sync({ ...begin, batch: id })
    for (const line of lines) await journal.sync(line)
    await journal.close()
  }
  appendFileSync(join(data, 'journal', 'a-written.jsonl'), '{"kind":"un')
  expect((await unsettledBatches(data)).map(({ batch }) => batch)).toEqual([
    'b-half',
    'd-half-undone',
    'f-again',
    'h-begun',
    'i-named',
  ])
})
