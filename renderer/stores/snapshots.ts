import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../../core/api/contract'
import type { Snapshots, Topic } from '../../core/api/snapshots'
import { share } from './share'

/** One store a topic: each holds the newest snapshot the app published, and nothing else. */
export type SnapshotStores = { readonly [T in Topic]: StoreApi<Snapshots[T]> }

export function snapshotStores(bridge: Bridge, first: Snapshots): SnapshotStores {
  const store = <T extends Topic>(topic: T): StoreApi<Snapshots[T]> => {
    const made = createStore<Snapshots[T]>(() => first[topic])
    bridge.on(topic, (snapshot) => made.setState(share(made.getState(), snapshot), true))
    return made
  }
  // The first snapshots hold every topic and nothing else: their keys are the topics.
  const topics = Object.keys(first) as Topic[]
  // Each entry pairs a topic with its own store, which Object.fromEntries forgets.
  return Object.fromEntries(topics.map((topic) => [topic, store(topic)])) as unknown as SnapshotStores
}
