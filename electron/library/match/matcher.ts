import {
  type ColumnOptions,
  type FactColumns,
  type MatchColumns,
  matchColumns,
} from '../../../core/shots/match-columns'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'

/** Everything that one matching is made from. */
export interface MatchTask {
  readonly facts: FactColumns
  readonly shots: readonly ShotLine[]
  readonly timeline: readonly TimelineLine[]
  readonly options: ColumnOptions
}

/** Matches photos and shots, here or elsewhere. */
export interface Matcher {
  /** Rejects with the signal's reason once it is given. */
  match(task: MatchTask, signal: AbortSignal): Promise<MatchColumns>
  close(): Promise<void>
}

/** On this thread: nothing else is answered meanwhile. */
export const matchHere: Matcher = {
  async match({ facts, shots, timeline, options }, signal) {
    signal.throwIfAborted()
    return matchColumns(facts, shots, timeline, options)
  },
  close: async () => {},
}
