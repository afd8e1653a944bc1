import { mkdirSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import envPaths from 'env-paths'

/**
 * Where the app keeps settings, shot log, timeline and journal: `chosen`, or the platform's own place. Made when
 * it is not there, for this user alone. Returned without symbolic links, so that two names of one folder are one.
 */
export function openDataDir(chosen: string | null): string {
  const path = chosen === null ? envPaths('lumacro', { suffix: '' }).data : resolve(chosen)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  return realpathSync(path)
}
