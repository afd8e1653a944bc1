import type { Handlers } from '../core/api/contract'
import type { Snapshots, Topic } from '../core/api/snapshots'
import type { Logger } from './platform/logger'

export interface AppOptions {
  /** Where settings, shot log, timeline, journal and demo photos live. */
  readonly dataDir: string
  /** Where firmware/ lies: the project, or the packaged app's folder. */
  readonly root: string
  /** `sim`, `none`, or a serial port's path. */
  readonly rig: string
  readonly log: Logger
  /** Pixels across the demo camera's photos; null or left out, as it chooses itself. */
  readonly photoWidthPx?: number | null
}

/** One app, whichever shell it hangs on. */
export interface App {
  readonly handlers: Handlers
  on<T extends Topic>(topic: T, listen: (snapshot: Snapshots[T]) => void): () => void
  snapshot(): Snapshots
  close(): Promise<void>
}
