import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A photo the demo camera could not keep; the message says what to do about it. */
export class DemoCameraError extends Error {
  override readonly name = 'DemoCameraError'
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

function sentence(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk with ${folder} is full: make room and press the shutter again.`
    case 'EACCES':
    case 'EPERM':
      return `Lumacro may not write to ${folder}: choose another folder for photos, or change its permissions.`
    case 'EROFS':
      return `${folder} is on a read-only disk: choose another folder for photos.`
    case 'ENOENT':
      return `${folder} is gone: plug its disk in again, or choose another folder for photos.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `${folder} is not a folder: choose another one for photos.`
    default:
      return `The photo could not be saved in ${folder}: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Makes the folder where it is missing and says which name the next photo gets. */
export async function prepareFolder(folder: string): Promise<string> {
  let names: string[]
  try {
    await mkdir(folder, { recursive: true })
    names = await readdir(folder)
  } catch (error) {
    throw new DemoCameraError(sentence(error, folder), { cause: error })
  }
  const name = nextPhotoName(names)
  if (name === null)
    throw new DemoCameraError(`${folder} holds 9999 photos: move them away, or choose another folder.`)
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
    throw new DemoCameraError(sentence(error, folder), { cause: error })
  }
  return path
}
