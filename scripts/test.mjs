// @ts-check
// `npm test`, the only command a newcomer needs: installs, finds a browser, builds and runs every test. Whatever
// follows `--` goes to vitest: `npm test -- --project core test/core/light`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureInstalled, nodeTooOld } from './lib/install.mjs'
import { root } from './lib/root.mjs'

/** @param {string} line */
const say = (line) => console.error(line)
const extra = process.argv.slice(2)

const tooOld = nodeTooOld(process.versions.node)
if (tooOld) {
  say(tooOld)
  process.exit(1)
}
if (!ensureInstalled(root, say)) process.exit(1)

const chromium = ensureChromium(say)
const { buildStale } = await import('./build.mjs')
await buildStale(['node', 'renderer'], say)

/** What is packaged takes a minute to make: `npm run test:packaged`. */
const projects = extra.includes('--project')
  ? []
  : ['core', 'node', 'renderer'].flatMap((name) => ['--project', name])
if (!extra.includes('--project')) {
  if (chromium) projects.push('--project', 'end-to-end')
  else
    say('SKIPPED: the end-to-end tests. They need Chrome, Edge or Chromium; LUMACRO_CHROMIUM may name one.')
}
if (!process.env['LUMACRO_PHOTOS']) {
  say('SKIPPED: the tests over real camera files. LUMACRO_PHOTOS may name a folder of them.')
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = [vitest, 'run', '--config', join(root, 'test', 'vitest.config.mts'), ...projects, ...extra]
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(chromium ? { LUMACRO_CHROMIUM: chromium } : {}) },
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
