// @ts-check
// `npm run check`: what CI runs. The first step that fails ends it. Arguments go to the tests.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'

if (!ensureInstalled(root, (line) => console.error(line))) process.exit(1)

const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
/** @param {string} name */
const script = (name) => join(root, 'scripts', name)

/** @type {readonly (readonly [string, readonly string[]])[]} */
const steps = [
  ['format', [biome, 'format', '.']],
  ['lint', [biome, 'lint', '--error-on-warnings', '.']],
  ['types', [script('types.mjs')]],
  ['build', [script('build.mjs')]],
  ['tests', [script('test.mjs'), ...process.argv.slice(2)]],
]
for (const [name, args] of steps) {
  console.error(`\n— ${name}`)
  const startedMs = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  if (status !== 0) {
    console.error(`— ${name} failed after ${seconds} s`)
    process.exit(status ?? 1)
  }
  console.error(`— ${name} done in ${seconds} s`)
}
