import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { failureCauses } from '../../../core/api/causes/failure-causes'
import type { Cause } from '../../../core/api/failure'
import { say } from '../../../core/said'

/** A photo the demo camera could not keep; the message says in English what to do about it. */
export class DemoCameraError extends Error {
  override readonly name = 'DemoCameraError'
  readonly why: Cause<'camera'>

  constructor(why: Cause<'camera'>, options?: ErrorOptions) {
    super(say(failureCauses.camera, why), options)
    this.why = why
  }
}

const LAST_NUMBER = 9999
const NAME = /^LUM_(\d{4})\.JPG$/i

/** The DCF name behind the highest in use; after LUM_9999 the first one free. Null when all are taken. */
export function nextPhotoName(names: readonly string[]): string | null {
  const taken = new Set(names.map((name) => Number(NAME.exec(name)?.[1] ?? 0)))
  let number = Math.max(0, ...taken) + 1
  if (number > LAST_NUMBER) {
    number = 1
    while (taken.has(number)) number++
  }
  return number > LAST_NUMBER ? null : `LUM_${String(number).padStart(4, '0')}.JPG`
}

/** The photos that lie in the folder already, in the order of their numbers; none where it cannot be read. */
export async function photosIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => join(folder, name))
}

function causeOf(error: unknown, folder: string): Cause<'camera'> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return ['diskFull', folder]
    case 'EACCES':
    case 'EPERM':
      return ['notAllowed', folder]
    case 'EROFS':
      return ['readOnlyDisk', folder]
    case 'ENOENT':
      return ['folderGone', folder]
    case 'ENOTDIR':
    case 'EEXIST':
      return ['notAFolder', folder]
    default:
      return ['notSaved', folder, error instanceof Error ? error.message : String(error)]
  }
}

/** Makes the folder where it is missing and says which name the next photo gets. */
export async function prepareFolder(folder: string): Promise<string> {
  let names: string[]
  try {
    await mkdir(folder, { recursive: true })
    names = await readdir(folder)
  } catch (error) {
    throw new DemoCameraError(causeOf(error, folder), { cause: error })
  }
  const name = nextPhotoName(names)
  if (name === null) throw new DemoCameraError(['numbersUsed', folder, LAST_NUMBER])
  return name
}

/** Writes a photo so that nobody watching the folder ever sees half of it. Returns its path. */
export async function savePhoto(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  // Neither the leading dot nor the ending is a photo's, so watchers pass it by.
  const partial = join(folder, `.${name}.part`)
  try {
    const file = await open(partial, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw new DemoCameraError(causeOf(error, folder), { cause: error })
  }
  return path
}
