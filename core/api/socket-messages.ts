import { z } from 'zod'
import type { Outcome } from './failure'
import type { Snapshots, Topic } from './snapshots'

/**
 * The contract as JSON text, for the browser shell's WebSocket (one message a frame) and for the command line
 * talking to a running app (one message a line). On connecting, the app sends every topic once.
 */
export const clientMessageSchema = z.object({
  id: z.int().min(1),
  channel: z.string().max(60),
  args: z.unknown(),
})
export type ClientMessage = z.infer<typeof clientMessageSchema>

export type ServerMessage =
  | { readonly id: number; readonly outcome: Outcome<unknown> }
  | { readonly [T in Topic]: { readonly topic: T; readonly snapshot: Snapshots[T] } }[Topic]

export const serverMessageSchema = z.union([
  z.object({ id: z.int(), outcome: z.looseObject({ ok: z.boolean() }) }),
  z.object({ topic: z.string(), snapshot: z.unknown() }),
])
