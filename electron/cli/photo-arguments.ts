import { scanPhotos } from '../photos/read/scan'
import { CommandError } from './console'

/** The photos that PHOTO arguments mean; arguments that mean none end the command. */
export async function photosOf(given: readonly string[], cwd: string): Promise<readonly string[]> {
  const photos = await scanPhotos(given, { cwd })
  if (photos.length === 0) throw new CommandError(`There is no photo at ${given.join(' ')}.`)
  return photos
}
