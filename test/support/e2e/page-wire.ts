import type { Page, WebSocket } from 'playwright-core'
import type { Snapshots, Topic } from '../../../core/api/snapshots'
import type { ClientMessage, ServerMessage } from '../../../core/api/socket-messages'

/** What passes between a page and the app, seen from the wire between them. */
export interface PageWire {
  /** The newest snapshot the page was sent. */
  snapshot<T extends Topic>(topic: T): Snapshots[T] | undefined
  /** Requests about light that the page has sent and the app has not answered. */
  lightRequests(): number
  /** Every message sent either way so far, counted. */
  messages(): number
}

export function watchWire(page: Page): PageWire {
  let snapshots: Partial<Snapshots> = {}
  const open = new Set<number>()
  let messages = 0
  const sent = (text: string) => {
    messages++
    const { id, channel } = JSON.parse(text) as ClientMessage
    if (channel.startsWith('light/')) open.add(id)
  }
  const received = (text: string) => {
    messages++
    const message = JSON.parse(text) as ServerMessage
    if ('topic' in message) snapshots = { ...snapshots, [message.topic]: message.snapshot }
    else {
      // The page takes a reply to a change of light for the newest light; so does its watcher.
      if (open.delete(message.id) && message.outcome.ok) {
        snapshots = { ...snapshots, light: message.outcome.value as Snapshots['light'] }
      }
    }
  }
  page.on('websocket', (socket: WebSocket) => {
    // What the last connection left open will not be answered on this one.
    open.clear()
    socket.on('framesent', ({ payload }) => sent(String(payload)))
    socket.on('framereceived', ({ payload }) => received(String(payload)))
  })
  return {
    snapshot: (topic) => snapshots[topic],
    lightRequests: () => open.size,
    messages: () => messages,
  }
}
