import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for all tests of a file: what takes a minute to make is made once. */
export function makeTemporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lumacro-packaged-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
