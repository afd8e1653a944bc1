import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The project's root folder, where `firmware/` and the simulator's shims are read from: two folders up, whether this runs from
 * `electron/simulator/` or bundled from `.vite/build/`.
 */
export function assetRoot(): string {
  const root = join(here(), '..', '..')
  if (!existsSync(join(root, 'firmware', 'code.py'))) {
    throw new Error(
      `expected firmware/code.py under ${root}, got none: the firmware was not packaged beside the app`,
    )
  }
  return root
}

/** Where this file lies. A CommonJS bundle has `__dirname`; as a module there is only the URL. */
function here(): string {
  return typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
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
