import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `sun_path` holds 104 bytes on macOS and 108 on Linux, with the closing zero. */
const longestSocketPath = 103

/**
 * Where the app that uses this data folder listens: beside the data, or, where that path is too long for a socket,
 * in a folder of this user's own under the temporary one. On Windows a named pipe.
 */
export function controlPath(dataDir: string): string {
  const id = createHash('sha256').update(dataDir).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\lumacro-${id}`
  const beside = join(dataDir, 'control.sock')
  if (Buffer.byteLength(beside) <= longestSocketPath) return beside
  return join(privateFolder(), `${id}.sock`)
}

/** SECURITY: /tmp is everyone's. A folder someone else made there could lead the command line to their socket. */
function privateFolder(): string {
  const user = process.getuid?.() ?? 0
  const folder = join(process.env['XDG_RUNTIME_DIR'] ?? tmpdir(), `lumacro-${user}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== user || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} is not this user's own private folder: remove it, then try again.`)
  }
  return folder
}
