import type { KnobTarget } from '../wire/rig-event'
import type { LearnedKey, RigHealth } from '../wire/rig-reply'
import type { ReleaseRequest, RemoteAction } from '../wire/rig-request'

/** Everything about a rig that is not its light: its hands, its health, its tests, and the camera it releases. */
export interface CareSnapshot {
  /** Null until the rig has said, and with rigs that cannot. */
  readonly health: RigHealth | null
  readonly knob: KnobSnapshot
  readonly remote: RemoteSnapshot
  readonly test: SelfTestState
  /** How often a second the rig blinked, the last time that it did so to measure a camera by; null before. */
  readonly blinkHz: number | null
  readonly release: ReleaseSnapshot
  /** The newest last. */
  readonly faults: readonly RigFault[]
}

export interface KnobSnapshot {
  readonly target: KnobTarget
  /** The zone that the knob has in hand; null for the look's first. */
  readonly zone: string | null
}

export interface RemoteSnapshot {
  /** By rising code. */
  readonly learned: readonly LearnedKey[]
  /** The next key is heard and not obeyed. */
  readonly listening: boolean
  /** The key that was heard so and waits for its meaning. */
  readonly taught: string | null
  /** The last key pressed; `presses` counts them, so that the same key twice is seen. */
  readonly last: { readonly code: string; readonly act: RemoteAction | null } | null
  readonly presses: number
}

export type SelfTestState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running'
      readonly stage: 'walk' | 'loop' | 'edges' | 'blink'
      /** Of `of` (pixels, edges; seconds of a blink); by the time that has passed, since the rig tells at the end. */
      readonly done: number
      readonly of: number
    }

export interface ReleaseSnapshot {
  readonly running: boolean
  /** The run that goes on, or the last one; null where this app has not started one. */
  readonly run: ReleaseRequest | null
  /** Frames that are over. */
  readonly done: number
  /** Presses that made no edge. */
  readonly missed: number
  /** Edges seen since the run began. */
  readonly seen: number
  /** How the last run ended; null before one has. */
  readonly end: 'done' | 'missed' | 'stopped' | 'lost' | null
}

export interface RigFault {
  /** UTC in ms, as this computer heard of it. */
  readonly atMs: number
  readonly code: string
  readonly text: string
}

export const quietCare: CareSnapshot = {
  health: null,
  knob: { target: 'power', zone: null },
  remote: { learned: [], listening: false, taught: null, last: null, presses: 0 },
  test: { kind: 'idle' },
  blinkHz: null,
  release: { running: false, run: null, done: 0, missed: 0, seen: 0, end: null },
  faults: [],
}
