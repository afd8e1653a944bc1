import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nextBatchId } from '../../../../electron/photos/journal/batch-id'
import { temporaryFolder } from '../../../support/temporary-folder'

const time = new Date('2026-11-23T14:30:15.250Z')

function journalOf(...ids: readonly string[]): string {
  const dataDir = temporaryFolder()
  mkdirSync(join(dataDir, 'journal'))
  for (const id of ids) writeFileSync(join(dataDir, 'journal', `${id}.jsonl`), '')
  return dataDir
}

it('names the first batch by its time', async () => {
  expect(await nextBatchId(temporaryFolder(), time, 0.31)).toBe('20261123T143015.250-4f5c')
})

it.each([
  ['one begun in the same instant', '20261123T143015.250-ffff', '20261123T143015.251-0000'],
  ['one of the same second, named without milliseconds', '20261123T143015-ffff', '20261123T143015.250-0000'],
  ['one of a clock that ran ahead', '20270101T000000.999-0000', '20270101T000001.000-0000'],
  ['a name that is no time', 'strange', '20261123T143015.250-0000'],
])('stands behind %s', async (_, before, wanted) => {
  expect(await nextBatchId(journalOf('20200101T000000-0000', before), time, 0)).toBe(wanted)
})
