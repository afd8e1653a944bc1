import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Bridge } from '../../core/api/contract'
import type { Snapshots, Topic } from '../../core/api/snapshots'

/** One store a topic: each holds the newest snapshot the app published, and nothing else. */
export type SnapshotStores = { readonly [T in Topic]: StoreApi<Snapshots[T]> }

export function snapshotStores(bridge: Bridge, first: Snapshots): SnapshotStores {
  const store = <T extends Topic>(topic: T): StoreApi<Snapshots[T]> => {
    const made = createStore<Snapshots[T]>(() => first[topic])
    bridge.on(topic, (snapshot) => made.setState(snapshot, true))
    return made
  }
  return {
    rig: store('rig'),
    light: store('light'),
    looks: store('looks'),
    shots: store('shots'),
    photos: store('photos'),
    camera: store('camera'),
    notices: store('notices'),
  }
}
