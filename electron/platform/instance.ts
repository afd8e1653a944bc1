import { chmodSync, mkdirSync, rmSync, statSync } from 'node:fs'
import type { Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../app-types'
import { controlPath } from './control-path'
import { serveControl } from './control-socket'
import type { Logger } from './logger'

/** The one copy of the app, or the one command, that may use a data folder. */
export interface Instance {
  readonly kind: 'claimed'
  /** Answers the command line from now on. Who connected before then has waited. */
  serve(app: App): void
  close(): Promise<void>
}

/** Someone else uses the folder; `socket` is a connection to it, for a bridge or to be ended. */
export interface Taken {
  readonly kind: 'taken'
  readonly socket: Socket
}

/** How long another claim may take; a lock older than this was left by a process that died in it. */
const claimMs = 5000
const retryMs = 20

/**
 * Claims a data folder by listening on its control socket. The system removes a claim with its process, but the
 * socket's file stays: one that nobody answers is removed.
 */
export async function claimInstance(dataDir: string, log: Logger): Promise<Instance | Taken> {
  const path = controlPath(dataDir)
  const unlock = await lock(`${path}.lock`)
  try {
    const socket = await tryConnect(path)
    if (socket) return { kind: 'taken', socket }
    if (process.platform !== 'win32') rmSync(path, { force: true })
    return await listen(path, log)
  } finally {
    unlock()
  }
}

/** A connection to the app that uses this data folder, or null where none does. */
export async function tryConnect(path: string): Promise<Socket | null> {
  for (;;) {
    const outcome = await connectOnce(path)
    // It stopped listening while we were being let in: look again who is there.
    if (outcome !== 'reset') return outcome
    await sleep(retryMs)
  }
}

function connectOnce(path: string): Promise<Socket | 'reset' | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET') resolve('reset')
      else if (['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'].includes(error.code ?? '')) resolve(null)
      else reject(error)
    })
  })
}

async function listen(path: string, log: Logger): Promise<Instance> {
  let app: App | null = null
  const early: Socket[] = []
  const open = new Set<Socket>()
  const server: Server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    if (app) serveControl(app, log, socket)
    else early.push(socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // SECURITY: only this user may connect. Windows gives a named pipe its creator's rights by itself.
    server.listen({ path, readableAll: false, writableAll: false }, () => resolve())
  })
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return {
    kind: 'claimed',
    serve: (served) => {
      app = served
      for (const socket of early.splice(0)) serveControl(served, log, socket)
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Without it, two starts that both find a dead socket could each remove the other's new one. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path)
      return () => rmSync(path, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        // A named pipe's path has no folder to lock in, and needs no lock: its name dies with its process.
        if (process.platform === 'win32') return () => {}
        throw error
      }
      const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs
      // In the future is as far away: the clock was set back since, and to wait for it could take years.
      if (since !== undefined && Math.abs(Date.now() - since) > claimMs)
        rmSync(path, { recursive: true, force: true })
      else await sleep(retryMs)
    }
  }
}
