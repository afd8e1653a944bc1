import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { silentLogger } from '../../electron/platform/logger'
import { listenOnLoopback, serveApp } from '../../electron/shell/server'
import type { StandInApp } from './stand-in-app'
import { standInApp } from './stand-in-app'
import { temporaryFolder } from './temporary-folder'

/** The browser shell over a stand-in app and a small page, ended with the test. */
export async function servedApp(app: StandInApp = standInApp()) {
  const folder = temporaryFolder()
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(page, 'assets', 'index-abc.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '"outside the page"')

  const server = serveApp(await listenOnLoopback(0), { app, log: silentLogger, page })
  onTestFinished(() => server.close())
  const token = new URL(server.address).searchParams.get('token') ?? ''
  const cookie = `lumacro-${server.port}=${token}`
  const origin = `http://127.0.0.1:${server.port}`
  return { app, server, page, folder, port: server.port, token, cookie, origin }
}

/** Everything a socket was sent, and a way to wait for more. */
export async function openSocket(
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<{ socket: WebSocket; next(wanted: (message: Message) => boolean): Promise<Message> }> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { headers })
  onTestFinished(() => socket.terminate())
  const received: Message[] = []
  let wake = () => {}
  socket.on('message', (data) => {
    received.push(JSON.parse(String(data)) as Message)
    wake()
  })
  socket.on('close', () => wake())
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  return {
    socket,
    next: async (wanted) => {
      for (;;) {
        const found = received.find(wanted)
        if (found) return found
        if (socket.readyState === WebSocket.CLOSED) throw new Error('the socket closed before that message')
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

export interface Message {
  readonly id?: number
  readonly topic?: string
  readonly snapshot?: unknown
  readonly outcome?: { readonly ok: boolean; readonly value?: unknown; readonly failure?: { kind: string } }
}
