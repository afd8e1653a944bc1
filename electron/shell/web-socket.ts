import type { WebSocket } from 'ws'
import type { App } from '../app-types'
import type { Logger } from '../platform/logger'
import { serveClient } from './serve-client'

/** A page that has gone without a word (a laptop asleep, a killed tab) is noticed within two of these. */
const heartbeatMs = 30_000

/** Serves the contract to one page. */
export function serveSocket(app: App, log: Logger, socket: WebSocket): void {
  let answered = true
  const client = serveClient(app, log, {
    send: (text) => socket.send(text),
    waitingBytes: () => socket.bufferedAmount,
    drop: (why) => {
      log.warn('a page was dropped', { why })
      socket.terminate()
    },
  })
  const heartbeat = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, heartbeatMs)

  socket.on('pong', () => {
    answered = true
  })
  socket.on('message', (data, isBinary) => {
    // With the default binary type and no fragments option, text arrives as one Buffer.
    if (isBinary || !Buffer.isBuffer(data)) return socket.close(1003, 'text only')
    client.receive(data.toString('utf8'))
  })
  // `ws` reports oversized and malformed frames here and closes by itself.
  socket.on('error', (error) => log.warn('a page sent a bad frame', { detail: error.message }))
  socket.on('close', () => {
    clearInterval(heartbeat)
    client.end()
  })
}
