// @ts-check
// Builds the page and the Node bundles. Each Node bundle is one self-contained CommonJS file, so that a rebuild
// under a running app can never leave it looking for a chunk that is gone.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './lib/root.mjs'
import { isStale, markBuilt, sourceHash } from './lib/stale.mjs'

/** Bundle name to entry; one whose source does not exist is left out. */
const nodeEntries = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  browser: 'electron/browser.ts',
  cli: 'electron/cli.ts',
  'simulator-worker': 'electron/simulator/worker/worker.ts',
  'library-worker': 'electron/library/thread/library-worker.ts',
  'match-worker': 'electron/library/match/match-worker.ts',
  'frame-worker': 'electron/profiles/frame-worker.ts',
}

/** What must stay a real module at run time: native code, data files or a program beside it. */
const external = [
  'electron',
  'serialport',
  /^@serialport\//,
  /^exiftool-vendored/,
  /^@micropython\//,
  /^node:/,
  ...builtinModules,
  // Benches drive a browser and serve it pages; no part of the app does.
  'playwright-core',
  'vite',
]

/**
 * Builds what is older than its sources.
 * @param {readonly import('./lib/stale.mjs').Part[]} parts
 * @param {(line: string) => void} say
 */
export async function buildStale(parts, say) {
  if (!parts.some((part) => isStale(root, part))) return
  const unlock = await lock()
  try {
    for (const part of parts) {
      // Asked again under the lock: another process may have built it meanwhile.
      if (!isStale(root, part)) continue
      say(`Building the ${part === 'renderer' ? 'page' : 'app'} …`)
      const hash = sourceHash(root, part)
      await asProduction(part === 'renderer' ? buildRenderer : buildNode)
      markBuilt(root, part, hash)
    }
  } finally {
    unlock()
  }
}

/**
 * A test runner sets NODE_ENV, which Vite respects: a page built from within one would carry React's slow
 * development build, and pass for fresh afterwards.
 * @param {() => Promise<void>} run
 */
async function asProduction(run) {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    await run()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

async function buildRenderer() {
  const { build } = await import('vite')
  await build({
    configFile: join(root, 'scripts/vite.renderer.mts'),
    logLevel: 'warn',
    // The page comes from this computer; what it loads first is the bench's business.
    build: { chunkSizeWarningLimit: 2000 },
  })
}

async function buildNode() {
  const outDir = join(root, '.vite/build')
  const fresh = join(root, `.vite/build-${process.pid}`)
  mkdirSync(outDir, { recursive: true })
  for (const [name, entry] of Object.entries(nodeEntries)) {
    if (!existsSync(join(root, entry))) continue
    await bundle({ name, entry: join(root, entry), outDir: fresh, format: 'cjs' })
    // Renamed into place, so that whoever starts meanwhile reads a whole file.
    for (const file of [`${name}.js.map`, `${name}.js`]) renameSync(join(fresh, file), join(outDir, file))
  }
  rmSync(fresh, { recursive: true, force: true })
}

/**
 * One self-contained file for Node from one entry.
 * @param {{ name: string, entry: string, outDir: string, format: 'cjs' | 'es' }} options
 */
export async function bundle({ name, entry, outDir, format }) {
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // `node`, not `browser`: several packages ship a build for each.
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20.19',
      outDir,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: entry },
        external,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].js' : '[name].mjs',
          codeSplitting: false,
          // The app is CommonJS and finds its files by its folder; benches are modules, to await while they load.
          ...(format === 'es'
            ? { banner: `const __dirname = ${JSON.stringify(join(root, '.vite', 'build'))}` }
            : {}),
        },
      },
    },
  })
}

/** One build at a time in one checkout; a lock whose process is gone is taken over. */
async function lock() {
  const path = join(root, '.vite', 'build.lock')
  mkdirSync(join(root, '.vite'), { recursive: true })
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch {
      if (holderIsGone(path)) rmSync(path, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** @param {string} path */
function holderIsGone(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0)
    return false
  } catch (error) {
    // Not ours to signal is still there; anything else (no such process, no number, no file) is gone.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildStale(['node', 'renderer'], (line) => console.error(line))
}
