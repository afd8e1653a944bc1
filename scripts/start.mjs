// @ts-check
// `npm start`, the only command a newcomer needs: installs, builds and opens the app. It uses nothing but Node
// itself until the dependencies are there.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chooseShell, hasDisplay } from './lib/choose-shell.mjs'
import { fetchElectron, fetchFailedLately, findElectron } from './lib/electron-binary.mjs'
import { parseStartFlags, startHelp } from './lib/flags.mjs'
import { ensureInstalled, nodeTooOld } from './lib/install.mjs'
import { root } from './lib/root.mjs'

const argv = process.argv.slice(2)
/** @param {string} line */
const say = (line) => console.error(line)

const tooOld = nodeTooOld(process.versions.node)
if (tooOld) quit(1, tooOld)
const flags = parseStartFlags(argv)
if (!flags.ok) quit(2, flags.sentence)
else if (flags.help) {
  console.log(startHelp())
  process.exit(0)
} else await start(flags.browser)

/** @param {boolean} browserFlag */
async function start(browserFlag) {
  if (!ensureInstalled(root, say)) process.exit(1)
  const { buildStale } = await import('./build.mjs')
  try {
    await buildStale(['node', 'renderer'], say)
  } catch (error) {
    quit(1, `The build failed: ${error instanceof Error ? error.message : error}`)
  }

  const choice = chooseShell(machine(browserFlag))
  say(choice.why)
  if (choice.shell === 'browser') return openBrowserShell()
  if (choice.shell === 'fetch' && !(await fetchElectron(root, say))) {
    say(chooseShell({ ...machine(browserFlag), binary: 'unavailable' }).why)
    return openBrowserShell()
  }
  await openElectronShell()
}

/**
 * @param {boolean} browserFlag
 * @returns {import('./lib/choose-shell.mjs').Machine}
 */
function machine(browserFlag) {
  const missing = fetchFailedLately(root, Date.now()) ? 'unavailable' : 'missing'
  return {
    browserFlag,
    platform: process.platform,
    display: hasDisplay(process.platform, process.env),
    isRoot: process.getuid?.() === 0,
    binary: findElectron(root, process.env) === null ? missing : 'present',
  }
}

/** In this process: one process fewer to start, to stop and to forward signals to. */
async function openBrowserShell() {
  await import(pathToFileURL(join(root, '.vite/build/browser.js')).href)
}

async function openElectronShell() {
  const binary = findElectron(root, process.env)
  if (!binary) {
    say('Opening in the browser: Electron was fetched but its program is not there.')
    return openBrowserShell()
  }
  const child = spawn(binary, [root, ...argv], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal))
  child.on('error', (error) => quit(1, `The window did not open: ${error.message}.`))
  child.on('exit', (code, signal) => {
    // A missing library or a forbidden sandbox ends Electron before it can speak: the app still opens.
    if (signal === 'SIGTRAP' || signal === 'SIGABRT' || signal === 'SIGSEGV' || code === 127) {
      say('Opening in the browser: the window could not start on this system.')
      openBrowserShell()
    } else process.exit(code ?? 0)
  })
}

/**
 * @param {number} status
 * @param {string} sentence
 */
function quit(status, sentence) {
  console.error(sentence)
  process.exit(status)
}
