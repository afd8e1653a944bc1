import { topics } from '../../core/api/contract'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import type { ServerMessage } from '../../core/api/socket-messages'
import { clientMessageSchema } from '../../core/api/socket-messages'
import { fail } from '../../core/result'
import type { App } from '../app-types'
import { handle } from '../handle'
import type { Logger } from '../platform/logger'

/** One connection that speaks the contract as JSON text: a WebSocket, or a local socket with a message a line. */
export interface ClientWire {
  send(text: string): void
  /** What was sent and has not left yet. */
  waitingBytes(): number
  /** Ends the connection at once; `why` is for the log. */
  drop(why: string): void
}

/** Above this a client is slow: facts are held back for it, and the newest wins. */
const slowBytes = 1 << 20
/** Above this it is gone in all but name: answers pile up that nobody reads. */
const lostBytes = 64 << 20
/** How often a slow client is looked at again. */
const retryMs = 50
/** Requests one client may have under way; more is a runaway loop. */
const mostPending = 256

export interface ServedClient {
  receive(text: string): void
  end(): void
}

/** Hangs the app on one connection: answers its requests, sends every topic once, then each as it changes. */
export function serveClient(app: App, log: Logger, wire: ClientWire): ServedClient {
  // Only the newest of each topic waits: a client that cannot keep up misses steps, never the last one.
  const waiting: { -readonly [T in Topic]?: Snapshots[T] } = {}
  let timer: NodeJS.Timeout | null = null
  let pending = 0
  let ended = false

  const send = (message: ServerMessage) => {
    if (ended) return
    wire.send(JSON.stringify(message))
    if (wire.waitingBytes() > lostBytes) {
      end()
      wire.drop('it does not read what it asked for')
    }
  }
  const flush = () => {
    timer = null
    if (ended) return
    if (wire.waitingBytes() > slowBytes) {
      timer = setTimeout(flush, retryMs)
      return
    }
    for (const topic of topicNames) {
      const snapshot = waiting[topic]
      if (snapshot === undefined) continue
      delete waiting[topic]
      // Topic and snapshot come from one entry of `waiting`; the union cannot express that they belong together.
      send({ topic, snapshot } as ServerMessage)
    }
  }
  const publish = <T extends Topic>(topic: T, snapshot: Snapshots[T]) => {
    waiting[topic] = snapshot as (typeof waiting)[T]
    timer ??= setTimeout(flush, 0)
  }

  const removers = topicNames.map((topic) => app.on(topic, (snapshot) => publish(topic, snapshot)))
  const first = app.snapshot()
  for (const topic of topicNames) publish(topic, first[topic])

  const answer = async (text: string) => {
    const message = parseClientMessage(text)
    if (!message) {
      end()
      wire.drop('it sent something that is not a request')
      return
    }
    const { id, channel, args } = message
    if (pending >= mostPending) {
      send({ id, outcome: fail({ kind: 'busy', what: `${mostPending} earlier requests` }) })
      return
    }
    pending += 1
    const outcome = await handle(app.handlers, log, channel, args)
    pending -= 1
    send({ id, outcome })
  }

  const end = () => {
    if (ended) return
    ended = true
    if (timer) clearTimeout(timer)
    for (const remove of removers) remove()
  }
  return {
    receive: (text) => {
      if (!ended) void answer(text)
    },
    end,
  }
}

// `topics` has exactly the keys of Snapshots; Object.keys only knows strings.
export const topicNames = Object.keys(topics) as readonly Topic[]

function parseClientMessage(text: string) {
  try {
    const parsed = clientMessageSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
