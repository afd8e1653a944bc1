import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is gone after the test. Its name holds what real folders hold: a space and letters beyond ASCII. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lumacro tést-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
