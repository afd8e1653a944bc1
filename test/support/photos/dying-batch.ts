import { writeSync } from 'node:fs'
import { type Disk, realDisk } from '../../../electron/photos/disk/disk'
import { undoBatch } from '../../../electron/photos/undo/undo'
import { tag } from './photo-files'
import { lightRecord } from './record'

/**
 * A program of its own that tags (or undoes) and dies by SIGKILL at a given disk step, before it, after it or
 * in the middle of it. Arguments: job (tag or undo), step, moment, data folder, power, photos.
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

if (job === 'undo') await undoBatch(dataDir, null, { disk })
else
  await tag(paths, lightRecord({ power: Number(power) }), dataDir, {
    disk,
    parallel: 2,
    batch: `dying-${power}`,
  })
writeSync(1, 'survived\n')
process.exit(0)
