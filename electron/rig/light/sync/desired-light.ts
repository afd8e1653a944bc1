import type { Frame } from '../../../../core/light/frame'
import type { Look, SyncSettings } from '../../../../core/light/looks/look'

/** A step as the rig keeps it: its frame at the rig's master power 0, and what its own power is below that. */
export interface DesiredStep {
  readonly name: string
  readonly look: Look
  readonly powerEv: number
  readonly frame: Frame
}

/** A sequence that shall be shot. */
export interface DesiredRun {
  readonly id: string
  readonly steps: readonly DesiredStep[]
  /** The step to start at, from 1. Another `start` begins there again. */
  readonly from: number
  readonly start: string
}

export interface MadeOf {
  readonly look: Look
  readonly modelPowerEv: number
}

/** What the rig shall show. `null` leaves that part as the rig has it. */
export interface DesiredLight {
  /** Base frames at master power 0. */
  readonly look: Frame | null
  readonly model: Frame | null
  readonly powerEv: number
  readonly sync: SyncSettings
  /** The steps of sync mode `sequence`; without them such a mode is left as the rig has it. */
  readonly run: DesiredRun | null
  readonly glow: boolean
  readonly black: boolean
  /** The look that the frames were made of, and the power of the modelling frame; null for a frame between two looks. */
  readonly made: MadeOf | null
}
