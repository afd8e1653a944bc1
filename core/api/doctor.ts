import type { Said } from '../said'
import type { DoctorWords } from './doctor-words'
import type { Failure } from './failure'

/** `note` is worth knowing and keeps nothing from working; `skipped` could not be looked at, because of another. */
export type CheckState = 'ok' | 'note' | 'bad' | 'skipped'

export type Finding = Said<DoctorWords['finding']>
export type Remedy = Said<DoctorWords['remedy']>

/** One thing the doctor looked at. */
export interface Check {
  /** For scripts; never changes its meaning. */
  readonly id: string
  readonly state: CheckState
  /** What was found, or what failed: that says what to do by itself. */
  readonly found: Finding | Failure
  /** What to do; null where there is nothing to, or a failure says it. */
  readonly remedy: Remedy | null
}

export interface DoctorSnapshot {
  readonly running: boolean
  /** It is time to press the shutter. */
  readonly waitsForShutter: boolean
  /** Of the run that goes on, or of the last. */
  readonly checks: readonly Check[]
  /** UTC in ms of the last run's end; null before. */
  readonly ranAtMs: number | null
}

export const quietDoctor: DoctorSnapshot = {
  running: false,
  waitsForShutter: false,
  checks: [],
  ranAtMs: null,
}
