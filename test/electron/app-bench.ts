import { onTestFinished } from 'vitest'
import type { Args, Channel, Reply } from '../../core/api/contract'
import type { Outcome } from '../../core/api/failure'
import type { Snapshots } from '../../core/api/snapshots'
import { openApp } from '../../electron/app'
import { handle } from '../../electron/handle'
import { silentLogger } from '../../electron/platform/logger'
import { temporaryFolder } from '../support/temporary-folder'

/** A real app on a folder of its own, asked as a shell asks it, closed with the test. */
export async function appBench(rig = 'none', dataDir = temporaryFolder()) {
  const app = await openApp({ dataDir, root: process.cwd(), rig, log: silentLogger, photoWidthPx: 240 })
  onTestFinished(() => app.close())
  return {
    app,
    dataDir,
    // handle() answers with the reply of the channel it was given.
    ask: <C extends Channel>(channel: C, args: Args<C>) =>
      handle(app.handlers, silentLogger, channel, args) as Promise<Outcome<Reply<C>>>,
    /** The next snapshot that is as wanted, the present one included. */
    until: (wanted: (snapshots: Snapshots) => boolean): Promise<Snapshots> => {
      if (wanted(app.snapshot())) return Promise.resolve(app.snapshot())
      return new Promise((resolve) => {
        const removers = (['rig', 'light', 'photos', 'shots', 'camera', 'notices'] as const).map((topic) =>
          app.on(topic, () => {
            const snapshot = app.snapshot()
            if (!wanted(snapshot)) return
            for (const remove of removers) remove()
            resolve(snapshot)
          }),
        )
      })
    },
  }
}

export type AppBench = Awaited<ReturnType<typeof appBench>>

export const connected = ({ rig, camera, light }: Snapshots): boolean =>
  rig.link.kind === 'connected' && camera.available && light.confirmed

/** The value of an answer that is expected to be one. */
export function answered<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected a value, got ${JSON.stringify(outcome.failure)}`)
  return outcome.value
}
