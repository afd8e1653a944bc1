// Type-checks each world against only the libraries it has: a DOM call in core/ or electron/, or a Node
// call in renderer/, does not compile.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
const only = process.argv.slice(2)
let failed = false
for (const world of only.length > 0 ? only : ['core', 'electron', 'renderer', 'test']) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', world], { cwd: root, stdio: 'inherit' })
  if (status !== 0) failed = true
}
process.exit(failed ? 1 : 0)
