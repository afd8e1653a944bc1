// @ts-check
// Installs dependencies when, and only when, what lies in node_modules is not what package-lock.json asks for.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The oldest Node that the toolchain supports: package.json says the same to npm. */
export const oldestNode = [20, 19]

/**
 * @param {string} version such as `20.20.2`
 * @returns {string | null} a sentence when this Node is too old
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantMajor = 0, wantMinor = 0] = oldestNode
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return null
  return `Lumacro needs Node ${oldestNode.join('.')} or newer and this is ${version}: install a newer one from https://nodejs.org and try again.`
}

/** @param {string} file */
function packagesOf(file) {
  try {
    /** @type {{ packages?: Record<string, { version?: string, optional?: boolean }> }} */
    const lock = JSON.parse(readFileSync(file, 'utf8'))
    return lock.packages ?? null
  } catch {
    return null
  }
}

/**
 * npm itself keeps a list of what it has installed in node_modules/.package-lock.json, so no stamp of our own
 * can go stale: an `npm ci` by hand counts too.
 * @param {string} root
 */
export function needsInstall(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!installed) return true
  if (!wanted) return false
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const found = installed[path]
    // Optional packages are for other systems more often than not.
    if (!found && entry.optional) continue
    if (found?.version !== entry.version) return true
  }
  return false
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {boolean} whether everything needed is there now
 */
export function ensureInstalled(root, say) {
  if (!needsInstall(root)) return true
  say('Installing what Lumacro needs (once, usually within a minute) …')
  const npm = process.env['npm_execpath']
  // On Windows npm is a .cmd file, which only a shell can run.
  const windows = process.platform === 'win32'
  // Its warnings are about packages that ask for a newer Node to build with, and frighten newcomers for nothing.
  const calm = ['--loglevel=error']
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci', ...calm], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', ['ci', ...calm], { cwd: root, stdio: ['ignore', 2, 2], shell: windows })
  if (status === 0) return true
  say('npm ci did not finish: its messages above say why. Check the network, then try again.')
  return false
}
