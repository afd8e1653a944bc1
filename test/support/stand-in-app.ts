import type { Args, Channel, Handlers } from '../../core/api/contract'
import { requests, topics } from '../../core/api/contract'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import { fail, ok } from '../../core/result'
import type { App } from '../../electron/app-types'
import { quietSnapshots } from './quiet-snapshots'

export interface StandInApp extends App {
  /** What was asked, in order. */
  readonly asked: readonly { readonly channel: Channel; readonly args: unknown }[]
  publish<T extends Topic>(topic: T, snapshot: Snapshots[T]): void
  listenerCount(): number
  closed(): boolean
}

/**
 * An app for tests of the shells: answers `app/state` with its snapshots and all else with a failure, unless a
 * test gives a handler of its own.
 */
export function standInApp(own: Partial<Handlers> = {}): StandInApp {
  let snapshots = quietSnapshots()
  let closed = false
  const asked: { channel: Channel; args: unknown }[] = []
  const listeners = new Map<string, Set<(snapshot: never) => void>>()
  const entries = (Object.keys(requests) as Channel[]).map((channel) => {
    const handler = async (args: Args<Channel>) => {
      asked.push({ channel, args })
      const given = own[channel] as ((args: unknown) => Promise<unknown>) | undefined
      if (given) return given(args)
      return channel === 'app/state' ? ok(snapshots) : fail({ kind: 'no-rig' })
    }
    return [channel, handler] as const
  })
  return {
    handlers: Object.fromEntries(entries) as unknown as Handlers,
    asked,
    on: (topic, listen) => {
      const set = listeners.get(topic) ?? new Set()
      listeners.set(topic, set)
      set.add(listen)
      return () => set.delete(listen)
    },
    snapshot: () => snapshots,
    publish: (topic, snapshot) => {
      snapshots = { ...snapshots, [topic]: snapshot }
      for (const listen of listeners.get(topic) ?? []) (listen as (value: unknown) => void)(snapshot)
    },
    listenerCount: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    closed: () => closed,
    close: async () => {
      closed = true
    },
  }
}

export const allTopics = Object.keys(topics) as Topic[]
