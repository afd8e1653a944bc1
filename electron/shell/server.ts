import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { App } from '../app-types'
import type { Logger } from '../platform/logger'
import { pageHeaders } from './page-headers'
import type { PageSession } from './page-session'
import { createPageSession } from './page-session'
import { readStaticFile } from './static-files'
import { serveSocket } from './web-socket'

export interface ShellServer {
  /** What to open: it carries the secret of this run. */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

export interface ServerOptions {
  readonly app: App
  readonly log: Logger
  /** The built page. */
  readonly page: string
}

/** The largest message a page may send: a list of 100,000 long paths. */
const mostMessageBytes = 32 << 20

/**
 * Takes a port before the app opens, so that one in use is said at once. Rejects with the system's error.
 * @param port 0 means any free one
 */
export function listenOnLoopback(port: number): Promise<Server> {
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 16 << 10 })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // SECURITY: the loopback address by number, never a name that could resolve elsewhere, never 0.0.0.0.
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** Serves the page and the contract on a server that listens already. */
export function serveApp(server: Server, { app, log, page }: ServerOptions): ShellServer {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error(`expected a port, got ${address}`)
  const { port } = address
  const session = createPageSession(port)
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const headers = pageHeaders(hosts.map((host) => `ws://${host}`))

  server.on('request', (request, response) => {
    answer(request, response, { page, hosts, session, headers }).catch((error: unknown) => {
      log.error('a page request failed', { detail: String(error) })
      response.destroy()
    })
  })

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostMessageBytes,
    perMessageDeflate: false,
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (!mayUpgrade(request, hosts, session)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => serveSocket(app, log, webSocket))
  })

  return {
    address: `http://127.0.0.1:${port}/?token=${session.token}`,
    port,
    close: async () => {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

interface Site {
  readonly page: string
  readonly hosts: readonly string[]
  readonly session: PageSession
  readonly headers: Readonly<Record<string, string>>
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const refuse = (status: number, sentence: string) => {
    response.writeHead(status, {
      ...site.headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    response.end(`${sentence}\n`)
  }
  // SECURITY: a foreign name that resolves to 127.0.0.1 (DNS rebinding) would make its page same-origin with ours.
  if (!isOwnHost(request, site.hosts)) return refuse(403, 'This is not an address Lumacro answers to.')
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET is answered here.')

  const url = parseUrl(request.url ?? '/')
  if (!url) return refuse(400, 'That address cannot be read.')
  const token = url.searchParams.get('token')
  if (url.pathname === '/' && site.session.isToken(token)) {
    // The secret leaves the address bar at once; from here on the cookie carries it.
    response.writeHead(303, {
      ...site.headers,
      Location: '/',
      'Set-Cookie': site.session.setCookie,
      'Cache-Control': 'no-store',
    })
    response.end()
    return
  }
  // SECURITY: other users and programs of this computer reach the port too, but do not know the secret.
  if (!site.session.admits(request.headers.cookie)) {
    return refuse(403, 'Open Lumacro with the whole address it printed when it started.')
  }
  const file = await readStaticFile(site.page, url.pathname)
  if (!file) return refuse(404, 'There is nothing at this address.')
  response.writeHead(200, {
    ...site.headers,
    'Content-Type': file.contentType,
    'Content-Length': file.body.byteLength,
    'Cache-Control': file.cacheControl,
  })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}

/** SECURITY: browsers send cookies with a WebSocket from any page, so its origin must be ours as well. */
function mayUpgrade(request: IncomingMessage, hosts: readonly string[], session: PageSession): boolean {
  const { origin, cookie } = request.headers
  return (
    request.url === '/socket' &&
    isOwnHost(request, hosts) &&
    origin === `http://${request.headers.host}` &&
    session.admits(cookie)
  )
}

function isOwnHost(request: IncomingMessage, hosts: readonly string[]): boolean {
  return hosts.includes(request.headers.host ?? '')
}

function parseUrl(path: string): URL | null {
  try {
    return path.startsWith('/') && !path.startsWith('//') ? new URL(path, 'http://127.0.0.1') : null
  } catch {
    return null
  }
}
