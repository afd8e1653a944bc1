import type { Args, Bridge, Channel, Reply } from '../core/api/contract'
import type { Outcome } from '../core/api/failure'
import type { Topic } from '../core/api/snapshots'
import { type ClientMessage, serverMessageSchema } from '../core/api/socket-messages'
import { fail } from '../core/result'
import type { Connection, ConnectionState } from './connection'

export interface SocketEvents {
  open(): void
  message(data: unknown): void
  close(): void
}

/** Opens a socket that reports to `events`: the browser's WebSocket, or a test's own. */
export type OpenSocket = (events: SocketEvents) => { send(text: string): void }

export const webSocketTo =
  (address: string): OpenSocket =>
  (events) => {
    const socket = new WebSocket(address)
    socket.addEventListener('open', () => events.open())
    socket.addEventListener('message', (event) => events.message(event.data))
    socket.addEventListener('close', () => events.close())
    return socket
  }

const FIRST_RETRY_MS = 250
const LONGEST_RETRY_MS = 4000

/**
 * The contract over a WebSocket. A lost socket is opened again by itself, with growing pauses; whatever was
 * asked and not answered fails as `disconnected`, and so does what is asked while it is away.
 */
export function socketBridge(openSocket: OpenSocket): Connection {
  const pending = new Map<number, (outcome: Outcome<never>) => void>()
  const listeners = new Map<string, Set<(snapshot: never) => void>>()
  const watchers = new Set<(state: ConnectionState) => void>()
  let state: ConnectionState = 'opening'
  let socket: ReturnType<OpenSocket> | null = null
  let lastId = 0
  let retryMs = FIRST_RETRY_MS

  const become = (next: ConnectionState) => {
    if (next === state) return
    state = next
    for (const watch of watchers) watch(next)
  }

  const receive = (text: unknown) => {
    const message = parse(text)
    if (!message) return
    if ('id' in message) {
      const settle = pending.get(message.id)
      pending.delete(message.id)
      // The app is the other half of the same contract: its outcomes are typed where they are made.
      settle?.(message.outcome as unknown as Outcome<never>)
    } else {
      for (const listen of listeners.get(message.topic) ?? []) listen(message.snapshot as never)
    }
  }

  const open = () => {
    const opened = openSocket({
      open: () => {
        socket = opened
        retryMs = FIRST_RETRY_MS
        become('open')
      },
      message: receive,
      close: () => {
        socket = null
        become('away')
        for (const settle of [...pending.values()]) settle(fail({ kind: 'disconnected' }))
        pending.clear()
        setTimeout(open, retryMs)
        retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
      },
    })
  }

  const bridge: Bridge = {
    request: <C extends Channel>(channel: C, args: Args<C>) =>
      new Promise<Outcome<Reply<C>>>((settle) => {
        if (!socket) return settle(fail({ kind: 'disconnected' }))
        const id = ++lastId
        pending.set(id, settle)
        const message: ClientMessage = { id, channel, args }
        socket.send(JSON.stringify(message))
      }),
    on: (topic: Topic, listen: (snapshot: never) => void) => {
      const set = listeners.get(topic) ?? new Set()
      listeners.set(topic, set.add(listen))
      return () => set.delete(listen)
    },
  }

  open()
  return {
    bridge,
    state: () => state,
    watch: (watch) => {
      watchers.add(watch)
      return () => watchers.delete(watch)
    },
    pathForFile: null,
  }
}

function parse(text: unknown) {
  if (typeof text !== 'string') return null
  try {
    return serverMessageSchema.parse(JSON.parse(text))
  } catch {
    // A frame that is not ours changes nothing; the next one is read normally.
    return null
  }
}
