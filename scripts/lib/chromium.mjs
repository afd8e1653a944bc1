// @ts-check
// A Chromium-based browser for the end-to-end tests: the one that is there, or Debian's own.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
]

/** @param {Readonly<Record<string, string | undefined>>} env */
function usualPlaces(env) {
  const windowsRoots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windowsRoots.flatMap((folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    ),
  ]
}

/**
 * @param {Readonly<Record<string, string | undefined>>} env `LUMACRO_CHROMIUM` names one outright
 * @param {(path: string) => boolean} [exists]
 * @returns {string | null}
 */
export function findChromium(env, exists = existsSync) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const candidates = [env['LUMACRO_CHROMIUM'], ...onPath, ...usualPlaces(env)]
  return candidates.find((path) => path !== undefined && path !== '' && exists(path)) ?? null
}

/** Whether this is a Debian or Ubuntu, told by its own release file. */
function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/**
 * Finds a browser, installing one where that needs nobody's leave.
 * @param {(line: string) => void} say
 */
export function ensureChromium(say) {
  const found = findChromium(process.env)
  if (found) return found
  if (process.getuid?.() !== 0 || !isDebian()) return null
  say('Installing Chromium for the end-to-end tests (once) …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { env, stdio: ['ignore', 2, 2], timeout: 300_000 }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return findChromium(process.env)
}
