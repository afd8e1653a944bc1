import { writeSync } from 'node:fs'
import { readdir, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Disk, realDisk, syncFolder } from '../../../electron/photos/disk/disk'
import { compactJournal, undoLimits } from '../../../electron/photos/journal/compact'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { tag } from './photo-files'
import { lightRecord } from './record'

/**
 * A program of its own that tags (or undoes, or compacts the journal) and dies by SIGKILL at a given disk step, before it, after it or
 * in the middle of it. Arguments: job (tag, undo or compact), step, moment, data folder, power (of compact: now, ms), photos.
 */
const [job, stepText, moment, dataDir = '', power, ...paths] = process.argv.slice(2)
let steps = 0

/** Never returns at the chosen step and moment. */
const dieAt = (step: number, when: string): void => {
  if (step === Number(stepText) && when === moment) {
    writeSync(1, 'dying\n')
    process.kill(process.pid, 'SIGKILL')
  }
}

const around = async <T>(half: () => Promise<unknown>, whole: () => Promise<T>): Promise<T> => {
  const step = ++steps
  dieAt(step, 'before')
  if (step === Number(stepText) && moment === 'half-way') {
    await half()
    dieAt(step, 'half-way')
  }
  const result = await whole()
  dieAt(step, 'after')
  return result
}

const disk: Disk = {
  writeNew: (path, pieces, mode) =>
    around(
      () =>
        realDisk.writeNew(
          path,
          pieces.slice(0, 1).map((piece) => piece.subarray(0, 20)),
          mode,
        ),
      () => realDisk.writeNew(path, pieces, mode),
    ),
  writeWithTail: (each) =>
    around(
      () => realDisk.writeWithTail({ ...each, head: each.head.subarray(0, 500) }),
      () => realDisk.writeWithTail(each),
    ),
  overwrite: (each) =>
    around(
      () =>
        realDisk.overwrite({
          ...each,
          patches: each.patches
            .slice(0, 1)
            .map(({ offset, bytes }) => ({ offset, bytes: bytes.subarray(0, 40) })),
        }),
      () => realDisk.overwrite(each),
    ),
  finish: (each) =>
    around(
      async () => undefined,
      () => realDisk.finish(each),
    ),
  rename: (from, to) =>
    around(
      async () => undefined,
      () => realDisk.rename(from, to),
    ),
  remove: realDisk.remove,
}

if (job === 'compact') {
  const nothing = async () => undefined
  await compactJournal(
    dataDir,
    Number(power),
    { ...undoLimits, batches: 1 },
    {
      remove: (path) => around(nothing, () => unlink(path)),
      removeFolder: (path) =>
        around(
          async () => {
            // Cut short between two of its files.
            const [first = ''] = await readdir(path)
            await unlink(join(path, first))
          },
          () => rm(path, { recursive: true }),
        ),
      sync: (folder) => around(nothing, () => syncFolder(folder)),
    },
  )
} else if (job === 'undo') await undoBatch(dataDir, null, { disk })
else
  await tag(paths, lightRecord({ power: Number(power) }), dataDir, {
    disk,
    parallel: 2,
    batch: `dying-${power}`,
  })
writeSync(1, 'survived\n')
process.exit(0)
