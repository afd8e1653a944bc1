/** `note` is worth knowing and keeps nothing from working; `skipped` could not be looked at, because of another. */
export type CheckState = 'ok' | 'note' | 'bad' | 'skipped'

/** One thing the doctor looked at. */
export interface Check {
  /** For scripts; never changes its meaning. */
  readonly id: string
  readonly state: CheckState
  /** What was found, in a sentence. */
  readonly sentence: string
  /** What to do; empty where there is nothing to. */
  readonly remedy: string
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
