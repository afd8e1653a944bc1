import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { isTemporaryName, kindByName } from '../../core/photos/file-kind'
import { CommandError } from './console'

/**
 * The photos that PHOTO arguments mean, as absolute paths, each once, in the order given: a file as it is, a folder with
 * all in it, a glob that the shell did not expand. A name that stands for nothing is an error.
 */
export async function expandPhotos(given: readonly string[], cwd: string): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const argument of given) {
    const paths = await expand(argument, cwd)
    if (paths.length === 0) throw new CommandError(`There is no photo at ${argument}.`)
    for (const path of paths) found.add(path)
  }
  return [...found]
}

async function expand(argument: string, cwd: string): Promise<readonly string[]> {
  const path = resolve(cwd, argument)
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return photosMatching('**/*', path)
  // A name with brackets is more often a file's than a pattern's.
  if (found) return [path]
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument
  return isDynamicPattern(pattern) ? photosMatching(pattern, cwd) : []
}

async function photosMatching(pattern: string, cwd: string): Promise<readonly string[]> {
  const paths = await glob(pattern, { cwd, absolute: true, onlyFiles: true, caseSensitiveMatch: false })
  return paths
    .filter((path) => kindByName(path) !== 'unknown' && !isTemporaryName(basename(path)))
    .map((path) => resolve(path))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
