import type { Snapshots } from '../core/api/snapshots'
import type { Connection } from './connection'

/**
 * Waits until the app is there and has said everything once. Until then there is nothing true to show.
 */
export function firstSnapshots(connection: Connection): Promise<Snapshots> {
  return new Promise((resolve) => {
    let settled = false
    const ask = async () => {
      const outcome = await connection.bridge.request('app/state', {})
      if (!outcome.ok || settled) return
      settled = true
      stop()
      resolve(outcome.value)
    }
    const stop = connection.watch((state) => {
      if (state === 'open') void ask()
    })
    if (connection.state() === 'open') void ask()
  })
}
