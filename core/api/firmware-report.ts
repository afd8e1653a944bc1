import type { Failure } from './failure'

/** A board's drive, as the Rig room lists it. */
export interface BoardDrive {
  readonly path: string
  /** The firmware on it; null where there is none, or where it is not a board for it. */
  readonly firmware: string | null
  readonly circuitPython: string | null
  /** Why the firmware cannot go there; null when it can. */
  readonly problem: Failure | null
}

export interface BoardDrives {
  /** The firmware that comes with this Lumacro. */
  readonly shipped: string
  readonly drives: readonly BoardDrive[]
}

/** What became of putting firmware on a drive. */
export interface InstallReport {
  readonly drive: string
  /** The board's id as its hello has it; null where the drive does not tell. */
  readonly uid: string | null
  readonly circuitPython: string
  /** The firmware that was there before. */
  readonly before: string | null
  readonly version: string
  /** Files written; 0 where all was there already. */
  readonly written: number
  /** Files of another project, kept under these names. */
  readonly setAside: readonly string[]
  /** Lines that the kept config.py lacks. */
  readonly missingSettings: readonly string[]
  /** True where the board must be reset before it can answer. */
  readonly needsReset: boolean
}

/** The rig that answered after an installation. */
export interface BoardAnswer {
  readonly port: string
  readonly firmware: string
}
