import type { LightRecord } from '../light/light-record'
import type { MatchReason, ShotReason } from './match-reason'

/** From here on light may be written into a photo without asking (DESIGN: tag needs 0.99). */
export const sureConfidence = 0.99

export interface ShotKey {
  readonly rig: string
  readonly boot: string
  readonly seq: number
}

/** What was learnt of one camera's clock. A camera whose clock was set in between has several, in time order. */
export interface CameraClock {
  readonly id: string
  /** Camera's wall clock minus UTC, in seconds, time zone included, at `atUtc`. */
  readonly offsetS: number
  /** ISO 8601, UTC. */
  readonly atUtc: string
  /** How much faster than true time the camera's clock runs, in parts per million. */
  readonly driftPpm: number
  /** What the offset rests on. */
  readonly from: 'shots' | 'manual' | 'known' | 'arrival'
  /** Photos that go by this clock. */
  readonly photos: number
}

export interface MatchedPair extends ShotKey {
  readonly photo: string
  /** Probability that this is the shot, 0 to 1. */
  readonly confidence: number
  /** Probability that this is the light, 0 to 1: sure in a run of equal light even where the shot is not. */
  readonly lightConfidence: number
  /** Why this shot, or what leaves it unsure. */
  readonly reason: MatchReason
  /** Ready to be written into the photo. Its `shot` is null where the light is sure and the shot is not. */
  readonly light: LightRecord
}

export interface TimelinePhoto {
  readonly photo: string
  readonly lightConfidence: number
  readonly reason: MatchReason
  readonly light: LightRecord
}

export interface UnmatchedPhoto {
  readonly photo: string
  readonly reason: MatchReason
}

export interface UnmatchedShot extends ShotKey {
  readonly reason: ShotReason
}

/** Every photo is in exactly one of `pairs`, `fromTimeline`, `unmatchedPhotos`; every shot in a pair or unmatched. */
export interface MatchResult {
  readonly cameras: readonly CameraClock[]
  readonly pairs: readonly MatchedPair[]
  readonly fromTimeline: readonly TimelinePhoto[]
  readonly unmatchedPhotos: readonly UnmatchedPhoto[]
  readonly unmatchedShots: readonly UnmatchedShot[]
}

/** A clock remembered from an earlier day: `offsetS` was true at `atUtc`. */
export interface KnownOffset {
  readonly offsetS: number
  readonly driftPpm: number
  readonly atUtc: string
}

export interface MatchOptions {
  /** By camera. Evidence, not law: a clock set since then is still found. */
  readonly knownOffsets?: ReadonlyMap<string, KnownOffset>
  /** By camera, camera minus UTC in seconds, good to about 3 s. Law. */
  readonly manualOffsets?: ReadonlyMap<string, number>
  /** By photo: its shot, or null for a photo that has none. Law, and an anchor for its camera's other photos. */
  readonly pins?: ReadonlyMap<string, ShotKey | null>
}
