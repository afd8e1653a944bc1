import type { Socket } from 'node:net'
import type { Bridge, Reply } from '../../core/api/contract'
import type { Outcome } from '../../core/api/failure'
import type { App } from '../app-types'
import { handle } from '../handle'
import { bridgeOver } from '../platform/app-client'
import { openFileLogger } from '../platform/file-logger'
import { claimInstance } from '../platform/instance'
import type { Logger } from '../platform/logger'
import type { Console } from './console'
import { CommandError } from './console'

export interface OpenedBridge {
  readonly bridge: Bridge
  close(): Promise<void>
}

/**
 * The app that runs on this data, or, where none does, one opened in this process, which holds the data meanwhile.
 * Another command that holds it is waited for.
 */
export async function openBridge(console: Console, dataDir: string, rig: string): Promise<OpenedBridge> {
  const log = openFileLogger(dataDir)
  for (;;) {
    const claim = await claimInstance(dataDir, log)
    if (claim.kind === 'claimed') {
      try {
        const app = await console.openApp({ dataDir, root: console.root, rig, log })
        const close = async () => {
          await app.close()
          await claim.close()
        }
        return { bridge: bridgeTo(app, log), close }
      } catch (error) {
        await claim.close()
        throw error
      }
    }
    if (await answers(claim.socket, console)) {
      const bridge = bridgeOver(claim.socket)
      return { bridge, close: async () => bridge.close() }
    }
  }
}

/** An app sends its state at once; a command that holds the data says nothing and ends the connection with itself. */
async function answers(socket: Socket, console: Console): Promise<boolean> {
  const patience = setTimeout(() => console.stderr('Waiting for another lumacro command to finish …\n'), 1000)
  try {
    return await new Promise<boolean>((resolve, reject) => {
      const cancel = () => reject(new CommandError('Cancelled.'))
      if (console.signal.aborted) cancel()
      console.signal.addEventListener('abort', cancel)
      socket.once('readable', () => resolve(socket.readableLength > 0))
      // An app that is killed resets the connection: an end like any other.
      socket.once('error', () => resolve(false))
      socket.once('close', () => resolve(false))
    })
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    clearTimeout(patience)
  }
}

/** The contract within one process: through the same door as every shell. */
function bridgeTo(app: App, log: Logger): Bridge {
  return {
    // The handler behind a channel replies as the contract says for that channel.
    request: (channel, args) =>
      handle(app.handlers, log, channel, args) as Promise<Outcome<Reply<typeof channel>>>,
    on: (topic, listen) => {
      const remove = app.on(topic, listen)
      listen(app.snapshot()[topic])
      return remove
    },
  }
}
