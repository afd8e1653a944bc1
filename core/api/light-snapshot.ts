import type { Look, Modelling, SyncSettings } from '../light/looks/look'
import type { Run, Sequence } from '../light/sequences/sequence'
import type { HistoryChange } from './changes'

export type Hand = 'screen' | 'knob' | 'button' | 'remote' | 'rig'

export interface LightSnapshot {
  readonly look: Look
  readonly sync: SyncSettings
  readonly modelling: Modelling
  readonly blackout: boolean
  /** Stops the power budget takes from the look: 0 or negative. */
  readonly limited: number
  /** The light of the next shot as the rig will apply it, after every limit: hex RGBW a pixel. Predicted while no rig is there. */
  readonly lookFrame: string
  /** What is lit now: the look, the modelling light or darkness. */
  readonly shownFrame: string
  /** False while the frames are predictions, because no rig is connected or its answer is on the way. */
  readonly confirmed: boolean
  readonly movedBy: Hand
  /** What the last change of the one history was, and what the last undone one; null where there is none. */
  readonly undo: HistoryChange | null
  readonly redo: HistoryChange | null
}

export interface StoredLook {
  readonly id: string
  readonly look: Look
  /** Words it is found by. */
  readonly tags: readonly string[]
  readonly factory: boolean
  /** The number key that recalls it. */
  readonly key: number | null
  /** The look at full master, for its thumbnail: hex RGBW a pixel. */
  readonly frame: string
}
export interface LooksSnapshot {
  readonly looks: readonly StoredLook[]
}

export interface SequencesSnapshot {
  readonly sequences: readonly Sequence[]
}

/** A sequence that is being shot. */
export interface RunSnapshot {
  readonly run: Run | null
  /** The step that the next shot gets, which of its shots that is, and in which round, all from 1. */
  readonly step: number
  readonly shot: number
  readonly round: number
  /** How often each shot of the run was seen, in order: 0 where it is missing or still to come. */
  readonly seen: readonly number[]
  /** The camera is taking it. */
  readonly shooting: boolean
  readonly warmth: Warmth
}

/** How long and how hard the LEDs have been lit: their light drifts until they are as warm as they get. */
export interface Warmth {
  /** Seconds since they were last dark for a minute; 0 while they are. */
  readonly litS: number
  /** Mean draw above that of dark LEDs over the last five minutes, mA. */
  readonly meanMa: number
  /** Lit for five minutes, the last two of them as hard as all of them. */
  readonly settled: boolean
}
