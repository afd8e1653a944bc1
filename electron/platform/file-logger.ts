import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogFields, Logger } from './logger'

/** One file of this size and its predecessor are kept. */
const mostBytes = 1 << 20

/**
 * Logs to `lumacro.log` in the data folder, one JSON object a line. A log that cannot be written is no reason to
 * fail: the app goes on without.
 */
export function openFileLogger(dataDir: string, now: () => Date = () => new Date()): Logger {
  const path = join(dataDir, 'lumacro.log')
  try {
    mkdirSync(dataDir, { recursive: true })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(path, `${path}.1`)
  } catch {
    // Answered below: each line tries again.
  }
  const write = (level: string, message: string, fields: LogFields = {}) => {
    try {
      const line = JSON.stringify({ time: now().toISOString(), level, message, ...fields })
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
    } catch {
      // A full or read-only disk: the app says so where it matters, which is not here.
    }
  }
  return {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
  }
}
