import { topics } from '../../core/api/contract'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import type { App } from '../app-types'

// `topics` has exactly the keys of Snapshots; Object.keys only knows strings.
const topicNames = Object.keys(topics) as readonly Topic[]

/** How often a slow listener is looked at again. */
const retryMs = 50

export interface Follower {
  send<T extends Topic>(topic: T, snapshot: Snapshots[T]): void
  /** True while what was sent has not arrived: facts are held back then. */
  isSlow(): boolean
}

/**
 * Sends every topic once and then each as it changes. Only the newest of a topic waits: a listener that cannot keep
 * up misses steps, never the last one. Returns the remover.
 */
export function followSnapshots(app: App, follower: Follower): () => void {
  const waiting: { -readonly [T in Topic]?: Snapshots[T] } = {}
  let timer: NodeJS.Timeout | null = null
  let ended = false

  const flush = () => {
    timer = null
    if (ended) return
    if (follower.isSlow()) {
      timer = setTimeout(flush, retryMs)
      return
    }
    for (const topic of topicNames) sendWaiting(topic)
  }
  const sendWaiting = <T extends Topic>(topic: T) => {
    const snapshot = waiting[topic]
    if (snapshot === undefined || ended) return
    delete waiting[topic]
    follower.send(topic, snapshot)
  }
  const publish = <T extends Topic>(topic: T, snapshot: Snapshots[T]) => {
    // The key fixes the type of the value; a mapped type with a type parameter cannot say so.
    waiting[topic] = snapshot as (typeof waiting)[T]
    timer ??= setTimeout(flush, 0)
  }

  const removers = topicNames.map((topic) => app.on(topic, (snapshot) => publish(topic, snapshot)))
  const first = app.snapshot()
  for (const topic of topicNames) publish(topic, first[topic])
  return () => {
    ended = true
    if (timer) clearTimeout(timer)
    for (const remove of removers) remove()
  }
}
