import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nextBatchId } from '../../../../electron/photos/journal/batch-id'
import { undoBatch } from '../../../../electron/photos/undo/undo'
import { cameraJpeg, putFiles, tag } from '../../../support/photos/photo-files'
import { lightRecord } from '../../../support/photos/record'
import { temporaryFolder } from '../../../support/temporary-folder'

const time = new Date('2026-11-23T14:30:15.250Z')

function journalOf(...ids: readonly string[]): string {
  const dataDir = temporaryFolder()
  mkdirSync(join(dataDir, 'journal'))
  for (const id of ids) writeFileSync(join(dataDir, 'journal', `${id}.jsonl`), '')
  return dataDir
}

it('names the first batch by its time', async () => {
  expect(await nextBatchId(temporaryFolder(), time, 0.31)).toBe('20261123T143015250-4f5c')
})

it('is a name that undo takes', async () => {
  const data = temporaryFolder()
  const paths = putFiles(temporaryFolder(), { 'IMG_1.JPG': cameraJpeg(1) })
  const batch = await nextBatchId(data, time, 0)
  await tag(paths, lightRecord(), data, { batch })
  expect((await undoBatch(data, batch))?.files.map(({ action }) => action)).toEqual(['restored'])
})

it.each([
  ['one begun in the same instant', '20261123T143015250-ffff', '20261123T143015251-0000'],
  ['one of the same second, named without milliseconds', '20261123T143015-ffff', '20261123T143015250-0000'],
  ['one of a clock that ran ahead', '20270101T000000999-0000', '20270101T000001000-0000'],
  ['a name that is no time', 'strange', '20261123T143015250-0000'],
])('stands behind %s', async (_, before, wanted) => {
  expect(await nextBatchId(journalOf('20200101T000000-0000', before), time, 0)).toBe(wanted)
})
