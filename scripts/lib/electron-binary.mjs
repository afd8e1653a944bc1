// @ts-check
// Electron's package no longer downloads its program when it is installed, and requiring it would start the
// download: so it is looked for without requiring it.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null} the program's path
 */
export function findElectron(root, env) {
  const folder = join(root, 'node_modules', 'electron')
  /** @type {string} */
  let name
  try {
    name = readFileSync(join(folder, 'path.txt'), 'utf8').trim()
  } catch {
    name = ''
  }
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!override && name === '') return null
  const path = join(override ?? join(folder, 'dist'), name || 'electron')
  return existsSync(path) ? path : null
}

/** Offline machines must not wait for a download at every start. */
const retryAfterMs = 24 * 60 * 60 * 1000

/** @param {string} root */
const failedStamp = (root) => join(root, '.vite', 'electron-unavailable')

/**
 * @param {string} root
 * @param {number} nowMs
 */
export function fetchFailedLately(root, nowMs) {
  try {
    const at = Number(readFileSync(failedStamp(root), 'utf8'))
    return nowMs - at < retryAfterMs
  } catch {
    return false
  }
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @param {{ limitMs?: number, installer?: string }} [options] `installer` is Electron's own script
 * @returns {Promise<boolean>}
 */
export async function fetchElectron(root, say, options = {}) {
  const { limitMs = 180_000, installer = join(root, 'node_modules', 'electron', 'install.js') } = options
  const startedMs = performance.now()
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
  })
  const seconds = () => Math.round((performance.now() - startedMs) / 1000)
  const progress = setInterval(() => say(`… still fetching, ${seconds()} s`), 5000)
  const limit = setTimeout(() => child.kill(), limitMs)
  /** @type {boolean} */
  const fetched = await new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
  clearInterval(progress)
  clearTimeout(limit)
  if (!fetched) {
    mkdirSync(join(root, '.vite'), { recursive: true })
    writeFileSync(failedStamp(root), String(Date.now()))
  }
  return fetched
}
