import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The project's root folder, where `firmware/` and the simulator's shims are read from: two folders up, whether this runs from
 * `electron/platform/` or bundled from `.vite/build/`.
 */
export function assetRoot(): string {
  const root = join(moduleFolder(), '..', '..')
  if (!existsSync(join(root, 'firmware', 'code.py'))) {
    throw new Error(
      `expected firmware/code.py under ${root}, got none: the firmware was not packaged beside the app`,
    )
  }
  return root
}

/** The folder of the running file: bundles are CommonJS, and the test runner gives every module a `__dirname` too. */
export function moduleFolder(): string {
  return __dirname
}

/** Every Python file under a folder of the project, by its path from there. */
export function readPythonFiles(folder: string, under = ''): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
    const path = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory()) for (const [name, text] of readPythonFiles(folder, path)) files.set(name, text)
    else if (entry.name.endsWith('.py')) files.set(path, readFileSync(join(folder, path), 'utf8'))
  }
  return files
}
