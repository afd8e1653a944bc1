import type { Bridge } from '../../core/api/contract'
import type { Snapshots, Topic } from '../../core/api/snapshots'

/** The first snapshot of a topic that is as wanted, now or later; null when none came in time or `signal` aborted. */
export async function waitFor<T extends Topic>(
  bridge: Bridge,
  topic: T,
  isWanted: (snapshot: Snapshots[T]) => boolean,
  ms: number,
  signal?: AbortSignal,
): Promise<Snapshots[T] | null> {
  let remove = () => {}
  let timer: NodeJS.Timeout | undefined
  let stop = () => {}
  try {
    return await new Promise((resolve) => {
      stop = () => resolve(null)
      timer = setTimeout(stop, ms)
      signal?.addEventListener('abort', stop)
      remove = bridge.on(topic, (snapshot) => {
        if (isWanted(snapshot)) resolve(snapshot)
      })
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    remove()
  }
}
