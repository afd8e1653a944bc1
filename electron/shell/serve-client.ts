import type { ServerMessage } from '../../core/api/socket-messages'
import { clientMessageSchema } from '../../core/api/socket-messages'
import { fail } from '../../core/result'
import type { App } from '../app-types'
import { handle } from '../handle'
import type { Logger } from '../platform/logger'
import { followSnapshots } from './follow-snapshots'

/** One connection that speaks the contract as JSON text: a WebSocket, or a local socket with a message a line. */
export interface ClientWire {
  send(text: string): void
  /** What was sent and has not left yet. */
  waitingBytes(): number
  /** Ends the connection at once; `why` is for the log. */
  drop(why: string): void
}

/** Above this a client is slow: facts are held back for it. */
const slowBytes = 1 << 20
/** Above this it is gone in all but name: answers pile up that nobody reads. */
const lostBytes = 64 << 20
/** Requests one client may have under way; more is a runaway loop. */
const mostPending = 256

export interface ServedClient {
  receive(text: string): void
  end(): void
}

/** Hangs the app on one connection: answers its requests and keeps it told. */
export function serveClient(app: App, log: Logger, wire: ClientWire): ServedClient {
  let pending = 0
  let ended = false

  const send = (message: ServerMessage) => {
    if (ended) return
    wire.send(JSON.stringify(message))
    if (wire.waitingBytes() > lostBytes) drop('it does not read what it asked for')
  }
  const unfollow = followSnapshots(app, {
    // Topic and snapshot belong together by the follower's signature; the union of messages cannot express it.
    send: (topic, snapshot) => send({ topic, snapshot } as ServerMessage),
    isSlow: () => wire.waitingBytes() > slowBytes,
  })
  const end = () => {
    ended = true
    unfollow()
  }
  const drop = (why: string) => {
    end()
    wire.drop(why)
  }

  const answer = async (text: string) => {
    const message = parseClientMessage(text)
    if (!message) return drop('it sent something that is not a request')
    const { id, channel, args } = message
    if (pending >= mostPending) {
      return send({ id, outcome: fail({ kind: 'busy', why: ['requests', mostPending] }) })
    }
    pending += 1
    const outcome = await handle(app.handlers, log, channel, args)
    pending -= 1
    send({ id, outcome })
  }
  return {
    receive: (text) => {
      if (!ended) void answer(text)
    },
    end,
  }
}

function parseClientMessage(text: string) {
  try {
    const parsed = clientMessageSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
