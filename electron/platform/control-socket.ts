import type { Socket } from 'node:net'
import type { App } from '../app-types'
import { serveClient } from '../shell/serve-client'
import { lineSplitter } from './line-splitter'
import type { Logger } from './logger'

/** The longest request: a list of a million paths is cut off, a hundred thousand long ones are not. */
export const mostLineBytes = 64 << 20

/** Serves the contract to one command line, a message a line. */
export function serveControl(app: App, log: Logger, socket: Socket): void {
  const drop = (why: string) => {
    log.warn('a command line was dropped', { why })
    socket.destroy()
  }
  const client = serveClient(app, log, {
    send: (text) => socket.write(`${text}\n`),
    waitingBytes: () => socket.writableLength,
    drop,
  })
  const split = lineSplitter(mostLineBytes)
  socket.on('data', (bytes: Buffer) => {
    const lines = split(bytes)
    if (lines === null) {
      client.end()
      drop('it sent a line without end')
      return
    }
    for (const line of lines) client.receive(line)
  })
  socket.on('close', () => client.end())
}
