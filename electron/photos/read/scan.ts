import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { glob } from 'tinyglobby'
import { isTemporaryName, kindByName } from '../../../core/photos/file-kind'

/**
 * The photos that paths, folders (with their subfolders) and globs name: absolute paths, each once, in the
 * order given and by name within a folder. A file named outright is taken whatever its name; one that is
 * not there is taken too, so that its plan can say so.
 */
export async function scanPhotos(
  inputs: readonly string[],
  options: {
    readonly cwd: string
    readonly signal?: AbortSignal
    readonly onProgress?: (found: number) => void
  },
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const input of inputs) {
    options.signal?.throwIfAborted()
    for (const path of await expand(input, options.cwd, options.signal)) found.add(path)
    options.onProgress?.(found.size)
  }
  return [...found]
}

async function expand(input: string, cwd: string, signal?: AbortSignal): Promise<readonly string[]> {
  const path = join(input.startsWith('/') || /^[A-Za-z]:[\\/]/.test(input) ? '' : cwd, input)
  const stats = await stat(path).catch(() => null)
  // A name that exists is never read as a pattern: `IMG [1].jpg` is a file.
  if (stats?.isDirectory() === true) return search(['**/*'], path, signal)
  if (stats !== null || !isPattern(input)) return [path]
  const folder = await stat(dirname(path)).catch(() => null)
  if (folder !== null && !isPattern(basename(path))) return [path]
  const pattern = process.platform === 'win32' ? input.replaceAll('\\', '/') : input
  return search([pattern], cwd, signal)
}

const isPattern = (text: string): boolean => /[*?{[]/.test(text)

async function search(
  patterns: readonly string[],
  cwd: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const paths = await glob([...patterns], {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    dot: false,
    followSymbolicLinks: false,
    ...(signal ? { signal } : {}),
  })
  signal?.throwIfAborted()
  return paths.filter(isPhotoPath).sort((a, b) => collator.compare(a, b))
}

/** IMG_9 stands before IMG_10, as the camera shot them. */
const collator = new Intl.Collator('en', { numeric: true })

const isPhotoPath = (path: string): boolean => {
  const name = basename(path)
  return kindByName(name) !== 'unknown' && !isTemporaryName(name)
}
