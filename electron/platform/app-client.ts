import type { Socket } from 'node:net'
import type { Bridge, Channel, Reply } from '../../core/api/contract'
import type { Outcome } from '../../core/api/failure'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import { serverMessageSchema } from '../../core/api/socket-messages'
import { fail } from '../../core/result'
import { mostLineBytes } from './control-socket'
import { lineSplitter } from './line-splitter'

/** The contract over a connection to a running app. */
export function bridgeOver(socket: Socket): Bridge & { close(): void } {
  const pending = new Map<number, (outcome: Outcome<unknown>) => void>()
  const listeners = new Map<string, Set<(snapshot: unknown) => void>>()
  const newest = new Map<string, unknown>()
  let nextId = 1
  const split = lineSplitter(mostLineBytes)

  const receive = (line: string) => {
    const parsed = serverMessageSchema.safeParse(JSON.parse(line))
    if (!parsed.success) return
    const message = parsed.data
    if ('topic' in message) {
      newest.set(message.topic, message.snapshot)
      for (const listen of listeners.get(message.topic) ?? []) listen(message.snapshot)
      return
    }
    // The peer is the same app from the same folder: the shape inside is the contract's.
    pending.get(message.id)?.(message.outcome as unknown as Outcome<unknown>)
    pending.delete(message.id)
  }
  socket.on('data', (bytes: Buffer) => {
    const lines = split(bytes)
    if (lines === null) socket.destroy()
    else for (const line of lines) receive(line)
  })
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    for (const settle of pending.values()) settle(fail({ kind: 'disconnected' }))
    pending.clear()
  })

  return {
    request: <C extends Channel>(channel: C, args: unknown) =>
      new Promise<Outcome<Reply<C>>>((resolve) => {
        if (socket.destroyed) return resolve(fail({ kind: 'disconnected' }))
        const id = nextId++
        pending.set(id, (outcome) => resolve(outcome as Outcome<Reply<C>>))
        socket.write(`${JSON.stringify({ id, channel, args })}\n`)
      }),
    on: <T extends Topic>(topic: T, listen: (snapshot: Snapshots[T]) => void) => {
      const set = listeners.get(topic) ?? new Set()
      listeners.set(topic, set)
      const entry = (snapshot: unknown) => listen(snapshot as Snapshots[T])
      set.add(entry)
      if (newest.has(topic)) entry(newest.get(topic))
      return () => set.delete(entry)
    },
    close: () => socket.destroy(),
  }
}
