import type { LightRecord } from '../../light/light-record'
import type { PhotoRow } from './photos-snapshot'

/** One light of a run, and how many of its photos it lit. */
export interface RunLight {
  readonly record: LightRecord
  readonly photos: number
}

/** Photos of one run of a sequence: a stack, to be shown as one thing. */
export interface PhotoRun {
  readonly id: string
  /** Its photos' places in the table, as ranges from and to, both included, ascending. */
  readonly rows: readonly (readonly [from: number, to: number])[]
  readonly photos: number
  readonly first: Pick<PhotoRow, 'path' | 'name' | 'takenAt'>
  readonly last: Pick<PhotoRow, 'path' | 'name' | 'takenAt'>
  /** Null where they differ, or say none. */
  readonly exposureS: number | null
  /** Shots from and to, as the rig numbered them; null where no photo has one. */
  readonly shots: readonly [from: number, to: number] | null
  /** In the order of the photos; no more than the first few. */
  readonly lights: readonly RunLight[]
  /** How many different ones there are in all. */
  readonly differentLights: number
  readonly states: Readonly<Partial<Record<PhotoRow['state'], number>>>
}
